import { between } from '$lib/scenes/shared/between';
import type { Tween } from '$lib/scenes/shared/tween';
import { EMPTY } from '$lib/scenes/shared/marks';
import type { Picture, Size } from '$lib/scenes/shared/marks';
import type { Position, Shown } from '$lib/story/position';

/** A story laid out for one size: the picture as a function of the position. */
export interface Film {
  size: Size;
  /**
   * Is all there that a picture needs? The first that is not is asked for; until all has come the
   * picture lacks it.
   */
  ready(shown: Shown): boolean;
  /** The picture at a position. */
  at(position: Position): Picture;
  /** What is shown, a jump included. */
  show(shown: Shown): Picture;
  /** The last picture on the way to a step's still, where it has one. */
  before(step: number): Picture | undefined;
  /**
   * Does one more thing that will be needed, those about a step first; false when nothing is left
   * to do here.
   */
  prepare(step: number): boolean;
}

/** The pictures of a step, the still last. */
export type StepPictures = readonly Picture[];

/** The steps of a film, which are laid out when they are asked for. */
export interface Steps {
  count: number;
  /** Undefined while it is not laid out. */
  get(step: number): StepPictures | undefined;
  /** Has a step laid out; true if it is there at once. */
  lay(step: number): boolean;
}

/** A share of the way such as a third is not exact: at a build it is the build that is shown. */
function snap(along: number): number {
  const whole = Math.round(along);
  return Math.abs(along - whole) < 1e-9 ? whole : along;
}

/**
 * Joins steps by the ways between them, which it makes when they are first asked for and remembers:
 * scrolling back and forth computes only what moves.
 */
export function cutFilm(steps: Steps, size: Size): Film {
  const last = steps.count - 1;
  const ways: (Tween<Picture> | undefined)[] = [];

  const has = (i: number) => i < 0 || i > last || steps.get(i) !== undefined || steps.lay(i);
  const stepAt = (i: number): StepPictures => (has(i) && steps.get(i)) || [EMPTY];
  const still = (i: number): Picture => stepAt(i).at(-1) ?? EMPTY;
  const hasAt = (position: Position) => has(Math.floor(position)) && has(Math.ceil(position));

  /** From the still of step i through the builds of the next step to its still. */
  const wayFrom = (i: number): Tween<Picture> => {
    const stops = [still(i), ...stepAt(i + 1)];
    const legs = stops.slice(1).map((stop, n) => between(stops[n] ?? EMPTY, stop));
    return (t) => {
      const along = snap(t * legs.length);
      const leg = Math.min(legs.length - 1, Math.floor(along));
      return legs[leg]?.(along - leg) ?? EMPTY;
    };
  };

  const at = (position: Position): Picture => {
    const i = Math.floor(position);
    const t = position - i;
    if (t === 0 || i >= last) return still(Math.min(i, last));
    return (ways[i] ??= wayFrom(i))(t);
  };

  let jump: { from: number; to: number; tween: Tween<Picture> } | undefined;
  return {
    size,
    ready: ({ from, to, t }) => hasAt(from) && (t <= 0 || hasAt(to)),
    at,
    before: (step) => stepAt(step).at(-2),
    show({ from, to, t }) {
      if (t <= 0) return at(from);
      if (jump?.from !== from || jump.to !== to)
        jump = { from, to, tween: between(at(from), at(to)) };
      return jump.tween(t);
    },
    prepare(step) {
      // Steps and the ways between them, each a piece small enough to go unnoticed.
      for (let n = 0; n <= last; n++) {
        const i = (step + n) % (last + 1);
        if (!steps.get(i)) return steps.lay(i);
        if (i === last || ways[i]) continue;
        if (!steps.get(i + 1)) return steps.lay(i + 1);
        ways[i] = wayFrom(i);
        return true;
      }
      return false;
    },
  };
}
