/**
 * The step to lay out next: the one asked for, then the nearest, those ahead before those behind.
 * @param asked index of a step
 * @param count of steps; the opening is one
 * @returns undefined when all are laid out
 */
export function nextStep(
  asked: number,
  done: ReadonlySet<number>,
  count: number,
): number | undefined {
  for (let n = 0; n <= count; n++) {
    const found = [asked + n, asked - n].find((i) => i >= 0 && i < count && !done.has(i));
    if (found !== undefined) return found;
  }
  return undefined;
}
