import type { LayOrder } from './messages';

/** So many steps beyond the one asked for are laid out of a story that is not being read yet. */
const NEAR = 2;

/**
 * The step to lay out next: the one asked for, then the nearest, those ahead before those behind.
 * @param count of steps; the opening is one
 */
export function nextStep(
  { step, all }: Pick<LayOrder, 'step' | 'all'>,
  done: ReadonlySet<number>,
  count: number,
): number | undefined {
  for (let n = 0; n <= (all ? count : NEAR); n++) {
    const found = [step + n, step - n].find((i) => i >= 0 && i < count && !done.has(i));
    if (found !== undefined) return found;
  }
  return undefined;
}
