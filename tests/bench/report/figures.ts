import type { Row, Unit } from './rows';

/** By page, the values of every round. */
export type Rounds = Readonly<Record<string, readonly Readonly<Record<string, number>>[]>>;

/** One measure of one page over all rounds. */
export interface Figure {
  median: number;
  low: number;
  high: number;
}

/** How the story stands to the best of its peers. */
export type Verdict = 'first' | 'tie' | `behind ${string}`;

/** @returns undefined where the page was not measured so */
export function readFigure(rounds: Rounds, page: string, measure: string): Figure | undefined {
  const values = (rounds[page] ?? []).flatMap((round) => round[measure] ?? []);
  if (values.length === 0) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const middle = ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
  return { median: middle, low: sorted[0] ?? 0, high: sorted.at(-1) ?? 0 };
}

/** How far the plain page is from itself, as a share of it; 0 where it has none of that. */
export function noiseOf(rounds: Rounds, measure: string): number {
  const [plain, again] = ['plain', 'again'].map((page) => readFigure(rounds, page, measure));
  if (!plain || !again || plain.median === 0) return 0;
  return Math.abs(again.median / plain.median - 1);
}

/**
 * In every row less is better. It is a tie where the ranges of the two overlap, where their medians
 * are no further apart than the plain page is from itself, or where they are printed alike.
 * @returns undefined where there is nobody to be compared with, or nothing to be first in
 */
export function judge(rounds: Rounds, row: Row, peers: readonly string[]): Verdict | undefined {
  const story = readFigure(rounds, 'story', row.measure);
  const others = peers.flatMap((name) => {
    const figure = readFigure(rounds, name, row.measure);
    return figure ? [{ name, figure }] : [];
  });
  const best = others.sort((a, b) => a.figure.median - b.figure.median)[0];
  if (row.neutral || !story || !best) return undefined;
  const { figure } = best;
  const apart = Math.abs(story.median - figure.median);
  const smaller = Math.min(Math.abs(story.median), Math.abs(figure.median));
  const overlap = story.low <= figure.high && figure.low <= story.high;
  const alike = print(story.median, row.unit) === print(figure.median, row.unit);
  if (alike || overlap || apart <= noiseOf(rounds, row.measure) * smaller) return 'tie';
  return story.median < figure.median ? 'first' : `behind ${best.name}`;
}

/** A median and, where rounds differ, the range. */
export function show(figure: Figure | undefined, unit: Unit): string {
  if (!figure) return '–';
  const [middle, low, high] = [figure.median, figure.low, figure.high].map((value) =>
    print(value, unit),
  );
  return low === high ? `${middle}` : `${middle} (${low}–${high})`;
}

function print(value: number, unit: Unit): string {
  if (unit === 'KB') return (value / 1024).toFixed(1);
  if (unit === 'MB') return (value / 2 ** 20).toFixed(2);
  if (unit === 'ms') return value.toFixed(value < 10 ? 1 : 0);
  return String(unit === '%' ? Math.round(value * 10) / 10 : Math.round(value * 1e4) / 1e4);
}

export function ratio(over: Figure | undefined, under: Figure | undefined): string {
  return over && under?.median ? (over.median / under.median).toFixed(2) : '–';
}
