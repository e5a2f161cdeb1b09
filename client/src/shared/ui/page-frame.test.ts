import { describe, expect, it } from 'vitest';

import { joinCrumbs } from './page-frame';

const frame = [{ label: 'Lists', to: '/rankings' }];

describe('the way to a page', () => {
  it.each([
    [[], ['Lists']],
    [[{ label: 'Edition', to: '/rankings/editions/1' }], ['Lists', 'Edition']],
    [[{ label: 'Drafts', to: '/rankings?tab=drafts' }], ['Drafts']],
  ])('%o', (own, expected) => {
    expect(joinCrumbs(frame, own).map((one) => one.label)).toEqual(expected);
  });
});
