import type { z } from 'zod';
import type { seriesFile } from '$lib/story/schema/evidence';
import type { StoryFile } from '$lib/story/schema/story';
import type { Checked, Read } from '../consistency';
import type { Located, Path } from '../../parse/yaml';
import type { Problem } from '../../problems';
import type { Cited } from './bearing';
import { EXACT, picturesOf, SHOWN } from './passages';
import type { Drawn, SoundStep } from './passages';

type Series = z.infer<typeof seriesFile>[string];

/** Fields that say in a picture what a claim is about, without being shown as they are. */
const TELLING = new Set(['call', 'answer', 'date', 'answered', 'country', 'organisation']);

/** The sentences of a step, and every mark and text of its pictures that names a claim. */
export function citedInStep(step: SoundStep, file: StoryFile, data: Drawn): Cited[] {
  const { paragraphs, front } = step;
  return [
    ...paragraphs.flat().map(({ text, claims }): Cited => ({
      text,
      claims: claims.map(({ id, line, column }) => ({
        id,
        problem: (message): Problem => ({ file: step.file, line, column, message }),
      })),
    })),
    ...citedInPictures(
      { ...picturesOf(front.value), slide: front.value.slide },
      [],
      front.located,
      file,
      data,
    ),
  ];
}

/** What the story names claims for outside its steps. */
export function citedInStory(
  { value, located }: Checked<StoryFile>,
  calls: Read<unknown>,
  data: Drawn,
): Cited[] {
  const { cover, ties, unknowns } = value;
  return [
    ...citedInPictures({ cover, ties }, [], located, value, data),
    ...citedInPictures(calls.value, [], calls.located, value, data),
    ...unknowns.map(({ text, claims }, i): Cited => ({
      text,
      claims: claims.map((id, c) => ({
        id,
        problem: (message) => located.problem(['unknowns', i, 'claims', c], message),
      })),
    })),
  ];
}

/**
 * Whatever in a picture has a claim of its own, with all that it says: the words of a speech go
 * with its speaker, a chart with its series.
 */
function citedInPictures(
  value: unknown,
  path: Path,
  located: Located,
  file: StoryFile,
  data: Drawn,
  around: Series | 'unknown' | undefined = undefined,
): Cited[] {
  if (typeof value !== 'object' || value === null) return [];
  const fields = value as Readonly<Record<string, unknown>>;
  const series = 'series' in fields ? seriesOf(data(fields)) : around;
  const claims = (['claim', 'answerClaim'] as const).flatMap((key) => {
    const id = fields[key];
    return typeof id === 'string'
      ? [{ id, problem: (message: string) => located.problem([...path, key], message) }]
      : [];
  });
  const own = claims.length > 0 ? [{ text: tellOf(fields, file, series), claims }] : [];
  return [
    // A series that cannot be read has been told of.
    ...own.filter(({ text }) => series !== 'unknown' && text.trim() !== ''),
    ...Object.entries(fields).flatMap(([key, item]) => {
      const here = [...path, Array.isArray(value) ? Number(key) : key];
      return citedInPictures(item, here, located, file, data, series);
    }),
  ];
}

function tellOf(
  fields: Readonly<Record<string, unknown>>,
  file: StoryFile,
  series: Series | 'unknown' | undefined,
): string {
  const place = typeof fields['at'] === 'string' ? file.places[fields['at']] : undefined;
  return [
    ...textsOf(fields),
    ...(place && place.kind !== 'point' ? [place.name] : []),
    ...countOf(fields),
    ...(series && series !== 'unknown' ? shownIn(series, fields['country']) : []),
  ].join('\n');
}

function textsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  // Another translation has words that no claim has: they are held to the record as quotations.
  const spoken = 'speaker' in value;
  return Object.entries(value).flatMap(([key, item]) => {
    if (typeof item === 'string') return isTelling(key, item, spoken) ? [item] : [];
    const named = typeof item === 'object' && item !== null && 'claim' in item;
    return named ? [] : textsOf(item);
  });
}

function isTelling(field: string, text: string, spoken: boolean): boolean {
  if (EXACT.has(field)) return spoken;
  // What a dot or a square stands for says something of the drawing.
  return field === 'unit' ? !text.includes('=') : SHOWN.has(field) || TELLING.has(field);
}

/** What dots add up to, where their unit says how many each stands for. */
function countOf({ count, unit }: Readonly<Record<string, unknown>>): string[] {
  if (typeof count !== 'number' || typeof unit !== 'string') return [];
  const each = /=\s*([\d,]+)/.exec(unit)?.[1]?.replaceAll(',', '');
  return each ? [(count * Number(each)).toLocaleString('en')] : [];
}

function seriesOf(drawn: unknown): Series | 'unknown' {
  const [found] = Array.isArray(drawn) ? (drawn as (Series | undefined)[]) : [];
  return found ?? 'unknown';
}

/** The figures of a series as they are shown, of one country where the mark is about one. */
function shownIn({ label, values }: Series, country: unknown): string[] {
  return [
    label,
    ...values
      .filter((one) => !one.minor && (!country || !one.country || one.country === country))
      .map(({ shown }) => shown),
  ];
}
