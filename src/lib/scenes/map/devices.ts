import type { MapView } from '$lib/story/schema/map';
import { obstaclesAlong } from '../shared/place';
import { round } from '../shared/round';
import type { Mark, Rect } from '../shared/marks';
import { inside, lineToStage, toStage } from './camera';
import { arc, follow } from './route';
import type { Frame } from './layout';

/** What is drawn on the map besides shapes and words, and the room it takes. */
export interface Drawn {
  marks: Mark[];
  busy: Rect[];
}

/** A step of the golden ratio lays a few dots in an even pattern. */
const GOLDEN = 0.618034;

/** Dots with a stated unit, along a route or within an area. */
export function drawDots(spec: MapView['dots'][number], i: number, frame: Frame): Mark[] {
  const { map, camera, kmPerPx, size } = frame;
  const key = `dots:${spec.route ?? spec.shape ?? i}:${spec.count}`;
  const r = round(Math.max(1.1, Math.min(3.2, size.area.w / 250)));
  if (spec.shape) {
    const points = lineToStage(camera, map.shapes[spec.shape]?.scatter[spec.count] ?? []);
    return [{ kind: 'dots', key, points, r, fill: spec.hue }];
  }
  const on = routeOn(frame, spec.route ?? '');
  if (!on) return [];
  const [start, end] = spec.span;
  const place = (share: number, n: number, wide: number) => {
    const { x, y, dx, dy } = on(share);
    const side = (((n * GOLDEN) % 1) * 2 - 1) * wide;
    return [round(x - dy * side), round(y + dx * side)];
  };
  const wide = spec.spread / kmPerPx;
  const crowd = (u: number) =>
    spec.bunch === 'start' ? u ** 2.4 : spec.bunch === 'end' ? 1 - (1 - u) ** 2.4 : u;
  const list = Array.from({ length: spec.count }, (_, n) => n);
  const points = list.flatMap((n) =>
    place(start + crowd((n + 0.5) / spec.count) * (end - start), n, wide),
  );
  const origin = spec.flow === 'start' ? 0 : 1;
  return [
    {
      kind: 'dots',
      key,
      points,
      r,
      fill: spec.hue,
      ...(spec.flow === 'none'
        ? {}
        : { from: { points: list.flatMap((n) => place(origin, n, wide * 0.4)) } }),
      when: [0.2, 1],
    },
  ];
}

/** Lines between places; the part outside the frame is not drawn, so that they draw in from its edge. */
export function drawLine(
  spec: MapView['lines'][number],
  i: number,
  n: number,
  frame: Frame,
): Drawn {
  const [from, to] = [placeOn(frame, spec.from), placeOn(frame, spec.to)];
  if (!from || !to) return { marks: [], busy: [] };
  const all = arc(from, to, spec.bend);
  const points: number[] = [];
  for (let p = 0; p + 1 < all.length; p += 2) {
    const point = [all[p] ?? 0, all[p + 1] ?? 0] as const;
    if (inside(point, frame.bounds, 60)) points.push(round(point[0]), round(point[1]));
  }
  const begin = 0.25 + (0.5 * i) / n;
  const style = {
    width: round(Math.max(1.8, frame.size.text / 6)),
    stroke: spec.hue,
    opacity: 0.9,
    ...(spec.style === 'dashed' ? { dash: '5 5' } : { from: { draw: 0 } }),
    when: [begin, Math.min(1, begin + 0.3)] as const,
  };
  return {
    marks: [
      {
        kind: 'line',
        key: `line:${spec.from}:${spec.to}:${spec.hue}:${i}`,
        points,
        cap: 'round',
        ...style,
      },
    ],
    busy: obstaclesAlong(points, frame.size.text * 0.35),
  };
}

/** A vehicle at rest on its road, and the way it came. */
export function drawMover(spec: MapView['movers'][number], frame: Frame): Drawn {
  const on = routeOn(frame, spec.route);
  if (!on) return { marks: [], busy: [] };
  const [start, rest] = [on(0), on(spec.at)];
  const s = round(frame.size.text * 0.55);
  const body = (p: { x: number; y: number }) => ({ x: round(p.x - s), y: round(p.y - s * 0.7) });
  return {
    marks: [
      {
        kind: 'rect',
        key: `mover:${spec.route}`,
        ...body(rest),
        w: s * 2,
        h: round(s * 1.4),
        rx: 3,
        fill: spec.hue,
        stroke: 'paper',
        width: 1.5,
        from: body(start),
        when: [0.15, 0.95],
      },
    ],
    busy: [{ ...body(rest), w: s * 2, h: s * 1.4 }],
  };
}

/** A place of the story on the stage, px, if the map covers it. */
export function placeOn({ data, mapId, camera }: Frame, id: string): [number, number] | undefined {
  const point = data.places[id]?.at[mapId];
  return point && toStage(camera, point);
}

/** Asks a route of the map for the point at a share of its length, px. */
export function routeOn({ map, camera }: Frame, id: string) {
  const line = map.routes[id];
  return line && follow(lineToStage(camera, line));
}
