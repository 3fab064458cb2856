import { interpolateZoom } from 'd3-interpolate';
import { nameOf } from './layers';
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
  const left = new Set(from);
  const take = (fits: (base: Base) => boolean) => {
    const found = [...left].find(fits);
    if (found) left.delete(found);
    return found;
  };
  const arriving = to.map((base): Tween<Base[]> => {
    const same = take((b) => b.map === base.map && sameCamera(b, base));
    if (same) return change(same, base);
    const other = take((b) => b.map === base.map && !b.inset && !base.inset);
    if (other) return flight(other, base);
    const geos = enterGeos(base.geos, []);
    return (t) => [
      { ...base, geos: geos(t), opacity: round(base.opacity * progress(t, ENTER), 3) },
    ];
  });
  const covered = (base: Base) => !base.inset && to.some((b) => !b.inset && b.opacity === 1);
  const leaving = [...left].map((base): Tween<Base[]> => {
    // Under a map that fades in over it, a map stays: two that fade at once would leave a gap.
    if (covered(base)) return () => [base];
    return (t) => [{ ...base, opacity: round(base.opacity * (1 - progress(t, LEAVE)), 3) }];
  });
  return (t) => [...leaving, ...arriving].flatMap((way) => way(t));
}

/** Does the camera move from one picture to the other? */
export function flies(from: readonly Base[], to: readonly Base[]): boolean {
  const [a, b] = [from, to].map((bases) => bases.find((base) => !base.inset));
  return a?.map === b?.map && !!a && !!b && !sameCamera(a, b);
}

function sameCamera({ camera: a, frame: f }: Base, { camera: b, frame: g }: Base): boolean {
  return a.k === b.k && a.x === b.x && a.y === b.y && f.w === g.w && f.h === g.h;
}

/**
 * The same ground with other shapes: the new one fades in over the old, which it covers, so that
 * neither is drawn again on the way and what both have in common never changes by a shade.
 */
function change(a: Base, b: Base): Tween<Base[]> {
  const dim = (t: number) => round(a.opacity + (b.opacity - a.opacity) * progress(t, MOVE), 3);
  if (a.key === b.key) return (t) => [{ ...b, opacity: dim(t) }];
  const geos = enterGeos(b.geos, a.geos);
  return (t) => [a, { ...b, geos: geos(t), opacity: round(b.opacity * progress(t, MOVE), 3) }];
}

/** A map is not stretched more than so many times. */
const STRETCH = 3.5;

/**
 * Two sharp frames, the one left and the one arrived at, both carried along the same path and
 * cross-faded. Neither is drawn again on the way: to draw a map anew in each frame is what loses
 * frames. Nor is one stretched all of a long way, which would blur it and which some browsers do
 * not take: then there is a third, half-way.
 */
function flight(a: Base, b: Base): Tween<Base[]> {
  const path = fly(a.camera, b.camera, b.frame);
  const draws = drawsAfter(a.geos);
  const wide = a.camera.k < b.camera.k ? a : { ...b, geos: b.geos.filter((geo) => !draws(geo)) };
  const far = Math.abs(Math.log(b.camera.k / a.camera.k)) > Math.log(STRETCH);
  const half = far ? halfWay(a.camera, b.camera, path) : 1;
  const camera = path(half);
  const middle = far ? { ...wide, camera, key: nameOf([camera, wide.key]) } : b;
  const [first, second] = [swap(a, middle), swap(middle, b)];
  const geos = enterGeos(b.geos, a.geos);
  return (t) => {
    const e = progress(t, MOVE);
    const now = e <= half ? first(e / half, path(e)) : second((e - half) / (1 - half), path(e));
    return now.map((base) => (base.key === b.key ? { ...base, geos: geos(t) } : base));
  };
}

/** The share of a path at which a map is stretched as much as it will be. */
function halfWay(a: Camera, b: Camera, path: Tween<Camera>): number {
  const off = (e: number) => Math.abs(Math.log(path(e).k ** 2 / (a.k * b.k)));
  return Array.from({ length: 19 }, (_, i) => (i + 1) / 20).reduce((best, e) =>
    off(e) < off(best) ? e : best,
  );
}

/** One map in the place of another under a moving camera; of the wider one, all is always there. */
function swap(a: Base, b: Base): (e: number, camera: Camera) => Base[] {
  const closer = b.camera.k >= a.camera.k;
  return (e, camera) => {
    const share = progress(e, closer ? SWAP.in : SWAP.out);
    const old = closer ? a.opacity : round(a.opacity * (1 - share), 3);
    const young = closer ? round(b.opacity * share, 3) : b.opacity;
    const frames = [
      { ...a, shift: shift(a.camera, camera), opacity: old },
      { ...b, shift: shift(b.camera, camera), opacity: young },
    ];
    // The wider view lies below; the closer one fades over it.
    return closer ? frames : frames.reverse();
  };
}

/** What carries a picture drawn under one camera to where another would draw it. */
function shift(drawn: Camera, now: Camera): Camera {
  const k = now.k / drawn.k;
  return { k, x: now.x - drawn.x * k, y: now.y - drawn.y * k };
}

/** New shapes that draw themselves do so; the others are there with their map. */
function enterGeos(geos: readonly GeoMark[], old: readonly GeoMark[]): Tween<readonly GeoMark[]> {
  const draws = drawsAfter(old);
  if (!geos.some(draws)) return () => geos;
  const ways = geos.map((geo) =>
    draws(geo) ? move(hide(geo), geo, geo.when ?? ENTER) : () => geo,
  );
  return (t) => ways.map((way) => way(t));
}

/** Does a shape draw itself that was not there before? */
function drawsAfter(old: readonly GeoMark[]): (geo: GeoMark) => boolean {
  return (geo) => !!geo.from && !old.some(({ key }) => key === geo.key);
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
