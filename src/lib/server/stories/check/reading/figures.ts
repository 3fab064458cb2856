import { listDates } from './dates';
import { remember } from './remember';

/** A number as it stands in a text, in digits or in words. */
export interface Figure {
  shown: string;
  /** Where it begins in the text. */
  at: number;
  value: number;
  unit: 'per cent' | 'money' | undefined;
  inWords: boolean;
  /** "The two": it says who, rather than how many. */
  pronoun: boolean;
}

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const ORDINALS = 'third fourth fifth sixth seventh eighth ninth tenth';

const VALUES = new Map<string, number>([
  ...ONES.split(' ').map((word, i): [string, number] => [word, i]),
  ...TENS.split(' ').map((word, i): [string, number] => [word, (i + 2) * 10]),
  ...ORDINALS.split(' ').map((word, i): [string, number] => [word, i + 3]),
  ['dozen', 12],
  ['half', 0.5],
]);
const SCALES = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
]);

const SCALE = [...SCALES.keys()].join('|');
const WORD = [...VALUES.keys(), ...SCALES.keys()].join('|');
const DIGITS = `([$€£])?(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?(?:\\s?(%|per cent))?(?:\\s(${SCALE}))?`;
const FIGURE = new RegExp(
  `(?<![\\p{L}\\d.,])${DIGITS}|(?<!\\p{L})((?:${WORD})(?:[\\s-](?:and\\s)?(?:${WORD}))*)(?!\\p{L})(?:\\s(per cent))?`,
  'giu',
);

/** The figures of a text in English words, without its dates and the numbers of documents. */
export const listFigures: (text: string) => readonly Figure[] = remember(readFigures);

function readFigures(text: string): Figure[] {
  return [...withoutDates(text).matchAll(FIGURE)].flatMap((match): Figure[] => {
    const [shown, money, digits, decimals, percent, scale, words, percentInWords] = match;
    const unit = percent || percentInWords ? 'per cent' : money ? 'money' : undefined;
    if (digits !== undefined) {
      const value = Number(digits.replaceAll(',', '') + (decimals ?? ''));
      const times = SCALES.get(scale?.toLowerCase() ?? '') ?? 1;
      return [
        { shown, at: match.index, value: value * times, unit, inWords: false, pronoun: false },
      ];
    }
    const said = words?.toLowerCase() ?? '';
    // "One" is a pronoun more often than a number.
    if (said === 'one' || said === 'zero') return [];
    const pronoun = said === 'two' && /\bthe\s+$/i.test(text.slice(0, match.index));
    return [{ shown, at: match.index, value: readWords(said), unit, inWords: true, pronoun }];
  });
}

/** "twenty-four" is 24, "two hundred and six" 206, "hundred" 100. */
function readWords(words: string): number {
  let total = 0;
  let part = 0;
  for (const word of words.split(/[\s-]+/)) {
    const scale = SCALES.get(word);
    if (scale === undefined)
      part = word === 'dozen' && part ? part * 12 : part + (VALUES.get(word) ?? 0);
    else {
      total += (part || 1) * scale;
      part = 0;
    }
  }
  return total + part;
}

/** Every letter of a date, and of the number of a document, becomes a space. */
function withoutDates(text: string): string {
  const blot = (from: string) => ' '.repeat(from.length);
  return listDates(text)
    .reduce((rest, { at, end }) => rest.slice(0, at) + ' '.repeat(end - at) + rest.slice(end), text)
    .replace(/\bdocuments?\s+\d+(?:(?:,| and)\s+\d+)*/gi, blot);
}
