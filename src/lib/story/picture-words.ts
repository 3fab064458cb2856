import { showDate, toDay } from './time';
import type { Step, Story } from './story';
import type { View } from './schema/views';
import { wordsFor } from './words/words';

/** Words or a mark of a picture, and what they rest on: nothing, where they only explain it. */
export interface PictureWords {
  text: string;
  claims: readonly string[];
}

/** What of a story is needed to list the words of its pictures. */
export type Drawn = Pick<Story, 'file'> & { stage: Pick<Story['stage'], 'data'> };

type Fields = Record<string, unknown>;

/** Fields that are printed in a picture, in the order in which they are read. */
const PRINTED = [
  ...['date', 'speaker', 'by', 'role', 'words', 'paraphrase', 'via', 'title', 'label', 'text'],
  ...['cells', 'hours', 'count', 'unit', 'call', 'answer', 'country', 'caption'],
];

/** All words of a step's pictures, those on the way to the last as well, each once. */
export function pictureWordsOf(step: Step, story: Drawn): PictureWords[] {
  const { scene, panel } = step;
  const views = [...step.builds, { scene, ...(panel ? { panel } : {}) }];
  const other = step.renderings ? walk(step.renderings, story) : [];
  const ties = story.file.ties.flatMap(({ id, label, claim }) => {
    const state = step.ties[id];
    return state
      ? [
          {
            text: `${label}: ${wordsFor(story.file.language).picture.ties[state]}`,
            claims: [claim],
          },
        ]
      : [];
  });
  return unique([...views.flatMap((view) => wordsOfView(view, story)), ...other, ...ties]);
}

/** Words that rest on the same, told together: as they are first read, but what only explains last. */
export function joinByClaims(
  words: readonly PictureWords[],
): { texts: string[]; claims: readonly string[] }[] {
  const joined = new Map<string, { texts: string[]; claims: readonly string[] }>();
  for (const { text, claims } of words) {
    const same = joined.get(claims.join());
    if (same) same.texts.push(text);
    else joined.set(claims.join(), { texts: [text], claims });
  }
  const all = [...joined.values()];
  const rests = ({ claims }: { claims: readonly string[] }) => claims.length > 0;
  return [...all.filter(rests), ...all.filter((one) => !rests(one))];
}

/** All words of one picture. */
export function wordsOfView(view: View, story: Drawn): PictureWords[] {
  return unique(walk(view, story));
}

function walk(value: unknown, story: Drawn): PictureWords[] {
  if (Array.isArray(value)) return value.flatMap((item) => walk(item, story));
  if (typeof value !== 'object' || value === null) return [];
  const fields = value as Fields;
  return [
    ...wordsOf(fields, story),
    ...figuresOf(fields, story),
    ...callsOf(fields, story),
    ...Object.values(fields).flatMap((field) => walk(field, story)),
  ];
}

/** What one object of a picture says, when it says anything. */
function wordsOf(fields: Fields, story: Drawn): PictureWords[] {
  const claims = claimsOf(fields);
  const text = PRINTED.flatMap((name) => print(name, fields, story)).join(' · ');
  // A date or a country alone is an address, not words, unless it bears a claim.
  const says = PRINTED.some((name) => name !== 'date' && name !== 'country' && fields[name]);
  return text && (says || claims.length > 0) ? [{ text, claims }] : [];
}

function print(name: string, fields: Fields, { file }: Drawn): string[] {
  const value = fields[name];
  if (typeof value === 'number') return [String(value)];
  const { picture, scene } = wordsFor(file.language);
  if (name === 'cells') return printCells(value, picture);
  if (typeof value !== 'string' || value === '') return [];
  // There it is how the axis is divided, which is not printed.
  if (name === 'unit' && fields['type'] === 'timeline') return [];
  const text = value.replace(/\s+/g, ' ');
  if (name === 'words') return [`${scene.quotes[0]}${text}${scene.quotes[1]}`];
  if (name === 'date') return /^\d{4}/.test(text) ? [showDate(text, file.language)] : [text];
  if (name === 'country') return [file.countries[text]?.name ?? text];
  if (text.includes('{n}')) return printCount(text, fields, file.language);
  return [text];
}

/** A count of days, with its first and last. */
function printCount(text: string, { from, to }: Fields, language: string): string[] {
  if (typeof from !== 'string' || typeof to !== 'string') return [text];
  const days = toDay(to) - toDay(from) + 1;
  const dates = `${showDate(from, language)} – ${showDate(to, language)}`;
  return [text.replace('{n}', `1–${days}`), dates];
}

/** Who lists what, in a row of a matrix. */
function printCells(cells: unknown, words: { yes: string; no: string }): string[] {
  if (typeof cells !== 'object' || cells === null) return [];
  return Object.entries(cells).map(([column, cell]: [string, 'yes' | 'no' | { word: string }]) => {
    return `${column}: ${typeof cell === 'string' ? words[cell] : cell.word}`;
  });
}

/** The figures of a chart, each with its owner. */
function figuresOf(fields: Fields, { file, stage }: Drawn): PictureWords[] {
  const series = stage.data.series[String(fields['series'])];
  if (!series) return [];
  return series.values.map(({ owner, date, when, country, shown }) => {
    const at = when ?? (date ? showDate(date, file.language) : undefined);
    const where = country ? file.countries[country]?.name : undefined;
    const by = series.owners[owner]?.name;
    const text = [series.label, where, at, shown, by].filter(Boolean).join(' · ');
    return { text, claims: [...claimsOf(fields), ...gridClaims(fields, country)] };
  });
}

/** The claim of a country's own grid, where a picture has a grid for each. */
function gridClaims({ grids }: Fields, country: string | undefined): string[] {
  if (!Array.isArray(grids)) return [];
  return (grids as Fields[]).filter((grid) => grid['country'] === country).flatMap(claimsOf);
}

/** A timeline of calls names none itself: it shows those of the story up to a date. */
function callsOf({ form, until }: Fields, story: Drawn): PictureWords[] {
  if (form !== 'calls' || typeof until !== 'string') return [];
  return story.stage.data.calls
    .filter(({ date }) => toDay(date) < toDay(until, 'end'))
    .flatMap((call) => wordsOf({ ...call }, story));
}

function claimsOf(fields: Fields): string[] {
  return [fields['claim'], fields['answerClaim']].filter((id) => typeof id === 'string');
}

function unique(words: readonly PictureWords[]): PictureWords[] {
  return [...new Map(words.map((one) => [`${one.text}\n${one.claims.join()}`, one])).values()];
}
