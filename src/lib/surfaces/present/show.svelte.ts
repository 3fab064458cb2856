import { NEW_DECK, reduce } from '$lib/playback/present/deck';
import type { Deck, Request } from '$lib/playback/present/deck';
import { glideOn, isResting, restAt, setOut } from '$lib/playback/present/glide';
import type { Glide } from '$lib/playback/present/glide';
import { NEW_WATCH, startStop, turn } from '$lib/playback/present/pace';
import type { Watch } from '$lib/playback/present/pace';
import { listStops, stopOf } from '$lib/playback/present/stops';
import type { Stop } from '$lib/playback/present/stops';
import { directionOf } from '$lib/story/language';
import type { Shown } from '$lib/story/position';
import type { Presentation } from './slides';

export interface ShowOptions {
  /** Nobody sees it move, or wants to. */
  still: () => boolean;
  /** Called after every change of the deck or the watch. */
  onChange: () => void;
}

/** A presentation as it runs: the deck, the clock, and the picture on its way. */
export class Show {
  readonly presentation: Presentation;
  readonly stops: readonly Stop[];
  #deck = $state.raw<Deck>(NEW_DECK);
  #watch = $state.raw<Watch>(NEW_WATCH);
  #glide = $state.raw<Glide>(restAt(0));
  #options: ShowOptions;
  #frame = 0;
  #alarm = 0;
  #last = 0;

  constructor(presentation: Presentation, options: ShowOptions) {
    this.presentation = presentation;
    this.stops = listStops(presentation.stage.steps.map(({ views }) => views.length));
    this.#options = options;
  }

  get deck(): Deck {
    return this.#deck;
  }
  get watch(): Watch {
    return this.#watch;
  }
  get shown(): Shown {
    return this.#glide.shown;
  }
  /** Words stand at the right, as the language is written. */
  get mirrored(): boolean {
    return directionOf(this.presentation.stage.data.lang) === 'rtl';
  }
  get resting(): boolean {
    return isResting(this.#glide);
  }
  /** Where it is, or is going. */
  get stop(): Stop {
    return this.stops[this.#deck.stop] ?? { step: 0, build: 1, of: 1, position: 0 };
  }

  /** Index of the stop at which a step shows its still. */
  stopOf(step: number): number {
    return stopOf(this.stops, step);
  }

  perform(request: Request): void {
    const deck = reduce(this.#deck, request, this.stops);
    if (deck === this.#deck) return;
    const moved = deck.stop !== this.#deck.stop;
    this.#deck = deck;
    if (moved) {
      const now = Date.now();
      // The clock starts when the presenter does.
      if (this.#watch === NEW_WATCH) this.#watch = startStop(NEW_WATCH, now);
      this.#watch = turn(this.#watch, this.stop.step, now);
      this.#go();
    }
    this.#options.onChange();
  }

  pressWatch(press: 'start-stop' | 'zero'): void {
    const now = Date.now();
    const { step } = this.stop;
    this.#watch =
      press === 'zero'
        ? { ...NEW_WATCH, step, since: this.#watch.since === undefined ? undefined : now }
        : startStop({ ...this.#watch, step }, now);
    this.#options.onChange();
  }

  /** Takes over what another window, or this one before a reload, knows. */
  adopt(deck: Deck, watch: Watch): void {
    this.#deck = { ...deck, stop: Math.min(deck.stop, this.stops.length - 1) };
    this.#watch = watch;
    this.#glide = restAt(this.stop.position);
  }

  #go(): void {
    this.#glide = this.#options.still()
      ? restAt(this.stop.position)
      : setOut(this.#glide, this.stop.position);
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#alarm);
    if (this.resting) return;
    this.#last = performance.now();
    this.#frame = requestAnimationFrame((now) => this.#step(now));
    // A window that is covered gets no frames: it must arrive all the same.
    this.#alarm = window.setTimeout(() => this.#arrive(), this.#glide.span + 300);
  }

  #step(now: number): void {
    this.#glide = glideOn(this.#glide, Math.max(1, now - this.#last));
    this.#last = now;
    if (this.resting) clearTimeout(this.#alarm);
    else this.#frame = requestAnimationFrame((next) => this.#step(next));
  }

  #arrive(): void {
    cancelAnimationFrame(this.#frame);
    this.#glide = restAt(this.stop.position);
  }
}
