import { boundsOf, join, meet } from '$lib/scenes/shared/bounds';
import type { Bounds } from '$lib/scenes/shared/bounds';
import type { Mark, Size } from '$lib/scenes/shared/marks';
import type { StageStep, StageStory } from '$lib/story/stage-data';
import type { Thing } from '$lib/story/things';
import { composeStep } from './compose';

/** Two that are nearer to each other than this are seen as one, px. */
const NEAR = 6;

/** Where things of a step's still are drawn on a stage of some size. */
export function findThings(
  step: StageStep,
  size: Size,
  story: StageStory,
): (thing: Thing) => Bounds[] {
  const marks = composeStep(step, size, story).at(-1)?.marks ?? [];
  return (thing) => findThing(thing, marks);
}

/**
 * Where a thing of a picture is drawn, in px of the stage: what lies together as one. A country is
 * its row, and what has no marks of its own is where its parts are; nothing where it is not drawn.
 */
function findThing(thing: Thing, marks: readonly Mark[]): Bounds[] {
  const own = thing.marks.flatMap((key) => boundsOfKey(key, marks));
  const parts = () => thing.things.flatMap((part) => findThing(part, marks));
  if (thing.what.kind === 'country') {
    const [first, ...others] = [...own, ...parts()];
    return first ? [others.reduce(join, first)] : [];
  }
  return gather(own.length > 0 ? own : parts());
}

function boundsOfKey(key: string, marks: readonly Mark[]): Bounds[] {
  return marks
    .filter((mark) => mark.key === key || mark.key.startsWith(`${key}:`))
    .filter((mark) => !mark.key.endsWith(':leader'))
    .map(boundsOf)
    .filter((bounds) => bounds.every(Number.isFinite));
}

/** Joins those that touch, until none does. */
function gather(all: readonly Bounds[]): Bounds[] {
  const gathered: Bounds[] = [];
  for (let bounds of all) {
    for (let i = gathered.length - 1; i >= 0; i--) {
      const other = gathered[i];
      if (!other || !meet(grow(bounds), other)) continue;
      bounds = join(bounds, other);
      gathered.splice(i, 1);
      // Larger now, it may touch one that was passed.
      i = gathered.length;
    }
    gathered.push(bounds);
  }
  return gathered;
}

function grow([x0, y0, x1, y1]: Bounds): Bounds {
  return [x0 - NEAR, y0 - NEAR, x1 + NEAR, y1 + NEAR];
}
