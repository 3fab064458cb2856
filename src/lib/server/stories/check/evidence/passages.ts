import type { StepFile, StoryFile } from '$lib/story/schema/story';
import type { Checked } from '../consistency';
import { findWords } from '../../parse/find-words';
import type { Located, Path } from '../../parse/yaml';
import type { Problem } from '../../problems';
import type { StepRead } from '../../read-steps';

/** Words that a reader sees, what they rest on, and where they stand. */
export interface Passage {
  /**
   * A sentence; framing, which states nothing; what heads or describes a step; a text in a
   * picture, with a claim of its own ("label") or without ("caption"); what a dot or a square of it
   * stands for; exact words; or what the story says of itself.
   */
  kind:
    | 'sentence'
    | 'framing'
    | 'headline'
    | 'description'
    | 'label'
    | 'caption'
    | 'unit'
    | 'exact'
    | 'about';
  text: string;
  claims: readonly string[];
  /** Dates of its step. */
  when?: StepFile['when'];
  /** What else its figures and dates can be taken from: those of the picture it stands in. */
  drawn(): (string | number)[];
  problem(words: string, message: string): Problem;
}

/** Fields of pictures whose text is shown, as a date in words is, … */
export const SHOWN = new Set([
  ...['above', 'below', 'by', 'caption', 'label', 'paraphrase', 'role', 'short', 'speaker'],
  ...['text', 'title', 'unit', 'via', 'word'],
]);
/** …word for word as somebody said it, or not at all. */
export const EXACT = new Set(['words']);

/** A step with all its parts in order. */
export interface SoundStep extends StepRead {
  front: Checked<StepFile>;
}

/** The fields of a step that show something with claims of its own. */
export function picturesOf({ builds, scene, panel, renderings }: StepFile) {
  return { builds, scene, panel, renderings };
}

/** The claims of all that a step says and draws, and those on its further cards. */
export function claimsOf({ front, paragraphs }: SoundStep): string[] {
  const said = paragraphs.flat().flatMap(({ claims }) => claims.map(({ id }) => id));
  const drawn = listClaims(picturesOf(front.value));
  return [...new Set([...said, ...drawn, ...front.value.cards])];
}

/** Ids in fields named `claim`, however deep. */
export function listClaims(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    (key === 'claim' || key === 'answerClaim') && typeof item === 'string'
      ? [item]
      : listClaims(item),
  );
}

/** A part of a text with a little of what follows, so that it is found where it is meant. */
export function wordsFrom(text: string, { at, shown }: { at: number; shown: string }): string {
  return text.slice(at, at + shown.length + 24);
}

/** What pictures take from `data/` by its id. */
export type Drawn = (scene: Readonly<Record<string, unknown>>) => unknown;

/** All passages of a step. */
export function passagesOfStep(step: SoundStep, data: Drawn): Passage[] {
  const { file, text, paragraphs, front } = step;
  const { when, headline, description } = front.value;
  const all = claimsOf(step);
  const starts = lineStarts(text);
  const pictures = picturesOf(front.value);
  const drawn = () => [...leavesOf(pictures, true), ...leavesOf(dataOf(pictures, data), true)];
  const field = (kind: Passage['kind'], name: string, words: string): Passage => ({
    kind,
    text: words,
    claims: all,
    when,
    drawn,
    problem: (part, message) => front.located.problemAt([name], part, message),
  });
  return [
    field('headline', 'headline', headline),
    field('description', 'description', description),
    ...withoutRepeats(passagesIn(pictures, [], front.located, all, data)).map((p) => ({
      ...p,
      when,
    })),
    ...paragraphs.flat().map(({ text: said, claims, framing, line, column }): Passage => ({
      kind: framing ? 'framing' : 'sentence',
      text: said,
      claims: claims.map(({ id }) => id),
      when,
      drawn: () => [],
      problem: (part, message) => {
        const from = (starts[line - 1] ?? 0) + column - 1;
        const at = findWords(text, part, from) ?? from;
        const row = starts.findLastIndex((start) => start <= at);
        return { file, line: row + 1, column: at - (starts[row] ?? 0) + 1, message };
      },
    })),
  ];
}

/**
 * What the story says of itself, which rests on any of its claims; what it does not know rests on
 * the claims that it names there, if any.
 */
export function passagesOfStory(
  { value, located }: Checked<StoryFile>,
  all: string[],
  data: Drawn,
): Passage[] {
  const { title, standfirst, coverDescription, sourcesNote, unknowns, cover } = value;
  const about: [Path, string, (readonly string[])?][] = [
    [['title'], title],
    [['standfirst'], standfirst],
    [['coverDescription'], coverDescription],
    ...sourcesNote.map((note, i): [Path, string] => [['sourcesNote', i], note]),
    ...unknowns.map(({ text, claims }, i): [Path, string, string[]?] => {
      const path = ['unknowns', i, 'text'];
      return claims.length > 0 ? [path, text, claims] : [path, text];
    }),
  ];
  return [
    ...about.map(([path, text, claims = all]): Passage => ({
      kind: 'about',
      text,
      claims,
      drawn: () => [],
      problem: (words, message) => located.problemAt(path, words, message),
    })),
    ...passagesIn(cover, ['cover'], located, all, data),
  ];
}

/** Texts of a picture. Those with no claim beside them rest on all those around. */
function passagesIn(
  value: unknown,
  path: Path,
  located: Located,
  claims: readonly string[],
  data: Drawn,
  own = false,
): Passage[] {
  if (typeof value !== 'object' || value === null) return [];
  const { claim } = value as { claim?: unknown };
  const nearest = typeof claim === 'string' ? [claim] : claims;
  const named = own || typeof claim === 'string';
  return Object.entries(value).flatMap(([key, item]): Passage[] => {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    if (typeof item !== 'string') return passagesIn(item, here, located, nearest, data, named);
    // The words of a speech have a rule of their own.
    const isShown = SHOWN.has(key) || (key === 'date' && !/^\d{4}(-|$)/.test(item));
    if (!isShown && (!EXACT.has(key) || 'speaker' in value)) return [];
    return [
      {
        kind: kindOf(key, named),
        text: item,
        claims: nearest,
        drawn: () =>
          // A date in words does not bear itself out.
          [...leavesOf(value, false), ...leavesOf(dataOf(value, data), true)].filter(
            (leaf) => leaf !== item,
          ),
        problem: (words, message) => located.problemAt(here, words, message),
      },
    ];
  });
}

/** What the pictures of a step have in common is looked at once. */
function withoutRepeats(passages: readonly Passage[]): Passage[] {
  const first = new Map<string, Passage>();
  for (const passage of passages) {
    const { kind, text, claims } = passage;
    const key = [kind, text, ...claims].join('\n');
    if (!first.has(key)) first.set(key, passage);
  }
  return [...first.values()];
}

function kindOf(field: string, named: boolean): Passage['kind'] {
  if (EXACT.has(field)) return 'exact';
  if (field === 'unit') return 'unit';
  return named ? 'label' : 'caption';
}

/** Numbers and texts of a value, those that are shown as well or not. */
function leavesOf(value: unknown, shown: boolean): (string | number)[] {
  if (typeof value === 'string' || typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    shown || key === 'unit' || !SHOWN.has(key) ? leavesOf(item, shown) : [],
  );
}

function dataOf(value: unknown, data: Drawn): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) ? undefined : data(value as Record<string, unknown>);
  return [own, ...Object.values(value).flatMap((item) => dataOf(item, data))];
}

/** Index of the first character of each line. */
function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}
