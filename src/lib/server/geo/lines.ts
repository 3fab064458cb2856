import { geoDistance } from 'd3-geo';
import { EARTH_RADIUS_KM, isInside, segmentsOf } from './shapes';
import type { Line, MultiPolygon, Point } from './shapes';

/** A recipe's point may miss the line it names by this much: a slip of the pen, not another road. */
const REACH_KM = 0.5;
/** Legs of one route must meet: 10 m is far below what any of the maps can show. */
const JOINT_KM = 0.01;

/** Great-circle distance in km. */
export function kmBetween(a: Point, b: Point): number {
  return geoDistance(a, b) * EARTH_RADIUS_KM;
}

/** A place on a line: `at` counts in segments, so 2.5 is half-way along the third. */
interface Foot {
  at: number;
  point: Point;
}

/** The nearest place on a line, measured in a local plane. */
function nearest(line: Line, target: Point): Foot {
  const shrink = Math.cos((target[1] * Math.PI) / 180);
  let best: Foot = { at: 0, point: line[0] ?? target };
  let bestSquare = Infinity;
  segmentsOf(line).forEach(([a, b], i) => {
    const [dx, dy] = [(b[0] - a[0]) * shrink, b[1] - a[1]];
    const [px, py] = [(target[0] - a[0]) * shrink, target[1] - a[1]];
    const t = Math.min(1, Math.max(0, (px * dx + py * dy) / (dx * dx + dy * dy || 1)));
    const square = (px - t * dx) ** 2 + (py - t * dy) ** 2;
    if (square < bestSquare) {
      bestSquare = square;
      best = { at: i + t, point: between(a, b, t) };
    }
  });
  return best;
}

function between(a: Point, b: Point, t: number): Point {
  if (t === 0) return a;
  if (t === 1) return b;
  return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
}

/**
 * The part of a line from one place to another, in that direction.
 * Without a place it starts at the line's first point, or ends at its last.
 * @throws when a place lies more than 0.5 km from the line
 */
export function sectionOf(line: Line, from?: Point, to?: Point): Line {
  const [start, end] = [from ?? line[0], to ?? line.at(-1)];
  if (!start || !end) throw new Error('a line needs points');
  const [a, b] = [start, end].map((place) => {
    const foot = nearest(line, place);
    const km = kmBetween(foot.point, place);
    if (km > REACH_KM) throw new Error(`${place.join(', ')} is ${km.toFixed(1)} km off the line`);
    return foot;
  }) as [Foot, Foot];
  const [low, high] = a.at <= b.at ? [a, b] : [b, a];
  const middle = line.filter((_, i) => i > low.at && i < high.at);
  const section = [low.point, ...middle, high.point];
  return a.at <= b.at ? section : section.reverse();
}

/**
 * Legs laid end to end, as one line.
 * @throws when two legs do not meet
 */
export function joinLegs(legs: Line[]): Line {
  return legs.reduce((line, leg) => {
    const [end, start] = [line.at(-1), leg[0]];
    if (!end || !start) throw new Error('a leg needs points');
    const gap = kmBetween(end, start);
    if (gap > JOINT_KM) {
      throw new Error(`legs do not meet at ${start.join(', ')}: ${gap.toFixed(2)} km apart`);
    }
    return [...line, ...leg.slice(1)];
  });
}

/** The pieces of a line that lie in an area, cut exactly at its edge. */
export function piecesInside(line: Line, area: MultiPolygon): Line[] {
  const edges = area.flat().flatMap(segmentsOf);
  const pieces: Line[] = [];
  for (const [a, b] of segmentsOf(line)) {
    const cuts = edges.flatMap((edge) => crossing([a, b], edge)).sort((s, t) => s - t);
    for (const [s, t] of pairs([0, ...cuts, 1])) {
      if (t - s < 1e-9 || !isInside(area, between(a, b, (s + t) / 2))) continue;
      const [start, end] = [between(a, b, s), between(a, b, t)];
      const open = pieces.at(-1);
      if (open?.at(-1)?.join() === start.join()) open.push(end);
      else pieces.push([start, end]);
    }
  }
  return pieces;
}

function pairs(values: number[]): [number, number][] {
  return values.slice(1).map((next, i) => [values[i] as number, next]);
}

/** How far along the first segment, 0..1, the second crosses it; nothing when it does not. */
function crossing([a, b]: [Point, Point], [c, d]: [Point, Point]): number[] {
  const [rx, ry, sx, sy] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]];
  const cross = rx * sy - ry * sx;
  if (cross === 0) return [];
  const t = ((c[0] - a[0]) * sy - (c[1] - a[1]) * sx) / cross;
  const u = ((c[0] - a[0]) * ry - (c[1] - a[1]) * rx) / cross;
  return t > 0 && t < 1 && u >= 0 && u <= 1 ? [t] : [];
}
