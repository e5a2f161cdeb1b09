import { describe, expect, it } from 'vitest';

import { inPercent, ofPercent } from './share-answer';

describe('a share in the registration form', () => {
  it.each([
    ['0.85', '85'],
    ['0.8512', '85.12'],
    ['1', '100'],
    ['0.07', '7'],
    ['', ''],
    ['much', 'much'],
  ])('%s is read and typed as %s percent', (kept, typed) => {
    expect(inPercent(kept)).toBe(typed);
    expect(ofPercent(typed)).toBe(kept);
  });
});
