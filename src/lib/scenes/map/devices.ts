import type { MapView } from '$lib/story/schema/map';
import type { SceneData } from '$lib/story/stage-data';
import { obstaclesAlong } from '../shared/place';
import { round } from '../shared/round';
import type { Mark, Rect, Size } from '../shared/marks';
import { inside, lineToStage, toStage } from './camera';
import { arc, follow } from './route';
import type { Frame } from './layout';

/** What is drawn on the map besides shapes and words, and the room it takes. */
export interface Drawn {
  marks: Mark[];
  busy: Rect[];
}

/**
 * Steps of the R2 sequence (Roberts 2018): any number of dots, spread evenly along and across
 * without a pattern, and without a dice.
 */
const ALONG = 0.7548776662;
const ACROSS = 0.5698402909;

/** Dots with a stated unit, along a route or within an area. */
export function drawDots(spec: MapView['dots'][number], i: number, frame: Frame): Mark[] {
  const { map, camera, kmPerPx, size } = frame;
  const key = `dots:${spec.route ?? spec.shape ?? i}:${spec.count}`;
  const r = round(Math.max(1.1, Math.min(3.2, size.area.w / (spec.count > 500 ? 420 : 210))));
  if (spec.shape) {
    const points = lineToStage(camera, map.shapes[spec.shape]?.scatter[spec.count] ?? []);
    return [{ kind: 'dots', key, points, r, fill: spec.hue }];
  }
  const line = map.routes[spec.route ?? ''];
  if (!line) return [];
  const on = follow(lineToStage(camera, line));
  const [start, end] = spec.span;
  const place = (share: number, n: number, wide: number) => {
    const { x, y, dx, dy } = on(share);
    const side = (((n * ACROSS) % 1) * 2 - 1) * wide;
    return [round(x - dy * side), round(y + dx * side)];
  };
  const wide = spec.spread / kmPerPx;
  const crowd = (u: number) =>
    spec.bunch === 'start' ? u ** 2.4 : spec.bunch === 'end' ? 1 - (1 - u) ** 2.4 : u;
  const list = Array.from({ length: spec.count }, (_, n) => n);
  const points = list.flatMap((n) =>
    place(start + crowd(wide > 0 ? (n * ALONG) % 1 : (n + 0.5) / spec.count) * (end - start), n, wide),
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
export function drawLine(spec: MapView['lines'][number], i: number, n: number, frame: Frame): Drawn {
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
    marks: [{ kind: 'line', key: `line:${spec.from}:${spec.to}:${spec.hue}:${i}`, points, cap: 'round', ...style }],
    busy: obstaclesAlong(points, frame.size.text * 0.35),
  };
}

/** A vehicle at rest on its road, and the way it came. */
export function drawMover(spec: MapView['movers'][number], frame: Frame): Drawn {
  const line = frame.map.routes[spec.route];
  if (!line) return { marks: [], busy: [] };
  const on = follow(lineToStage(frame.camera, line));
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

/** A gate across the road: two posts and a bar. */
export function drawGate(key: string, [x, y]: readonly [number, number], size: Size): Drawn {
  const s = round(size.text * 0.6);
  return {
    marks: [
      { kind: 'circle', key: `${key}:ring`, x, y, r: s, fill: 'paper', stroke: 'accent', width: 2.2, from: { r: 0 } },
      {
        kind: 'path',
        key: `${key}:bar`,
        d: `M${round(x - s * 0.55)} ${round(y - s * 0.55)}L${round(x + s * 0.55)} ${round(y + s * 0.55)}`,
        stroke: 'accent',
        width: 2.2,
      },
    ],
    busy: [{ x: x - s, y: y - s, w: s * 2, h: s * 2 }],
  };
}

/** A pulse (it happened here) or a dot (it is here), held still: rings, because nothing moves at rest. */
export function drawPoint(
  key: string,
  mark: 'pulse' | 'dot' | 'none',
  hue: string,
  [x, y]: readonly [number, number],
  size: Size,
): Mark[] {
  const s = size.text;
  if (mark === 'none') return [];
  const dot: Mark = { kind: 'circle', key: `${key}:dot`, x, y, r: round(s * 0.32), fill: hue, stroke: 'paper', width: 1.2 };
  if (mark === 'dot') return [dot];
  const ring = (n: number): Mark => ({
    kind: 'circle',
    key: `${key}:ring${n}`,
    x,
    y,
    r: round(s * (0.45 + n * 0.42)),
    stroke: hue,
    width: 1.6,
    opacity: 0.85 - n * 0.25,
    from: { r: 0, opacity: 0 },
    when: [0.4 + n * 0.1, 0.8 + n * 0.1],
  });
  return [ring(2), ring(1), dot];
}

/** Chairs round no table: a filled one is taken, a hollow one is not. */
export function drawSeats(
  spec: NonNullable<MapView['seats']>,
  frame: Frame,
  data: SceneData,
): Drawn {
  const at = placeOn(frame, spec.at);
  if (!at) return { marks: [], busy: [] };
  const size = Math.max(11, frame.size.text - 3);
  const step = size * 2.1;
  const width = step * spec.names.length;
  const left = Math.min(
    Math.max(at[0] - width / 2, frame.size.area.x),
    frame.size.area.x + frame.size.area.w - width,
  );
  const y = at[1] + size * 1.5;
  const marks = spec.names.flatMap((id, i): Mark[] => {
    const x = round(left + step * (i + 0.5));
    const empty = spec.empty.includes(id);
    return [
      {
        kind: 'circle',
        key: `seat:${id}`,
        x,
        y: round(y),
        r: round(size * 0.5),
        fill: empty ? 'paper' : 'hue-c',
        stroke: empty ? 'ink' : 'hue-c',
        width: 1.6,
        ...(empty ? { dash: '2 2' } : {}),
      },
      {
        kind: 'text',
        key: `seat:${id}:name`,
        x,
        y: round(y + size * 1.6),
        lines: [data.countries[id]?.short ?? id],
        size,
        anchor: 'middle',
        weight: empty ? 700 : 400,
        fill: 'ink',
        halo: 'land-far',
      },
    ];
  });
  return { marks, busy: [{ x: left, y: y - size, w: width, h: size * 3 }] };
}

/** A place of the story on the stage, px, if the map covers it. */
export function placeOn({ data, mapId, camera }: Frame, id: string): [number, number] | undefined {
  const point = data.places[id]?.at[mapId];
  return point && toStage(camera, point);
}

