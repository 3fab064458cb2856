import { listFigures } from '../check/reading/figures';

/** What a text has of figures and months, whatever its language. */
interface Figures {
  /** In digits, years among them; each as often as it stands there. */
  digits: number[];
  /** From 1. */
  months: number[];
}

/**
 * A figure up to here may stand in words in one language and in digits in the other: which do so is a
 * matter of style, and differs.
 */
const SMALL = 12;

/**
 * What a translation says otherwise than its original: a figure or year that only one of them has, or a
 * month that the original does not name. A month that is missing is not told of: languages bend the
 * names of months in ways that nobody lists.
 */
export function compareFigures(
  original: { text: string; language: string },
  translation: { text: string; language: string },
): string[] {
  const wanted = readFigures(original.text, original.language);
  const given = readFigures(translation.text, translation.language);
  const inWords = original.language.startsWith('en')
    ? listFigures(original.text).flatMap(({ inWords, value }) => (inWords ? value : []))
    : [];
  const lost = without(wanted.digits, given.digits).filter((n) => n > SMALL);
  const gained = without(without(given.digits, wanted.digits), inWords);
  const months = without(given.months, wanted.months);
  const names = nameMonths(translation.language, 'long');
  return [
    ...(lost.length > 0 ? [`has not ${list(lost)}, which the original has.`] : []),
    ...(gained.length > 0 ? [`has ${list(gained)}, which the original has not.`] : []),
    ...(months.length > 0
      ? [`names ${list(months.map((n) => names[n - 1]?.[0] ?? n))}, which the original does not.`]
      : []),
  ];
}

function list(items: readonly (string | number)[]): string {
  return [...new Set(items)].join(', ');
}

/** What is left of a list when each item of another has been taken from it once. */
function without(list: readonly number[], others: readonly number[]): number[] {
  const rest = [...list];
  for (const item of others) {
    const at = rest.indexOf(item);
    if (at >= 0) rest.splice(at, 1);
  }
  return rest;
}

function readFigures(text: string, language: string): Figures {
  const plain = withPlainDigits(text, language);
  const months: number[] = [];
  const take = (names: readonly (readonly string[])[], near: boolean) => (from: string) =>
    names.reduce((rest, forms, i) => {
      if (forms.length === 0) return rest;
      const name = forms.map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
      // Short names are words of their own in some languages, unless a day or a year stands beside.
      const pattern = near
        ? `(?<=\\d[.\\p{L}]{0,2}\\s(?:\\p{L}{1,3}\\s)?)(?:${name})(?!\\p{L})|(?<!\\p{L})(?:${name})(?=\\.?\\s\\d{4})`
        : `(?<!${/^\d/.test(name) ? '' : '\\p{L}|'}\\d)(?:${name})(?!\\p{L})`;
      return rest.replace(new RegExp(pattern, 'giu'), () => {
        months.push(i + 1);
        return ' ';
      });
    }, from);
  const rest = [
    take(nameMonths(language, 'long'), false),
    take(nameMonths(language, 'short'), true),
  ].reduce((from, next) => next(from), plain);
  const [group = ',', point = '.'] = separatorsOf(language);
  const thousands = new RegExp(
    `(?<![\\d])\\d{1,3}(?:[${group}\\u00a0\\u202f ]\\d{3})+(?!\\d)`,
    'gu',
  );
  const digits = rest
    .replace(thousands, (number) => number.replace(/\D/g, ''))
    // "2011–20" is written out by others.
    .replace(
      /\b((?:1[89]|20)\d\d)([–-])(\d\d)(?!\d)/g,
      (_, from: string, dash: string, to: string) => {
        return `${from}${dash}${from.slice(0, 2)}${to}`;
      },
    )
    .match(new RegExp(`\\d+(?:[.${point}]\\d+)?`, 'g'));
  return { digits: (digits ?? []).map((number) => Number(number.replace(point, '.'))), months };
}

/** A text with the digits of its language written 0 to 9. */
function withPlainDigits(text: string, language: string): string {
  const format = new Intl.NumberFormat(language, { useGrouping: false });
  const own = Array.from({ length: 10 }, (_, n) => format.format(n));
  return text.replace(/\p{Nd}/gu, (digit) => {
    const n = own.indexOf(digit);
    return n < 0 ? digit : String(n);
  });
}

/** What stands between thousands, and before the decimals. */
function separatorsOf(language: string): (string | undefined)[] {
  const parts = new Intl.NumberFormat(language).formatToParts(1234567.8);
  return ['group', 'decimal'].map((type) => {
    const value = parts.find((part) => part.type === type)?.value;
    return value && /^[.,'’٬٫]$/.test(value) ? value : undefined;
  });
}

/** The names of each month: in a date, and by itself, which many languages bend otherwise. */
function nameMonths(language: string, month: 'long' | 'short'): string[][] {
  const formats = [{ day: 'numeric', month } as const, { month } as const].map(
    (options) => new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }),
  );
  return Array.from({ length: 12 }, (_, i) => {
    const date = new Date(Date.UTC(2000, i, 10));
    const [inDate, alone] = formats;
    // "3月" is a name of its own; a mere number is none.
    const names = [
      inDate?.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '',
      alone?.format(date) ?? '',
    ];
    return [...new Set(names.map((name) => name.replace(/\.$/, '')))].filter((name) =>
      /\p{L}/u.test(name),
    );
  });
}
