import { between } from '$lib/scenes/shared/between';
import type { Tween } from '$lib/scenes/shared/tween';
import { settle } from '$lib/scenes/shared/layers';
import { EMPTY } from '$lib/scenes/shared/marks';
import type { Picture, Size } from '$lib/scenes/shared/marks';
import type { Position, Shown } from '$lib/story/position';
import type { StageStory } from '$lib/story/stage-data';
import { composeStep } from './compose';

/** A story laid out for one size: the picture as a function of the position. */
export interface Film {
  size: Size;
  /** The picture at a position. */
  at(position: Position): Picture;
  /** What is shown, a jump included. */
  show(shown: Shown): Picture;
  /** The last picture on the way to a step's still, where it has one. */
  before(step: number): Picture | undefined;
  /**
   * Lays out one more thing that will be needed, those about a step first; false when nothing is
   * left to do.
   */
  prepare(step: number): boolean;
}

/** A share of the way such as a third is not exact: at a build it is the build that is shown. */
function snap(along: number): number {
  const whole = Math.round(along);
  return Math.abs(along - whole) < 1e-9 ? whole : along;
}

/**
 * Lays out steps when they are first asked for and remembers them: scrolling back and forth
 * computes only what moves.
 */
export function makeFilm(story: StageStory, size: Size): Film {
  const steps: (Picture[] | undefined)[] = [];
  const ways: (Tween<Picture> | undefined)[] = [];

  const stepAt = (i: number): Picture[] => {
    const step = story.steps[i];
    return (steps[i] ??= step ? composeStep(step, size, story).map(settle) : [EMPTY]);
  };
  const still = (i: number): Picture => stepAt(i).at(-1) ?? EMPTY;

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
    if (t === 0 || i >= story.steps.length - 1) return still(Math.min(i, story.steps.length - 1));
    return (ways[i] ??= wayFrom(i))(t);
  };

  let jump: { from: number; to: number; tween: Tween<Picture> } | undefined;
  return {
    size,
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
      const last = story.steps.length - 1;
      for (let n = 0; n <= last; n++) {
        const i = (step + n) % (last + 1);
        if (!steps[i]) stepAt(i);
        else if (i < last && !steps[i + 1]) stepAt(i + 1);
        else if (i < last && !ways[i]) ways[i] = wayFrom(i);
        else continue;
        return true;
      }
      return false;
    },
  };
}
