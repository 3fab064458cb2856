import { tweenBases } from './fly';
import { tweenList } from './tween';
import type { Tween } from './tween';
import type { Mark, Picture } from './marks';

/**
 * The way from one picture to the next, for every scene: marks with the same key move, new ones
 * enter from their `from`, old ones fade. `between(a, b)(0)` is `a` itself and `between(a, b)(1)`
 * is `b` itself.
 */
export function between(a: Picture, b: Picture): Tween<Picture> {
  const bases = tweenBases(a.bases, b.bases);
  const marks = tweenList<Mark>(a.marks, b.marks, (key, opacity, group) => ({
    kind: 'group',
    key,
    opacity,
    marks: group,
  }));
  return (t) => (t <= 0 ? a : t >= 1 ? b : { bases: bases(t), marks: marks(t) });
}
