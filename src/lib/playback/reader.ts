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
    this.#tell(this.#options.target());
    this.#frame = requestAnimationFrame((now) => this.#step(now));
  }

  #step(now: number): void {
    const { target, still } = this.#options;
    const to = target();
    const elapsed = Math.max(1, now - this.#last);
    this.#last = now;
    const before = this.#motion.shown;
    this.#motion = still()
      ? withoutMotion(to)
      : this.#acted
        ? advance(this.#motion, to, elapsed)
        : restAt(to);
    const { shown } = this.#motion;
    if (shown.from !== before.from || shown.to !== before.to || shown.t !== before.t)
      this.#options.onShow(shown);
    this.#tell(to);
    this.#frame = this.#moving ? requestAnimationFrame((next) => this.#step(next)) : 0;
  }

  /** Says that the picture has begun to move, or has come to rest; each once. */
  #tell(to: Position): void {
    const { still, onRest, onMove } = this.#options;
    const resting = still() ? this.#motion.shown.from === stepAt(to) : isResting(this.#motion, to);
    if (!resting && !this.#moving) onMove();
    // At rest every look is told: the address may have been changed by someone else meanwhile.
    if (resting && this.#frame !== 0) onRest(this.#motion.shown.from);
    this.#moving = !resting;
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
  }
}
