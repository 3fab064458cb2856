import { stepAt } from '$lib/story/position';
import type { Position, Shown } from '$lib/story/position';

/**
 * The shown picture needs at least this long from one step to the next, ms. A reader who scrolls
 * more slowly is followed without delay, so that nothing moves any more when the hand rests.
 */
const STEP = 260;
/** A jump over steps takes this long and passes through none of them, ms. */
const JUMP = 260;
/** More than this many steps at once is a jump. */
const FAR = 1.2;

/** Where the shown picture is, and how it got there. */
export interface Motion {
  shown: Shown;
  /** Milliseconds since a jump began; undefined outside jumps. */
  jumping?: number;
}

/** At rest at a position. */
export function restAt(position: Position): Motion {
  return { shown: { from: position, to: position, t: 0 } };
}

export function isResting({ shown, jumping }: Motion, target: Position): boolean {
  return jumping === undefined && shown.from === target;
}

/**
 * One frame of the way from what is shown to where the reader is. Pure: the same motion, target
 * and time give the same next motion, so it can be tested without a clock.
 * @param elapsed time since the last frame, ms
 */
export function advance(motion: Motion, target: Position, elapsed: number): Motion {
  const { shown, jumping } = motion;
  if (jumping !== undefined) {
    // The reader went on meanwhile: aim at the new place, from whichever end is nearer.
    if (Math.abs(shown.to - target) > FAR)
      return {
        shown: { from: shown.t < 0.5 ? shown.from : shown.to, to: target, t: 0.001 },
        jumping: 0,
      };
    const time = jumping + elapsed;
    return time >= JUMP ? restAt(shown.to) : { shown: { ...shown, t: time / JUMP }, jumping: time };
  }
  const distance = target - shown.from;
  if (Math.abs(distance) > FAR)
    return { shown: { from: shown.from, to: target, t: 0.001 }, jumping: 0 };
  const reach = Math.min(elapsed, 100) / STEP;
  return restAt(Math.abs(distance) <= reach ? target : shown.from + Math.sign(distance) * reach);
}

/** What a reader who wants no motion sees: the still of the nearest step. */
export function withoutMotion(target: Position): Motion {
  return restAt(stepAt(target));
}
