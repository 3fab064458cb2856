import { round } from './round';
import type { CircleMark, LineMark, PathMark, Rect, RectMark, TextMark } from './marks';

/** What a mark may have besides what its pen asks for. */
type More<T> = Partial<Omit<T, 'kind' | 'key'>>;

/** Words whose first baseline is at y, px, in the quieter ink unless told otherwise. */
export function write(
  key: string,
  x: number,
  y: number,
  words: string | readonly string[],
  size: number,
  more: More<TextMark> = {},
): TextMark {
  const lines = typeof words === 'string' ? [words] : words;
  return { kind: 'text', key, x: round(x), y: round(y), lines, size, fill: 'ink-2', ...more };
}

/** A thin line through a flat list of points, px. */
export function strokeLine(
  key: string,
  points: readonly number[],
  more: More<LineMark> = {},
): LineMark {
  const rounded = points.map((value) => round(value));
  return { kind: 'line', key, points: rounded, stroke: 'ink-3', width: 1, ...more };
}

/** A path in SVG's own words, drawn as a thin line. */
export function strokePath(key: string, d: string, more: More<PathMark> = {}): PathMark {
  return { kind: 'path', key, d, stroke: 'ink-3', width: 1, ...more };
}

export function drawRect(key: string, { x, y, w, h }: Rect, more: More<RectMark> = {}): RectMark {
  return { kind: 'rect', key, x: round(x), y: round(y), w: round(w), h: round(h), ...more };
}

export function drawCircle(
  key: string,
  x: number,
  y: number,
  r: number,
  more: More<CircleMark> = {},
): CircleMark {
  return { kind: 'circle', key, x: round(x), y: round(y), r, ...more };
}
