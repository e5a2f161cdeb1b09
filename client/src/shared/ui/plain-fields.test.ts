import { describe, expect, it } from 'vitest';

import { readDay } from './plain-fields';

describe('readDay', () => {
  it.each([
    ['2026-11-21', '2026-11-21'],
    ['2026/1/5', '2026-01-05'],
    ['20261121', '2026-11-21'],
    ['2026年6月30日', '2026-06-30'],
    ['２０２６.6.30', '2026-06-30'],
    ['2026-02-30', undefined],
    ['2026-13-01', undefined],
    ['21.11.2026', undefined],
    ['heute', undefined],
  ])('reads %s as %s', (text, day) => {
    expect(readDay(text)).toBe(day);
  });
});
