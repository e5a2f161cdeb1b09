import { describe, expect, it } from 'vitest';

import type { EnterpriseDetails } from './api/use-enterprise';
import { differences, merged } from './merge';

const base: EnterpriseDetails = {
  name: '示例',
  creditCode: null,
  countyCode: '140213',
  industryCode: 'C35',
  form: null,
  establishedOn: null,
  address: '旧址',
  formerName: null,
  stage: 'cultivation',
};

describe('two editors of one enterprise', () => {
  const mine: EnterpriseDetails = { ...base, address: '我的新址', industryCode: 'C3562' };
  const theirs: EnterpriseDetails = { ...base, address: '他的新址', stage: 'shareReform' };

  it('keeps what only one of them changed, and asks about what both did', () => {
    expect(differences(base, mine, theirs).map((one) => [one.field, one.isContested])).toEqual([
      ['industryCode', false],
      ['address', true],
      ['stage', false],
    ]);
  });

  it.each([
    [true, '我的新址'],
    [false, '他的新址'],
  ])('merges with the choice taken', (takesMine, address) => {
    expect(merged(base, mine, theirs, () => takesMine)).toEqual({
      ...base,
      industryCode: 'C3562',
      stage: 'shareReform',
      address,
    });
  });

  it('takes an empty field and a missing one for the same', () => {
    expect(differences(base, { ...base, formerName: '' }, base)).toEqual([]);
  });
});
