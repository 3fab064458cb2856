import { listDates } from './dates';
import { listFigures } from './figures';
import { remember } from './remember';

/** Words that stand in any sentence and tell nothing of what it is about. */
const COMMON = new Set(
  `a about after all also an and another any are as at be been before being between both but by can
  could did do does each every for from had has have he her him himself his how if in into is it
  its itself just like may might more most no nor not of off on only or other others our out over
  one own said same say says she should since so some still such than that the their them themselves
  then there these they this those through to told too under until up upon very was we were what
  when where whether which while who whom whose why will with within without would yet`.split(
    /\s+/,
  ),
);

const ENDINGS = [
  ...['ations', 'ation', 'ings', 'ing', 'ied', 'ies', 'edly', 'ed', 'es', 's', 'ly', 'ty', 'n'],
  ...['i', 'e'],
];

/**
 * What a text tells of: its words without their endings, its figures and the parts of its dates,
 * each with the words that stand for it there. Two texts about one thing share some of these,
 * whatever their grammar.
 */
export const listTopics: (text: string) => ReadonlyMap<string, string> = remember(readTopics);

function readTopics(text: string): Map<string, string> {
  const topics = new Map<string, string>();
  for (const { year, month, day, shown } of listDates(text)) {
    if (year) topics.set(`year ${year}`, shown);
    if (month) topics.set(`month ${month}`, shown);
    if (month && day) topics.set(`day ${day}.${month}`, shown);
  }
  for (const { value, shown } of listFigures(text)) topics.set(`figure ${value}`, shown.trim());
  for (const [shown, number] of text.matchAll(/\bdocument (\d+)/gi))
    topics.set(`document ${number ?? ''}`, shown);
  for (const [shown] of text.matchAll(/\p{L}+(?:['’]\p{L}+)*/gu)) {
    const stem = stemOf(shown);
    if (stem.length > 1 && !topics.has(stem)) topics.set(stem, shown);
  }
  for (const word of COMMON) topics.delete(word);
  return topics;
}

/** "recognised", "recognising" and "recognise" are one word; so are "harbour's" and "harbours". */
function stemOf(word: string): string {
  const low = word.toLowerCase().replace(/['’](s|$)/, '');
  if (COMMON.has(low)) return low;
  const ending = ENDINGS.find((end) => low.endsWith(end) && low.length - end.length >= 4);
  return (ending ? low.slice(0, -ending.length) : low).slice(0, 7);
}
