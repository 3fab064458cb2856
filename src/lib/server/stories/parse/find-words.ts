/**
 * Where words begin in a text as its author wrote it: broken over lines, or with YAML's doubled
 * apostrophes and `\n`.
 * @returns an index into the text, or undefined where they do not stand between the two
 */
export function findWords(
  source: string,
  words: string,
  from = 0,
  to = source.length,
): number | undefined {
  const pattern = words
    .trim()
    .split(/\s+/)
    .map((word) => escapePattern(word).replaceAll("'", "''?"))
    .join('(?:\\s|\\\\n)+');
  if (pattern === '') return undefined;
  const text = source.slice(from, to);
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'u').exec(text);
  const found = whole ?? new RegExp(pattern, 'u').exec(text);
  return found ? from + found.index : undefined;
}

/** Text as the pattern that finds it. */
export function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
