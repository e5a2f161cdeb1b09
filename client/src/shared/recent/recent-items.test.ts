import { describe, expect, it } from 'vitest';

import { parseItems } from './recent-items';

const item = { kind: 'enterprise', title: 'A', path: '/enterprises/1' };

describe('what is stored of recent items', () => {
  it.each([
    [null, []],
    ['not json', []],
    ['{}', []],
    ['[null, 7, {"kind":"enterprise"}]', []],
    [JSON.stringify([{ ...item, kind: 'nothing' }, item]), [item]],
    [JSON.stringify([{ ...item, path: 'https://elsewhere.example' }]), []],
  ])('%s', (stored, expected) => {
    expect(parseItems(stored)).toEqual(expected);
  });

  it('is cut at twelve', () => {
    expect(parseItems(JSON.stringify(Array.from({ length: 30 }, () => item)))).toHaveLength(12);
  });
});
