import { readFileSync, writeFileSync } from 'node:fs';
import type { Result } from './befall';
import { SURFACES } from './surfaces';

interface Circumstances {
  version: string;
  /** How many pairs were tried, and of how many. */
  pairs: number;
  ofPairs: number;
  seed: string | undefined;
}

const MARKS = { begin: '<!-- faults: begin -->', end: '<!-- faults: end -->' };

/** The results as a table, a line for each kind of fault and one for the pairs. */
export function tabulate(
  results: readonly Result[],
  { version, pairs, ofPairs, seed }: Circumstances,
): string {
  const kindOf = ({ faults }: Result) =>
    faults.length > 1 ? 'two of these at once' : (faults[0]?.group ?? '');
  const kinds = [...new Set(results.map(kindOf))].sort(
    (a, b) => Number(a.startsWith('two')) - Number(b.startsWith('two')),
  );
  const surfaces = SURFACES.filter(({ name }) => results.some(({ surface }) => surface === name));
  const rows = kinds.map((kind) => [
    kind,
    ...surfaces.map(({ name }) =>
      sum(results.filter((result) => result.surface === name && kindOf(result) === kind)),
    ),
  ]);
  const head = ['What goes wrong', ...surfaces.map(({ name }) => name)];
  const rule = head.map((_, i) => (i === 0 ? '---' : '---:'));
  const lines = [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  const which = seed === undefined ? 'all pairs' : `${pairs} of ${ofPairs} pairs, seed ${seed}`;
  const date = new Date().toISOString().slice(0, 10);
  return `${lines.join('\n')}\n\n${date}, Chromium ${version}; ${which}.`;
}

/** How many kept a moving picture, stills, words or a link; and how many nothing. */
function sum(results: readonly Result[]): string {
  const counts = new Map<string, number>();
  for (const { outcome, complaint } of results) {
    const name = complaint ? '**failed**' : (outcome ?? 'nothing');
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .sort()
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');
}

/** Puts the table in its place in the README. */
export function writeReadme(table: string): void {
  const text = readFileSync('README.md', 'utf8');
  const [before, after] = [text.split(MARKS.begin)[0], text.split(MARKS.end)[1]];
  if (before === undefined || after === undefined) throw new Error('the README has no marks');
  writeFileSync('README.md', `${before}${MARKS.begin}\n\n${table}\n\n${MARKS.end}${after}`);
}
