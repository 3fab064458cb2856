/** Dates of a story are ISO strings of any precision: `2023`, `2023-09`, `2023-09-18`. */

const DAY = 86_400_000;

/**
 * Days since 1970-01-01 of a partial ISO date.
 * A year or a month stands for its first day, or with `edge: 'end'` for the day after its last,
 * so that an interval drawn "to 2022" reaches the end of that year.
 * @throws RangeError when the text is no date.
 */
export function toDay(iso: string, edge: 'start' | 'end' = 'start'): number {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(iso);
  if (!match) throw new RangeError(`"${iso}" is no date`);
  const [year, month, day] = [Number(match[1]), match[2], match[3]];
  const step = edge === 'end' ? 1 : 0;
  if (month === undefined) return Date.UTC(year + step, 0) / DAY;
  if (day === undefined) return Date.UTC(year, Number(month) - 1 + step) / DAY;
  return Date.UTC(year, Number(month) - 1, Number(day)) / DAY;
}

/** True when the text is a calendar date of any precision (no 30 February). */
export function isDate(iso: string): boolean {
  const match = /^\d{4}(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso);
  if (!match) return false;
  const month = Number(match[1] ?? 1);
  const date = new Date(Date.UTC(Number(iso.slice(0, 4)), month - 1, Number(match[2] ?? 1)));
  return month >= 1 && month <= 12 && date.getUTCMonth() === month - 1;
}

/** Made once for each way of showing: to make one takes longer than all dates of a picture. */
const formats = new Map<string, Intl.DateTimeFormat>();

function show(iso: string, lang: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${lang} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(lang, { timeZone: 'UTC', ...options });
    formats.set(key, format);
  }
  return format.format(new Date(toDay(iso) * DAY));
}

/** "12 Dec 2022", "Dec 2022" or "2022": as precise as the date itself. */
export function showDate(iso: string, lang: string, month: 'short' | 'long' = 'short'): string {
  const parts = iso.split('-').length;
  return show(iso, lang, {
    year: 'numeric',
    ...(parts > 1 ? { month } : {}),
    ...(parts > 2 ? { day: 'numeric' } : {}),
  });
}

/** "12 Dec": for axes and marks whose year is said elsewhere. */
export function showDayMonth(iso: string, lang: string): string {
  return show(iso, lang, { month: 'short', day: 'numeric' });
}
