import { describe, expect, it } from 'vitest';

import { workingDaysBetween } from './working-days';

// 1 to 3 May 2026 off, Saturday 9 May worked in exchange.
const calendar = {
  years: [2026],
  daysOff: ['2026-05-01', '2026-05-02', '2026-05-03', '2026-05-04', '2026-05-05'],
  makeUpDays: ['2026-05-09'],
};

describe('working days between two days', () => {
  it.each([
    ['2026-04-27', '2026-04-27', 0, true],
    ['2026-04-27', '2026-04-28', 1, true],
    ['2026-04-30', '2026-05-06', 1, true],
    ['2026-05-08', '2026-05-11', 2, true],
    ['2026-05-11', '2026-05-08', -2, true],
    ['2026-12-31', '2027-01-04', 2, false],
  ])('%s to %s', (from, to, days, isPublished) => {
    expect(workingDaysBetween(calendar, from, to)).toEqual({ days, isPublished });
  });

  it.each([
    ['2026-01-01', '9999-12-31'],
    ['2026-01-01', 'never'],
  ])('are not counted from %s to %s', (from, to) => {
    expect(workingDaysBetween(calendar, from, to)).toBeNull();
  });
});
