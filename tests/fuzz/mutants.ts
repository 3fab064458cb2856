import fc from 'fast-check';
import type { Files } from '$lib/server/stories/files';
import { NASTY, NUMBERS } from './nasty';

/** One slip of a hand, a tool or an ill will in one file; places are shares of what is there. */
export type Mutation =
  | { do: 'drop file' | 'empty file'; file: number }
  | { do: 'exchange files'; file: number; other: number }
  | { do: 'truncate'; file: number; at: number }
  | { do: 'drop line' | 'repeat line'; file: number; at: number }
  | { do: 'exchange lines'; file: number; at: number; other: number }
  | { do: 'indent'; file: number; at: number; by: number }
  | { do: 'insert'; file: number; at: number; text: string }
  | {
      do: 'replace word' | 'replace value' | 'replace number';
      file: number;
      at: number;
      text: string;
    };

/** Each place is as likely as any other; of `fc.double` most are next to nothing. */
const share = fc.integer({ min: 0, max: 2 ** 30 - 1 }).map((n) => n / 2 ** 30);
/** Any letters, also halves of some. `fc.string` would first make a table of all that there are. */
const letters = fc
  .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 12 })
  .map((codes) => String.fromCodePoint(...codes));
const nasty = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 1, arbitrary: letters },
);

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('drop file', 'empty file'), file: share }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('exchange files'), file: share, other: share }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('truncate'), file: share, at: share }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('drop line', 'repeat line'),
      file: share,
      at: share,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('exchange lines'),
      file: share,
      at: share,
      other: share,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('indent'),
      file: share,
      at: share,
      by: fc.integer({ min: -4, max: 4 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('insert'), file: share, at: share, text: nasty }),
  },
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constantFrom('replace word', 'replace value'),
      file: share,
      at: share,
      text: nasty,
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('replace number'),
      file: share,
      at: share,
      text: fc.constantFrom(...NUMBERS),
    }),
  },
) as fc.Arbitrary<Mutation>;

/** Mostly one slip, sometimes a few. */
export const mutant = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(mutation) },
  { weight: 1, arbitrary: fc.array(mutation, { minLength: 2, maxLength: 5 }) },
);

/** A story after slips. */
export function mutate(files: Files, mutations: readonly Mutation[]): Files {
  const changed = new Map(files);
  for (const one of mutations) apply(changed, one);
  return changed;
}

function apply(files: Map<string, string>, one: Mutation): void {
  const names = [...files.keys()];
  const nameAt = (place: number) => names[Math.floor(place * names.length)] ?? '';
  const name = nameAt(one.file);
  const text = files.get(name);
  if (text === undefined) return;
  if (one.do === 'drop file') files.delete(name);
  else if (one.do === 'exchange files') {
    const other = nameAt(one.other);
    files.set(name, files.get(other) ?? '').set(other, text);
  } else files.set(name, change(text, one));
}

function change(text: string, one: Mutation): string {
  const lines = text.split('\n');
  const line = (place: number) => Math.floor(place * lines.length);
  switch (one.do) {
    case 'truncate':
      return text.slice(0, Math.floor(one.at * text.length));
    case 'drop line':
      return lines.toSpliced(line(one.at), 1).join('\n');
    case 'repeat line':
      return lines.toSpliced(line(one.at), 0, lines[line(one.at)] ?? '').join('\n');
    case 'exchange lines': {
      const [a, b] = [line(one.at), line(one.other)];
      return lines
        .with(a, lines[b] ?? '')
        .with(b, lines[a] ?? '')
        .join('\n');
    }
    case 'indent': {
      const old = lines[line(one.at)] ?? '';
      const fresh = one.by > 0 ? ' '.repeat(one.by) + old : old.slice(-one.by);
      return lines.with(line(one.at), fresh).join('\n');
    }
    case 'insert': {
      const at = Math.floor(one.at * (text.length + 1));
      return text.slice(0, at) + one.text + text.slice(at);
    }
    case 'replace word':
      return replaceOne(text, /[\p{L}\d_-]+/gu, one.at, one.text);
    case 'replace value':
      return replaceOne(text, /(?<=: |- |\[)[^\n,\]}]+/g, one.at, one.text);
    case 'replace number':
      return replaceOne(text, /(?<=[\s[:,])-?\d[\d.]*(?=[\s\],}]|$)/gm, one.at, one.text);
    default:
      return '';
  }
}

function replaceOne(text: string, what: RegExp, place: number, by: string): string {
  const found = [...text.matchAll(what)];
  const match = found[Math.floor(place * found.length)];
  return match ? text.slice(0, match.index) + by + text.slice(match.index + match[0].length) : text;
}
