/** A still is so high for its width (stage/size.ts), and at most so high, px. */
const SHAPE = 420 / 400;
const TALLEST = 420;
/** Beside the words a picture wants at least this, px. */
const BESIDE = 560;

/**
 * How high a frame would be that shows a step at a time, px. It depends on the width alone: what
 * depended on the height would answer its own answer for ever.
 * @param pieces words of the steps, of which the longest counts
 */
export function measureStepper(pieces: readonly HTMLElement[]): number {
  const controls = document.querySelector<HTMLElement>('.controls')?.offsetHeight ?? 0;
  const words = Math.max(0, ...pieces.map(({ scrollHeight }) => scrollHeight)) + controls;
  return matchMedia('(min-width: 46rem)').matches
    ? Math.max(BESIDE, words)
    : words + Math.min(TALLEST, innerWidth * SHAPE);
}
