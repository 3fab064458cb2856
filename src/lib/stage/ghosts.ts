import { flatten, group } from '$lib/scenes/shared/layers';
import type { Mark, Picture } from '$lib/scenes/shared/marks';

/** Faint enough to be taken for the past. */
const OPACITY = 0.25;
/** Words twice would be read twice; grounds of cards would lie over what is there now. */
const SOLID: readonly Mark['kind'][] = ['path', 'line', 'circle', 'dots'];
/** What a mark says of how it comes, not of where it lies. */
const WAYS = ['from', 'when', 'part'];

/**
 * What was there before a still and is not there any more, or elsewhere: for readers to whom
 * nothing moves. Nothing, where the picture before was quite another one.
 */
export function findGhosts(before: Picture, still: Picture): Mark[] {
  const [was, is] = [flatten(before.marks), flatten(still.marks)];
  const now = new Map(is.map((mark) => [mark.key, lie(mark)]));
  if (was.filter(({ key }) => now.has(key)).length * 2 < was.length) return [];
  const ghosts = was
    .filter((mark) => SOLID.includes(mark.kind) && now.get(mark.key) !== lie(mark))
    .map((mark) => ({
      ...mark,
      key: `ghost:${mark.key}`,
      opacity: (mark.opacity ?? 1) * OPACITY,
    }));
  return ghosts.length > 0 ? [group(ghosts)] : [];
}

/** Where a mark lies and how it looks, not how it came there. */
function lie(mark: Mark): string {
  return JSON.stringify(mark, (name, value: unknown) => (WAYS.includes(name) ? undefined : value));
}
