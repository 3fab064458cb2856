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
    super(showProblems(problems));
    this.name = 'StoryError';
    this.problems = problems;
  }
}

/** `steps/road-moves.md:7:3  view.camera: "lachinn" is no camera …`, a line each, in file order. */
export function showProblems(problems: readonly Problem[]): string {
  const lines = [...problems]
    .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column)
    .map(
      ({ file, line, column, field, message }) =>
        `${file}:${line}:${column}  ${field ? `${field}: ` : ''}${message}`,
    );
  const count = problems.length === 1 ? '1 error' : `${problems.length} errors`;
  return `${count} in the stories\n${lines.join('\n')}`;
}

/** ` Did you mean "lachin"?`, or what there is to choose from when nothing is near. */
export function suggest(wrong: string, known: readonly string[]): string {
  const near = [...known]
    .map((name) => ({ name, d: distance(wrong.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.d - b.d)[0];
  if (near && near.d <= Math.max(2, Math.floor(wrong.length / 3)))
    return ` Did you mean "${near.name}"?`;
  if (known.length === 0) return ' There is none yet.';
  const some = known.slice(0, 8).join(', ');
  return ` There is: ${some}${known.length > 8 ? ` and ${known.length - 8} more` : ''}.`;
}

/** Levenshtein distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(
        (next[j - 1] ?? 0) + 1,
        (row[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}
