/** One mistake of an author's, where it is and what would be right. */
export interface Problem {
  /** Path below the stories' folder. */
  file: string;
  line: number;
  column: number;
  /** Dotted path of the field, when there is one. */
  field?: string;
  message: string;
}

/** All mistakes of a story, together. */
export class StoryError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const each = sortProblems(problems);
    super(showProblems(each));
    this.name = 'StoryError';
    this.problems = each;
  }
}

/** By file, line and column. What stands in one place and is used in two is wrong once. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const places = new Map(
    problems.map((problem) => {
      const { file, line, column, message } = problem;
      return [`${file}:${line}:${column} ${message}`, problem];
    }),
  );
  return [...places.values()].sort(
    (a, b) =>
      Number(a.file > b.file) - Number(a.file < b.file) || a.line - b.line || a.column - b.column,
  );
}

/** A mistake is a line; only what quotes a page that was pasted in is longer, letters. */
const LONGEST = 1000;

/** `harbour/steps/first-boat.md:7:3  scene.camera: "harbuor" is no camera …` */
export function showProblem({ file, line, column, field, message }: Problem): string {
  const shown = `${file}:${line}:${column}  ${field ? `${field}: ` : ''}${message}`;
  return shown.length > LONGEST ? `${shown.slice(0, LONGEST - 1)}…` : shown;
}

/** All of them, a line each, below their number. */
function showProblems(problems: readonly Problem[]): string {
  const count = problems.length === 1 ? '1 error' : `${problems.length} errors`;
  return `${count} in the stories\n${problems.map(showProblem).join('\n')}`;
}

/** ` Did you mean "harbour"?`, or what there is to choose from when nothing is near. */
export function suggest(wrong: string, known: readonly string[]): string {
  const near = nearest(wrong, known);
  if (near !== undefined) return ` Did you mean "${near}"?`;
  if (known.length === 0) return ' There is none yet.';
  const some = known.slice(0, 8).join(', ');
  return ` There is: ${some}${known.length > 8 ? ` and ${known.length - 8} more` : ''}.`;
}

/** The name that was most likely meant; numbers are not misspelt, they are other numbers. */
export function nearest(wrong: string, known: readonly string[]): string | undefined {
  if (/^\d*$/.test(wrong)) return undefined;
  return known
    .map((name) => ({ name, d: distance(wrong.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, d }) => {
      const longer = Math.max(wrong.length, name.length);
      return d <= Math.max(1, Math.floor(longer / 3)) && d * 2 < longer;
    })
    .sort((a, b) => a.d - b.d)[0]?.name;
}

/** Letters to add, drop, change or swap with their neighbour to make one of the other. */
function distance(a: string, b: string): number {
  let above: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next[j] = Math.min(
        (next[j - 1] ?? 0) + 1,
        (row[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        swapped ? (above[j - 2] ?? 0) + 1 : Infinity,
      );
    }
    above = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
