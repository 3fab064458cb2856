import { between } from '$lib/scenes/shared/between';
import { flatten } from '$lib/scenes/shared/layers';
import type { Picture } from '$lib/scenes/shared/marks';
import type { Tween } from '$lib/scenes/shared/tween';

/** The way from one picture to another, with every mark by itself. */
export function onTheWay(a: Picture, b: Picture): Tween<Picture> {
  const way = between(a, b);
  return (t) => ({ bases: way(t).bases, marks: flatten(way(t).marks) });
}
