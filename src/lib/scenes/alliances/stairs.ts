import { setBlock } from './blocks';
import type { Block } from './blocks';

export interface Stair {
  block: Block;
  /** Left edge, px. */
  x: number;
  /** Top, px below the first. */
  y: number;
  /** Flush right. */
  end: boolean;
}

/** From the line of a date to its words, px. */
const GAP = 6;
/**
 * Dated words under a bar, one below the other, each with its edge at its date, so that the lines
 * up to the bar cross no words however close the dates are.
 */
export function setStairs(
  items: readonly { at: number; text: string; tag: string }[],
  size: number,
  [left, right]: readonly [number, number],
): Stair[] {
  const end = items.every(
    ({ at, text, tag }) => setBlock(text, tag, size, Infinity).w + GAP <= at - left,
  );
  let y = 0;
  // To the right of its line, the last must come first.
  const stairs = (end ? items : [...items].reverse()).map(({ at, text, tag }): Stair => {
    const block = setBlock(text, tag, size, (end ? at - left : right - at) - GAP);
    const stair = { block, x: end ? at - GAP - block.w : at + GAP, y, end };
    y += block.h + 1;
    return stair;
  });
  return end ? stairs : stairs.reverse();
}
