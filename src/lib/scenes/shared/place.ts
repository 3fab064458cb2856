import type { Rect } from './marks';

export type Side = 'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w' | 'nw';

/** A block of text that wants to stand beside a point. */
export interface Wish {
  key: string;
  /** The point, px. */
  x: number;
  y: number;
  /** The block, px. */
  w: number;
  h: number;
  /** Least distance between them, px. */
  gap: number;
  /** Where it would rather stand, best first; the other sides come after. */
  sides?: readonly Side[];
  /** It may stand farther off, with a leader line. */
  far?: boolean;
}

/** Where the block went: its top left corner, the edge it is flush with, and how far it had to go. */
export interface Placed {
  key: string;
  rect: Rect;
  anchor: 'start' | 'middle' | 'end';
  /** Needs a line to its point. */
  led: boolean;
}

const SIDES: Record<Side, readonly [number, number]> = {
  e: [1, 0],
  w: [-1, 0],
  n: [0, -1],
  s: [0, 1],
  ne: [1, -1],
  se: [1, 1],
  sw: [-1, 1],
  nw: [-1, -1],
};
const ORDER: readonly Side[] = ['e', 'w', 'n', 's', 'ne', 'se', 'nw', 'sw'];
/** Distances tried, in multiples of the gap; beyond the first two a leader line is drawn. */
const STEPS = [1, 1.6, 4, 6.5, 9, 12, 16];

/**
 * Finds room for every block, in order, without overlap of one another, of the obstacles or of
 * the frame's edge. Labels are placed, not dropped: where nothing is free the least bad place is
 * taken, and a test counts those.
 */
export function placeLabels(
  wishes: readonly Wish[],
  obstacles: readonly Rect[],
  frame: Rect,
): Placed[] {
  const taken = [...obstacles];
  return wishes.map((wish) => {
    let best: { cost: number; placed: Placed } | undefined;
    const sides = [...new Set([...(wish.sides ?? []), ...ORDER])];
    for (const [i, step] of STEPS.entries()) {
      if (i > 1 && !wish.far) break;
      for (const [rank, side] of sides.entries()) {
        // Nothing from here on is better than a free place found before.
        const least = i * 12 + rank;
        if (best && best.cost <= least) continue;
        const placed = at(wish, side, wish.gap * step, i > 1);
        const cost = badness(placed.rect, taken, frame) * 1000 + least;
        if (!best || cost < best.cost) best = { cost, placed };
      }
    }
    const { placed } = best as { placed: Placed };
    taken.push(placed.rect);
    return placed;
  });
}

function at(wish: Wish, side: Side, gap: number, led: boolean): Placed {
  const [dx, dy] = SIDES[side];
  // On a diagonal the nearest corner is what keeps the distance.
  const reach = dx !== 0 && dy !== 0 ? gap * 0.75 : gap;
  const x = wish.x + dx * reach - (dx < 0 ? wish.w : dx === 0 ? wish.w / 2 : 0);
  const y = wish.y + dy * reach - (dy < 0 ? wish.h : dy === 0 ? wish.h / 2 : 0);
  return {
    key: wish.key,
    rect: { x, y, w: wish.w, h: wish.h },
    anchor: dx < 0 ? 'end' : dx === 0 ? 'middle' : 'start',
    led,
  };
}

/** Share of the block that is covered or cut off, 0 when it stands free. */
function badness(rect: Rect, taken: readonly Rect[], frame: Rect): number {
  const area = rect.w * rect.h || 1;
  const inside = overlap(rect, frame) / area;
  // What is cut off is lost; what is covered can still be guessed.
  return (1 - inside) * 3 + taken.reduce((sum, other) => sum + overlap(rect, other) / area, 0);
}

/** Area that two rectangles share, px². */
export function overlap(a: Rect, b: Rect): number {
  const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
  const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
  return w > 0 && h > 0 ? w * h : 0;
}

/** A line as small squares along it, so that labels keep off it. */
export function obstaclesAlong(points: readonly number[], reach: number): Rect[] {
  const squares: Rect[] = [];
  for (let i = 0; i + 3 < points.length; i += 2) {
    const [x0, y0, x1, y1] = points.slice(i, i + 4) as [number, number, number, number];
    const n = Math.max(1, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / (reach * 2)));
    for (let s = 0; s < n; s++) {
      const x = x0 + ((x1 - x0) * s) / n;
      const y = y0 + ((y1 - y0) * s) / n;
      squares.push(around([x, y], reach));
    }
  }
  return squares;
}

/** The square that reaches so far on every side of a point, px. */
export function around([x, y]: readonly [number, number], reach: number): Rect {
  return { x: x - reach, y: y - reach, w: reach * 2, h: reach * 2 };
}

/** A box in the middle of another, no larger than so much, px. */
export function centre(area: Rect, width: number, height = area.h): Rect {
  const [w, h] = [Math.min(area.w, width), Math.min(area.h, height)];
  return { x: area.x + (area.w - w) / 2, y: area.y + (area.h - h) / 2, w, h };
}
