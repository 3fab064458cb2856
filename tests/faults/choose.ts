/**
 * Some of a list, the same for the same seed: a fifth of its length further each time would meet
 * the same kinds, so places are drawn.
 */
export function choose<T>(list: readonly T[], count: number, seed: number): T[] {
  const left = [...list];
  // A linear congruential generator (Numerical Recipes), good enough to draw with.
  let state = seed >>> 0;
  return Array.from({ length: Math.min(count, left.length) }, () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return left.splice(Math.floor((state / 2 ** 32) * left.length), 1);
  }).flat();
}
