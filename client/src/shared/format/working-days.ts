/** The published calendar of working days. */
export interface WorkCalendar {
  years: readonly number[];
  daysOff: readonly string[];
  makeUpDays: readonly string[];
}

const dayLength = 86_400_000;
const longest = 3_660;

/** How many working days lie between two days. */
export interface WorkingDays {
  /** Negative when the second day is past. */
  days: number;
  /** False when a year on the way has no published holidays, so that only weekends were left out. */
  isPublished: boolean;
}

/**
 * Working days from a day, which does not count, to another, which does, by the same rule as the server's: weekdays without the days off, and the
 * weekend days worked in exchange. Null for days more than ten years apart, or for what is no day.
 */
export function workingDaysBetween(calendar: WorkCalendar, from: string, to: string): WorkingDays | null {
  const [first, last] = [Date.parse(`${from}T00:00:00Z`), Date.parse(`${to}T00:00:00Z`)].sort(
    (a, b) => a - b,
  );
  if (first === undefined || last === undefined || !(last - first <= longest * dayLength)) return null;
  const off = new Set(calendar.daysOff);
  const worked = new Set(calendar.makeUpDays);
  const years = new Set(calendar.years);
  let days = 0;
  let isPublished = years.has(new Date(first).getUTCFullYear());
  for (let at = first + dayLength; at <= last; at += dayLength) {
    const date = new Date(at);
    const day = date.toISOString().slice(0, 10);
    const isWeekend = date.getUTCDay() === 0 || date.getUTCDay() === 6;
    if (!years.has(date.getUTCFullYear())) isPublished = false;
    if (worked.has(day) || (!isWeekend && !off.has(day))) days++;
  }
  return { days: from <= to ? days : -days, isPublished };
}
