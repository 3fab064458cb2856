import { interpolateZoom } from 'd3-interpolate';
import { round } from './round';
import { ENTER, hide, LEAVE, move, MOVE, progress } from './tween';
import type { Tween } from './tween';
import type { Base, Camera, GeoMark, Rect } from './marks';

/**
 * Part of a flight in which its two pictures change places: while the closer one fills most of the
 * frame, so that its edge is hardly seen.
 */
const SWAP = { in: [0.55, 0.9], out: [0.1, 0.45] } as const;

/**
 * The way from the maps of one picture to those of the next. A map under the same camera changes
 * its shapes; one under another camera flies there; any other fades.
 */
export function tweenBases(from: readonly Base[], to: readonly Base[]): Tween<Base[]> {
  const left = new Map(from.map((base) => [base.key, base]));
  const arriving = to.map((base): Tween<Base[]> => {
    const same = left.get(base.key);
    if (same) {
      left.delete(base.key);
      const geos = tweenGeos(same.geos, base.geos);
      const fade = (t: number) => same.opacity + (base.opacity - same.opacity) * progress(t, MOVE);
      return (t) => [{ ...base, geos: geos(t), opacity: round(fade(t), 3) }];
    }
    const other = [...left.values()].find((b) => b.map === base.map && !b.inset && !base.inset);
    if (other) {
      left.delete(other.key);
      return flight(other, base);
    }
    const geos = enterGeos(base.geos);
    return (t) => [
      { ...base, geos: geos(t), opacity: round(base.opacity * progress(t, ENTER), 3) },
    ];
  });
  const covered = (base: Base) => !base.inset && to.some((b) => !b.inset && b.opacity === 1);
  const leaving = [...left.values()].map((base): Tween<Base[]> => {
    // Under a map that fades in over it, a map stays: two that fade at once would leave a gap.
    if (covered(base)) return () => [base];
    return (t) => [{ ...base, opacity: round(base.opacity * (1 - progress(t, LEAVE)), 3) }];
  });
  return (t) => [...leaving, ...arriving].flatMap((way) => way(t));
}

/**
 * Two sharp frames, the one left and the one arrived at, both carried along the same path and
 * cross-faded. Neither is drawn again on the way: to draw a map anew in each frame is what loses
 * frames, and to stretch one all the way would blur it.
 */
function flight(a: Base, b: Base): Tween<Base[]> {
  const path = fly(a.camera, b.camera, b.frame);
  const geos = enterGeos(b.geos);
  // The wider view lies below and is whole; the closer one fades over it.
  const closer = b.camera.k >= a.camera.k;
  return (t) => {
    const e = progress(t, MOVE);
    const camera = path(e);
    const swap = progress(e, closer ? SWAP.in : SWAP.out);
    const [old, young] = [
      {
        ...a,
        shift: shift(a.camera, camera),
        opacity: closer ? a.opacity : round(a.opacity * (1 - swap), 3),
      },
      {
        ...b,
        shift: shift(b.camera, camera),
        opacity: closer ? round(b.opacity * swap, 3) : b.opacity,
        geos: geos(t),
      },
    ];
    return closer ? [old, young] : [young, old];
  };
}

/** What carries a picture drawn under one camera to where another would draw it. */
function shift(drawn: Camera, now: Camera): Camera {
  const k = now.k / drawn.k;
  return { k, x: now.x - drawn.x * k, y: now.y - drawn.y * k };
}

/** Shapes that draw themselves do so; the others are there with their map. */
function enterGeos(geos: readonly GeoMark[]): Tween<readonly GeoMark[]> {
  if (!geos.some((geo) => geo.from)) return () => geos;
  const ways = geos.map((geo) => (geo.from ? move(hide(geo), geo, geo.when ?? ENTER) : () => geo));
  return (t) => ways.map((way) => way(t));
}

/** Shapes under the same camera: each fades or draws by itself, there are few. */
function tweenGeos(from: readonly GeoMark[], to: readonly GeoMark[]): Tween<readonly GeoMark[]> {
  const same = (a: GeoMark, b: GeoMark) => JSON.stringify(a) === JSON.stringify(b);
  const before = new Map(from.map((geo) => [geo.key, geo]));
  const after = new Map(to.map((geo) => [geo.key, geo]));
  if (from.length === to.length && from.every((geo, i) => to[i] && same(geo, to[i])))
    return () => to;
  const ways = to.map((geo): Tween<GeoMark> => {
    const old = before.get(geo.key);
    if (!old) return move(hide(geo), geo, geo.when ?? ENTER);
    return same(old, geo) ? () => geo : move({ ...geo, opacity: old.opacity ?? 1 }, geo, MOVE);
  });
  const leaving = from
    .map((geo, i) => ({ geo, above: from.slice(0, i).findLast((g) => after.has(g.key))?.key }))
    .filter(({ geo }) => !after.has(geo.key));
  return (t) => {
    const now = ways.map((way) => way(t));
    for (const { geo, above } of leaving) {
      const at = now.findIndex((g) => g.key === above) + 1;
      now.splice(at, 0, move<GeoMark>(geo, { ...geo, opacity: 0 }, LEAVE)(t));
    }
    return now;
  };
}

/**
 * The shortest smooth way to pan and zoom (van Wijk and Nuij 2003), as d3 computes it, from one
 * camera to another within a frame.
 */
export function fly(a: Camera, b: Camera, frame: Rect): Tween<Camera> {
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
    return { k, x: middle[0] - x * k, y: middle[1] - y * k };
  };
}
