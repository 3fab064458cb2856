import type { Glossary } from '$lib/story/schema/glossary';
import type { StoryFile } from '$lib/story/schema/story';
import { nearest } from '../../problems';
import { withoutQuotations } from '../reading/quotations';
import { remember } from '../reading/remember';
import type { Finding } from './findings';
import type { Passage } from './passages';

/** Names a story may use, each as the capitalised words in it. */
export interface Names {
  /** There is a glossary. */
  kept: boolean;
  known: ReadonlySet<string>;
  all: readonly string[];
  /** Words in the name that has the most. */
  longest: number;
  /** First words of sentences that have been looked at, and whether they are names misspelt. */
  slips: Map<string, boolean>;
}

const CAPITALISED = /[\p{Lu}][\p{L}\p{N}]*(?:[-’'./][\p{L}\p{N}]+)*/gu;
const MONTH =
  /^(Jan(uary)?|Feb(ruary)?|Mar(ch)?|Apr(il)?|May|June?|July?|Aug(ust)?|Sept?(ember)?|Oct(ober)?|Nov(ember)?|Dec(ember)?)$/;

/** The names of the glossary, of the story's countries, organisations, maps and places. */
export function readNames({ entries, names }: Glossary, file: StoryFile): Names {
  const { countries, organisations, places, maps, authors } = file;
  const persons = entries.filter(({ kind }) => kind === 'person').map(({ name }) => name);
  const all = [
    ...entries.flatMap((entry) => [entry.name, ...entry['alternate-names'].flatMap(split)]),
    // A person is named in full, or by the last name.
    ...persons.map((name) => name.split(' ').at(-1) ?? ''),
    ...names,
    ...authors,
    ...Object.values(countries).map(({ name }) => name),
    ...Object.values(organisations).flatMap(({ name, about }) => [name, about]),
    ...Object.values(places)
      .filter(({ kind }) => kind !== 'point')
      .flatMap(({ name, alt }) => [name, ...(alt ? [alt] : [])]),
    ...Object.values(maps).flatMap((map) => map.names.map(({ text }) => text)),
  ];
  const known = new Set(all.map((name) => capitalisedIn(name).join(' ')).filter(Boolean));
  return {
    kept: entries.length + names.length > 0,
    known,
    all: [...known],
    slips: new Map(),
    longest: Math.max(0, ...[...known].map((name) => name.split(' ').length)),
  };
}

/** "Old Quay, Long Quay (on charts)" is two names. */
function split(names: string): string[] {
  return names.replace(/\([^)]*\)/g, '').split(/,| or /);
}

function capitalisedIn(text: string): string[] {
  return (text.match(CAPITALISED) ?? []).map(bare);
}

/** Without the ending of a genitive, or of "Norholm-led". */
function bare(word: string): string {
  return word
    .replace(/['’]s$/, '')
    .replace(/['’]$/, '')
    .replace(/-\p{Ll}.*$/u, '');
}

/**
 * Every name is one that the story knows. The first word of a sentence has a capital in any case:
 * it is looked at when it is part of a longer name, or nearly one that is known.
 */
export function checkNames(passage: Passage, names: Names): Finding[] {
  // A story without a glossary has no list of names to hold to.
  if (passage.kind === 'exact' || !names.kept) return [];
  const ours = withoutQuotations(passage.text);
  return runsOf(ours).flatMap((run) =>
    readRun(run, names).unknown.map((name) => {
      const near = nearest(name, names.all);
      const hint = near ? ` Did you mean "${near}"?` : suggestEntry();
      const message = `"${name}" is no name of the glossary.${hint}`;
      return { doubt: 'name', of: name, problem: passage.problem(name, message) };
    }),
  );
}

function suggestEntry(): string {
  return ' Give it an entry in glossary.yaml, or put it on the list of names there.';
}

interface Word {
  text: string;
  /** Opens a sentence, or stands where one could open. */
  first: boolean;
}

/** Words with a capital that stand side by side. */
const runsOf: (text: string) => readonly (readonly Word[])[] = remember(readRuns);

function readRuns(text: string): Word[][] {
  const runs: Word[][] = [];
  let end = -1;
  for (const match of text.matchAll(CAPITALISED)) {
    const before = text.slice(0, match.index);
    const first = /(^|[.:;!?…]["”)]?\s|[\n[(]|\s[–—-]\s)\s*$/u.test(before) || before.trim() === '';
    const word = { text: bare(match[0]), first };
    const joined = end >= 0 && !first && /^\s+(of\s+)?$/.test(text.slice(end, match.index));
    if (joined) runs.at(-1)?.push(word);
    else runs.push([word]);
    // A genitive ends a name: "Norholm's Harbour Board" is two.
    end = word.text === match[0] ? match.index + match[0].length : -1;
  }
  return runs;
}

/** The names in words side by side, the longest being tried first: those known, and the others. */
function readRun(run: readonly Word[], names: Names): { known: string[]; unknown: string[] } {
  const { known, longest } = names;
  const found: string[] = [];
  const unknown: string[][] = [];
  let open = false;
  for (let i = 0; i < run.length;) {
    const word = run[i];
    if (!word) break;
    const nameOf = (n: number) =>
      run
        .slice(i, i + n)
        .map(({ text }) => text)
        .join(' ');
    const length = lengths(Math.min(longest, run.length - i)).find((n) => known.has(nameOf(n)));
    if (length !== undefined) found.push(nameOf(length));
    const passes = length ?? (isPlain(word, run, names) ? 1 : undefined);
    if (passes === undefined) {
      if (open) unknown.at(-1)?.push(word.text);
      else unknown.push([word.text]);
    }
    open = passes === undefined;
    i += passes ?? 1;
  }
  return { known: found, unknown: unknown.map((words) => words.join(' ')) };
}

/** The names in a text that the story knows. */
export function namesIn(text: string, names: Names): string[] {
  return runsOf(text).flatMap((run) => readRun(run, names).known);
}

function lengths(most: number): number[] {
  return Array.from({ length: most }, (_, i) => most - i);
}

/** A month, or the first word of a sentence when it is not a name misspelt. */
function isPlain({ text, first }: Word, run: readonly Word[], names: Names): boolean {
  if (MONTH.test(text)) return true;
  return first && (run.length === 1 || isShort(text)) && !isSlip(text, names);
}

function isShort(text: string): boolean {
  return /^(The|A|An|In|On|At|By|From|To|For|But|And|Of|With|When|That|Both|Two|Until|Within)$/.test(
    text,
  );
}

function isSlip(text: string, { all, slips }: Names): boolean {
  const known = slips.get(text);
  if (known !== undefined) return known;
  const alike = text.length > 4 ? all.filter((name) => name[0] === text[0]) : [];
  const slip = nearest(text, alike) !== undefined;
  slips.set(text, slip);
  return slip;
}
