/** Least and greatest height of a frame that asks for one, px. */
const LEAST = 120;
const MOST = 20_000;
/** Smaller changes are rounding, px. */
const NOTICED = 2;
/** So many growths in a row with less than this between them, ms, answer our own resizing. */
const LOOP = 10;
const SOON = 400;

/**
 * Follows the height that a frame asks for. A frame that grows because it was made larger would
 * grow for ever; it is stopped.
 * @returns a function from an asked height and the time, ms, to the height to give, or undefined
 *   for none
 */
export function followHeights(): (asked: number, now: number) => number | undefined {
  let given = 0;
  let grown = 0;
  let last = -Infinity;
  return (asked, now) => {
    const height = Math.round(Math.min(MOST, Math.max(LEAST, asked)));
    if (!Number.isFinite(height) || Math.abs(height - given) < NOTICED) return undefined;
    // Once in a loop, only what is lower leads out of it.
    if (height < given || (grown < LOOP && now - last > SOON)) grown = 0;
    else grown += 1;
    if (grown >= LOOP) return undefined;
    last = now;
    return (given = height);
  };
}
