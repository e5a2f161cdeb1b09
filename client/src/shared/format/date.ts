type Language = 'zh-CN' | 'en';

const zone = 'Asia/Shanghai';

const instantFormat = new Intl.DateTimeFormat('sv-SE', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

const longDay: Record<Language, Intl.DateTimeFormat> = {
  'zh-CN': new Intl.DateTimeFormat('zh-CN', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
  }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' }),
};

const dayOfYear: Record<Language, Intl.DateTimeFormat> = {
  'zh-CN': new Intl.DateTimeFormat('zh-CN', { timeZone: 'UTC', month: 'long', day: 'numeric' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long', day: 'numeric' }),
};

/** An instant as Beijing time, 2026-06-30 09:15. */
export function formatInstant(instant: string): string {
  return instantFormat.format(new Date(instant));
}

/** A day written out: 2026年6月30日, or 30 June 2026. The text is a day `yyyy-MM-dd`, free of time zones. */
export function formatLongDay(day: string, language: Language): string {
  return longDay[language].format(new Date(`${day}T00:00:00Z`));
}

/** A day of every year: 3月1日, or 1 March. The month counts from 1. */
export function formatDayOfYear(month: number, day: number, language: Language): string {
  return dayOfYear[language].format(new Date(Date.UTC(2000, month - 1, day)));
}

/** Day of an instant in Beijing as `yyyy-MM-dd`: what was published after midnight there is not of the day before. */
export function dayInBeijing(instant: string): string {
  return todayInBeijing(new Date(instant));
}

/** Today in Beijing as `yyyy-MM-dd`. */
export function todayInBeijing(now: Date): string {
  return instantFormat.format(now).slice(0, 10);
}
