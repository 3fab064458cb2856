import { stepAt } from '$lib/story/position';
import type { Position, Shown } from '$lib/story/position';
import { advance, isResting, restAt, withoutMotion } from './motion';
import type { Motion } from './motion';

export interface ReaderOptions {
  /** Where the reader is now. */
  target: () => Position;
  /** Wants stills instead of motion. */
  still: () => boolean;
  /** Called with what is to be shown, whenever that is another. */
  onShow: (shown: Shown) => void;
  /** Called when the picture has come to rest. */
  onRest: (position: Position) => void;
  /** Called when it begins to move. */
  onMove: () => void;
}

/** Nothing but the order in which it is drawn differs so near a step. */
const NEAR = 1e-6;
/** A reader who has not moved for so long is at rest, ms. */
const QUIET = 120;

/**
 * Carries the shown picture to where the reader is, a frame at a time, and does nothing at all
 * while it is there.
 */
export class Reader {
  #motion: Motion;
  #options: ReaderOptions;
  #frame = 0;
  #last = 0;
  #moving = false;
  /** Arrived at a step, and until the reader rests there it is drawn as on the way. */
  #settling: ReturnType<typeof setTimeout> | undefined;
  /** Until the reader acts, every move is the browser's own and is followed at once. */
  #acted = false;

  constructor(options: ReaderOptions) {
    this.#options = options;
    this.#motion = restAt(options.target());
    options.onRest(this.#motion.shown.from);
  }

  get shown(): Shown {
    return this.#motion.shown;
  }

  /** Has the reader made a gesture yet? */
  get acted(): boolean {
    return this.#acted;
  }

  /** From the first gesture on, moves are eased. */
  act(): void {
    this.#acted = true;
  }

  /** The reader may have moved: look, and follow. */
  wake(): void {
    if (this.#frame !== 0) return;
    this.#last = performance.now();
    this.#tell(this.#options.target(), this.#options.still());
    this.#frame = requestAnimationFrame((now) => this.#step(now));
  }

  #step(now: number): void {
    const to = this.#options.target();
    const still = this.#options.still();
    const elapsed = Math.max(1, now - this.#last);
    this.#last = now;
    const before = this.#motion.shown;
    this.#motion = still
      ? withoutMotion(to)
      : this.#acted
        ? advance(this.#motion, to, elapsed)
        : restAt(to);
    const { shown } = this.#motion;
    if (shown.from !== before.from || shown.to !== before.to || shown.t !== before.t)
      this.#show(shown, before, still);
    this.#tell(to, still);
    this.#frame = this.#moving ? requestAnimationFrame((next) => this.#step(next)) : 0;
  }

  /**
   * A reader who scrolls on passes a step without a rest: to draw its picture as it is at rest, in
   * its few layers, would lose a frame for what nobody sees.
   */
  #show(shown: Shown, before: Shown, still: boolean): void {
    const way = before.t === 0 && shown.t === 0 ? before.from - shown.from : 0;
    const passes = this.#acted && Number.isInteger(shown.from) && way % 1 !== 0;
    clearTimeout(this.#settling);
    this.#settling = passes && !still ? this.#settleSoon() : undefined;
    if (this.#settling === undefined) this.#options.onShow(shown);
    else {
      const near = shown.from + NEAR * Math.sign(way);
      this.#options.onShow({ from: near, to: near, t: 0 });
    }
  }

  #settleSoon() {
    return setTimeout(() => {
      this.#settling = undefined;
      this.#options.onShow(this.shown);
      this.wake();
    }, QUIET);
  }

  /** Says that the picture has begun to move, or has come to rest; each once. */
  #tell(to: Position, still: boolean): void {
    const { onRest, onMove } = this.#options;
    const resting = still ? this.#motion.shown.from === stepAt(to) : isResting(this.#motion, to);
    if (!resting && !this.#moving) onMove();
    if (resting && this.#settling !== undefined) {
      clearTimeout(this.#settling);
      this.#settling = this.#settleSoon();
    }
    // At rest every look is told: the address may have been changed by someone else meanwhile.
    else if (resting && this.#frame !== 0) onRest(this.#motion.shown.from);
    this.#moving = !resting;
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#settling);
  }
}
