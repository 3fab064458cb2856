import { remember } from './remember';

/** A date as it stands in a text; what the text leaves out is undefined. */
export interface TextDate {
  shown: string;
  /** Where it begins and ends in the text. */
  at: number;
  end: number;
  year: number | undefined;
  /** From 1. */
  month: number | undefined;
  day: number | undefined;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const MONTH =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
const TO = '\\s*(?:[–-]|\\bto\\b|\\band\\b|\\bor\\b)\\s*';
const DATE = new RegExp(
  `(?<![\\p{L}\\d,.$])(?:((?:\\d{1,2},\\s)*\\d{1,2}${TO})?(\\d{1,2})\\s+)?\\b(${MONTH})\\b(?:\\s+(\\d{4})\\b)?` +
    `|(?<![\\p{L}\\d,.$])((?:1[89]|20)\\d\\d)(?:[–-](\\d{4}|\\d\\d)(?!\\d))?(s?)(?![\\p{L}\\d]|,\\d)`,
  'gu',
);

/** "18 September 2023", "9–10 Nov", "March 2022", "May", "2011–20": the dates in English words. */
export const listDates: (text: string) => readonly TextDate[] = remember(readDates);

function readDates(text: string): TextDate[] {
  const dates = [...text.matchAll(DATE)].flatMap((match): TextDate[] => {
    const [whole, first, day, month, year, from, until, decade] = match;
    const place = { at: match.index, end: match.index + whole.length, shown: whole };
    if (month) {
      const parts = { month: numberOf(month), year: year ? Number(year) : undefined };
      // "8, 19 and 28 March" is three days of it.
      const days = [...(first?.match(/\d+/g) ?? []), day];
      return days.map((n) => ({ ...place, ...parts, day: n ? Number(n) : undefined }));
    }
    // A decade is no date, but neither is it a figure: "1990s" stands for its first year.
    const years = [from, until && from ? from.slice(0, 4 - until.length) + until : undefined];
    return years
      .filter((n) => n !== undefined)
      .map((n) => ({
        ...place,
        shown: decade ? whole : place.shown,
        year: Number(n),
        month: undefined,
        day: undefined,
      }));
  });
  return shareYears(dates, text);
}

function numberOf(month: string): number {
  return MONTHS.indexOf(month.slice(0, 3)) + 1;
}

/** "27 Sep–10 Nov 2020", "May and November 2021": the year that is said once holds for both. */
function shareYears(dates: TextDate[], text: string): TextDate[] {
  return dates.reduceRight<TextDate[]>((later, date) => {
    const [next] = later;
    const between = next && text.slice(date.end, next.at);
    const joined =
      next && (next.at === date.at || /^\s*(–|-|to|and|,|or)?\s*$/.test(between ?? ''));
    const year = date.year ?? (joined && date.month ? next.year : undefined);
    return [{ ...date, year }, ...later];
  }, []);
}

/** The parts of an ISO date of any precision. */
export function partsOfDate(iso: string): Parts {
  const [year, month, day] = iso.split('-').map(Number);
  return { year, month, day };
}

/** The parts of a date, of which some may be missing. */
export type Parts = Pick<TextDate, 'year' | 'month' | 'day'>;

/** Whether a date says no more than another does, and nothing else. */
export function bearsOut(known: Parts, said: Parts): boolean {
  return (['year', 'month', 'day'] as const).every(
    (part) => said[part] === undefined || said[part] === known[part],
  );
}

/** "2022-08-30", "2022-08" or "2022" of the parts of a date; a year that is not known is left out. */
export function toIso({ year, month, day }: Parts): string {
  return [year, month, day]
    .filter((n) => n !== undefined)
    .map((n) => String(n).padStart(2, '0'))
    .join('-');
}
