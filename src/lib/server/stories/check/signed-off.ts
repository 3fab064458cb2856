import { createHash } from 'node:crypto';
import type { Files } from '../files';
import { EVIDENCE } from '../read-evidence';
import type { Problem } from '../problems';

/** `signed-off.json`: a story as somebody last compared it with its sources, line by line. */
export interface SignedOff {
  /** The day, as an ISO date. */
  on: string;
  /** By name of file: of each line that says something, in order, the first letters of its hash. */
  files: Readonly<Record<string, string>>;
}

export const SIGNED_OFF = 'signed-off.json';

/** Letters of a line's hash: among a file's lines two are the same once in thousands of stories. */
const LETTERS = 4;

/** A line that says something, and its number. */
interface Line {
  hash: string;
  number: number;
}

/** What is to be kept of a story that is signed off on a day. */
export function signOff(slug: string, files: Files, on: string): SignedOff {
  const read = readLines(slug, files);
  const kept = [...read].map(([name, lines]) => [name, lines.map(({ hash }) => hash).join('')]);
  return { on, files: Object.fromEntries(kept) as SignedOff['files'] };
}

/**
 * Every line that is not as it was when the story was signed off; nothing where it never was. What
 * no rule can know, that a right name stands in the place of another, shows here.
 */
export function checkSignedOff(slug: string, files: Files): Problem[] {
  const text = files.get(`${slug}/${SIGNED_OFF}`);
  if (text === undefined) return [];
  const kept = readSignedOff(text);
  const again = `npm run check:story -- ${slug} --sign-off`;
  if (!kept) {
    const message = `is not what "${again}" has written: run it again.`;
    return [{ file: `${slug}/${SIGNED_OFF}`, line: 1, column: 1, message }];
  }
  const now = readLines(slug, files);
  const names = [...new Set([...now.keys(), ...Object.keys(kept.files)])];
  return names.flatMap((name) => {
    const lines = now.get(name) ?? [];
    const problem = (line: number, what: string): Problem => ({
      file: `${slug}/${name}`,
      line,
      column: 1,
      message: `${what} since the story was signed off on ${kept.on}. Compare it with its sources, then run "${again}".`,
    });
    const before = split(kept.files[name] ?? '');
    const { fresh, gap } = compare(before, lines);
    if (fresh.length > 0) return fresh.map((line) => problem(line, 'this line was changed'));
    return gap === undefined ? [] : [problem(gap, 'something was taken away before this line')];
  });
}

function readSignedOff(text: string): SignedOff | undefined {
  try {
    const { on, files } = JSON.parse(text) as Partial<SignedOff>;
    const isText = (value: unknown) => typeof value === 'string';
    return isText(on) && Object.values(files ?? {}).every(isText)
      ? { on: on ?? '', files: files ?? {} }
      : undefined;
  } catch {
    return undefined;
  }
}

/** Lines that say something, of the files that a story's words and figures are in. */
function readLines(slug: string, files: Files): Map<string, Line[]> {
  const named = ['story.yaml', ...Object.values(EVIDENCE).map(({ name }) => name)];
  const found = new Map<string, Line[]>();
  for (const [path, text] of files) {
    const name = path.slice(slug.length + 1);
    if (!named.includes(name) && !/^steps\/[^/]+\.md$/.test(name)) continue;
    const lines = text.split('\n').flatMap((line, i): Line[] => {
      const said = line.trim();
      if (said === '' || (name.endsWith('.yaml') && said.startsWith('#'))) return [];
      // How far a line is indented says whose field it is.
      const hash = createHash('sha256').update(line.trimEnd()).digest('base64url');
      return [{ hash: hash.slice(0, LETTERS), number: i + 1 }];
    });
    found.set(name, lines);
  }
  return found;
}

function split(hashes: string): string[] {
  return hashes.match(new RegExp(`.{${LETTERS}}`, 'g')) ?? [];
}

/**
 * Numbers of the lines that are new, or of the one before which some are missing.
 * What is the same at both ends is passed over; of the rest, the longest row of lines that is in
 * both is what stayed.
 */
function compare(
  before: readonly string[],
  lines: readonly Line[],
): { fresh: number[]; gap: number | undefined } {
  let start = 0;
  while (start < before.length && before[start] === lines[start]?.hash) start++;
  let end = 0;
  const most = Math.min(before.length, lines.length) - start;
  while (end < most && before.at(-1 - end) === lines.at(-1 - end)?.hash) end++;
  const old = before.slice(start, before.length - end);
  const now = lines.slice(start, lines.length - end);
  const stayed = longestCommon(
    old,
    now.map(({ hash }) => hash),
  );
  const fresh = now.filter((_, i) => !stayed.has(i)).map(({ number }) => number);
  const gone = old.length > stayed.size;
  return { fresh, gap: gone ? (lines[start]?.number ?? lines.at(-1)?.number ?? 1) : undefined };
}

/** Indices in the second list of a longest row of items that both have in the same order. */
function longestCommon(a: readonly string[], b: readonly string[]): Set<number> {
  // length[i][j]: of the rows in what is left of both from i and j on.
  const length = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  const at = (i: number, j: number) => length[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    const row = length[i];
    for (let j = b.length - 1; row && j >= 0; j--)
      row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  const kept = new Set<number>();
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      kept.add(j);
      i++;
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return kept;
}
