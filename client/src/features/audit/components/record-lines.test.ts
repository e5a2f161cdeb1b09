import { describe, expect, it } from 'vitest';

import { recordLines } from './record-lines';

describe('what a record tells', () => {
  it('is one line for each name, without the subject the record names itself', () => {
    expect(recordLines('{"listYear":2025,"note":null,"subject":"ranking-draft/1"}')).toEqual([
      { path: ['listYear'], value: 2025 },
      { path: ['note'], value: null },
    ]);
  });

  it('sets what was changed beside what it was, and leaves out what stayed', () => {
    const before = { name: '甲', address: '一号', form: null };
    const after = { name: '乙', address: '一号', form: 'limited' };
    expect(recordLines(JSON.stringify({ enterpriseId: '1', before, after }))).toEqual([
      { path: ['enterpriseId'], value: '1' },
      { path: ['name'], value: '乙', before: '甲' },
      { path: ['form'], value: 'limited', before: null },
    ]);
  });

  it('shows rows of figures before and after, and groups by their parts', () => {
    expect(recordLines('{"before":[null,1],"after":[3,1],"contents":{"values":2,"others":0}}')).toEqual([
      { path: ['contents', 'values'], value: 2 },
      { path: ['contents', 'others'], value: 0 },
      { path: ['changed'], value: [3, 1], before: [null, 1] },
    ]);
  });

  it.each(['not read', '"words"', '[1]'])('cannot be read from %s', (detail) => {
    expect(recordLines(detail)).toBeNull();
  });
});
