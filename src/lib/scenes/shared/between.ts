import { easeCubicInOut } from 'd3-ease';
import { interpolateZoom } from 'd3-interpolate';
import { round } from './round';
import type { Base, Camera, GeoMark, Mark, Picture, Rect } from './marks';

/** What a picture is at `t`, 0..1, of the way to the next. */
export type Tween<T> = (t: number) => T;

const ENTER = [0.35, 1] as const;
const MOVE = [0.1, 0.9] as const;
/** What leaves is gone before most of what arrives is there. */
const LEAVE = [0, 0.4] as const;

const NUMBERS = ['x', 'y', 'w', 'h', 'r', 'opacity', 'draw', 'width'] as const;
/** Value of an optional number when it is not given. */
const REST: Record<string, number> = { opacity: 1, draw: 1, width: 1 };

interface Keyed {
  key: string;
  from?: object;
  when?: readonly [number, number];
}

/**
 * The way from one picture to the next, for every scene: marks with the same key move, new ones
 * enter from their `from`, old ones leave towards theirs. `between(a, b)(0)` is `a` itself and
 * `between(a, b)(1)` is `b` itself.
 */
export function between(a: Picture, b: Picture): Tween<Picture> {
  const bases = tweenBases(a.bases, b.bases);
  const marks = tweenList<Mark>(a.marks, b.marks);
  return (t) => (t <= 0 ? a : t >= 1 ? b : { bases: bases(t), marks: marks(t) });
}

/** The same list with what leaves first, so that what arrives is drawn over it. */
function tweenList<T extends Keyed>(from: readonly T[], to: readonly T[]): Tween<T[]> {
  const before = new Map(from.map((mark) => [mark.key, mark]));
  const stays = new Set<string>();
  const arriving = to.map((mark): Tween<T> => {
    const old = before.get(mark.key);
    if (old && alike(old, mark)) {
      stays.add(mark.key);
      return equal(old, mark) ? () => mark : tweenMark(old, mark, mark.when ?? MOVE);
    }
    return tweenMark(hidden(mark), mark, mark.when ?? ENTER);
  });
  const leaving = from
    .filter((mark) => !stays.has(mark.key))
    // A key of its own, because the mark that replaces it may have the same.
    .map((mark) => tweenMark({ ...mark, key: `${mark.key}~` }, hidden(mark), LEAVE));
  return (t) => [...leaving.map((f) => f(t)), ...arriving.map((f) => f(t))];
}

/** A mark as it is before it enters: grown from nothing, or else faded in on its way. */
function hidden<T extends Keyed>(mark: T): T {
  const from = mark.from ?? {};
  const grows = ['draw', 'w', 'h', 'r'].some((name) => name in from);
  return { ...mark, ...(grows ? {} : { opacity: 0 }), ...from };
}

/** Can one become the other by numbers alone? */
function alike(a: object, b: object): boolean {
  return shapeOf(a) === shapeOf(b);
}

/** All of a mark that cannot be interpolated. */
function shapeOf(mark: object): string {
  return JSON.stringify(mark, (name, value: unknown) =>
    name === 'from' || name === 'when' || (NUMBERS as readonly string[]).includes(name)
      ? undefined
      : name === 'points' && Array.isArray(value)
        ? value.length
        : value,
  );
}

function equal(a: object, b: object): boolean {
  return numbersOf(a) === numbersOf(b);
}

function numbersOf(mark: object): string {
  const record = mark as Record<string, unknown>;
  return JSON.stringify([NUMBERS.map((name) => record[name] ?? REST[name]), record['points']]);
}

function tweenMark<T extends object>(a: T, b: T, window: readonly [number, number]): Tween<T> {
  const from = a as Record<string, unknown>;
  const to = b as Record<string, unknown>;
  const moved = NUMBERS.flatMap((name) => {
    const start = (from[name] ?? REST[name]) as number | undefined;
    const end = (to[name] ?? REST[name]) as number | undefined;
    return start !== undefined && end !== undefined && start !== end
      ? [[name, start, end] as const]
      : [];
  });
  const points = [from['points'], to['points']] as [number[] | undefined, number[] | undefined];
  return (t) => {
    const e = progress(t, window);
    const now: Record<string, unknown> = { ...from };
    for (const [name, start, end] of moved) now[name] = round(start + (end - start) * e, 2);
    if (points[0] && points[1] && points[0] !== points[1])
      now['points'] = mix(points[0], points[1], e);
    return now as T;
  };
}

function mix(a: readonly number[], b: readonly number[], e: number): number[] {
  return b.map((end, i) => round((a[i] ?? end) + (end - (a[i] ?? end)) * e, 1));
}

function progress(t: number, [start, end]: readonly [number, number]): number {
  return easeCubicInOut(Math.min(1, Math.max(0, (t - start) / (end - start))));
}

function tweenBases(from: readonly Base[], to: readonly Base[]): Tween<Base[]> {
  const old = new Map(from.map((base) => [base.key, base]));
  const arriving = to.map((base): Tween<Base> => {
    const was = old.get(base.key);
    if (was?.map !== base.map) return fade(base, ENTER, 0, base.opacity);
    old.delete(base.key);
    const geos = tweenList<GeoMark>(was.geos, base.geos);
    const camera = fly(was.camera, base.camera, base.frame);
    return (t) => ({
      ...base,
      geos: geos(t),
      camera: camera(progress(t, MOVE)),
      frame: mixRect(was.frame, base.frame, progress(t, MOVE)),
      opacity: round(was.opacity + (base.opacity - was.opacity) * progress(t, MOVE), 2),
    });
  });
  const leaving = [...old.values()].map((base) =>
    fade({ ...base, key: `${base.key}~` }, LEAVE, base.opacity, 0),
  );
  return (t) => [...leaving.map((f) => f(t)), ...arriving.map((f) => f(t))];
}

function fade(base: Base, window: readonly [number, number], a: number, b: number): Tween<Base> {
  return (t) => ({ ...base, opacity: round(a + (b - a) * progress(t, window), 2) });
}

function mixRect(a: Rect, b: Rect, e: number): Rect {
  const at = (x: number, y: number) => round(x + (y - x) * e, 1);
  return { x: at(a.x, b.x), y: at(a.y, b.y), w: at(a.w, b.w), h: at(a.h, b.h) };
}

/**
 * The shortest smooth way to pan and zoom (van Wijk and Nuij 2003), as d3 computes it, from one
 * camera to another within a frame.
 */
export function fly(a: Camera, b: Camera, frame: Rect): Tween<Camera> {
  if (a.k === b.k && a.x === b.x && a.y === b.y) return () => b;
  const middle = [frame.x + frame.w / 2, frame.y + frame.h / 2] as const;
  const view = (c: Camera): [number, number, number] => [
    (middle[0] - c.x) / c.k,
    (middle[1] - c.y) / c.k,
    frame.w / c.k,
  ];
  const zoom = interpolateZoom(view(a), view(b));
  return (e) => {
    if (e <= 0) return a;
    if (e >= 1) return b;
    const [x, y, w] = zoom(e);
    const k = frame.w / w;
    return { k, x: round(middle[0] - x * k, 2), y: round(middle[1] - y * k, 2) };
  };
}
