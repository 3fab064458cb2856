import { widest } from './text';
import type { Mark } from './marks';

/** Left, top, right and bottom of what a mark may cover, px. */
export type Bounds = readonly [number, number, number, number];

/** For halos and strokes, and for letters that are wider than was thought, px. */
const SPARE = 4;
const EVERYWHERE: Bounds = [-Infinity, -Infinity, Infinity, Infinity];

/** What a mark covers, or a little more: for asking whether two lie on each other. */
export function boundsOf(mark: Mark): Bounds {
  if (mark.kind === 'path' || mark.kind === 'group') return EVERYWHERE;
  const spare = SPARE + (mark.width ?? 0) / 2;
  if (mark.kind === 'line' || mark.kind === 'dots') {
    const along = (axis: number) => mark.points.filter((_, i) => i % 2 === axis);
    const [xs, ys] = [along(0), along(1)];
    const more = spare + (mark.kind === 'dots' ? mark.r : 0);
    return grow([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)], more);
  }
  const { x, y } = mark;
  if (mark.kind === 'rect') return grow([x, y, x + mark.w, y + mark.h], spare);
  if (mark.kind === 'circle') return grow([x, y, x, y], mark.r + spare);
  const { lines, size, leading = size * 1.25, anchor } = mark;
  const width = widest(lines, mark) * 1.05;
  const left = x - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
  return grow([left, y - size, left + width, y + size / 3 + leading * (lines.length - 1)], spare);
}

export function join(a: Bounds, b: Bounds): Bounds {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

export function meet(a: Bounds, b: Bounds): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

function grow([x0, y0, x1, y1]: Bounds, by: number): Bounds {
  return [x0 - by, y0 - by, x1 + by, y1 + by];
}
