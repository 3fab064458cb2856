import type { MapView } from '$lib/story/schema/map';
import type { MapData, SceneData } from '$lib/story/stage-data';
import { EMPTY } from '../shared/marks';
import { nameOf } from '../shared/layers';
import { around, obstaclesAlong } from '../shared/place';
import { drawCircle, drawRect } from '../shared/pens';
import { round } from '../shared/round';
import type { Base, Camera, GeoMark, Mark, Picture, Rect, Size } from '../shared/marks';
import { fitCamera, inside, lineToStage, toStage } from './camera';
import { drawDots, drawLine, drawMover, placeOn } from './devices';
import { drawGate, drawPoint, drawSeats } from './symbols';
import { caption, counter, dial, fillCorners, scaleBar } from './furniture';
import type { Block } from './furniture';
import { layGround } from './ground';
import type { Ground } from './ground';
import { drawLabels, drawNames, listNotes, listPlaces } from './labels';

/** Everything that the parts of a map need to know of it. */
export interface Frame {
  data: SceneData;
  map: MapData;
  mapId: string;
  cameraId: string;
  camera: Camera;
  /** Kilometres in a pixel at the middle of the frame. */
  kmPerPx: number;
  size: Size;
  /** What of the stage the map fills. */
  bounds: Rect;
}

/**
 * A map: shapes under a camera, and over them marks placed at rest for this size.
 * @param size the camera's box fits `size.area`; the ground fills the whole frame
 */
export function layout(view: MapView, size: Size, data: SceneData): Picture {
  const spec = data.cameras[view.camera];
  const map = spec && data.maps[spec.map];
  if (!spec || !map) return EMPTY;
  const camera = fitCamera(spec, size.area);
  const bounds = size.frame ?? { x: 0, y: 0, w: size.width, h: size.height };
  const frame: Frame = {
    data,
    map,
    mapId: spec.map,
    cameraId: view.camera,
    camera,
    kmPerPx: spec.km / camera.k,
    size,
    bounds,
  };
  const geos = layGround(view, map, spec, size, data);
  const base: Base = {
    key: keyOf(spec.map, camera, geos),
    map: spec.map,
    camera,
    frame: bounds,
    opacity: view.dim ? 0.55 : 1,
    inset: size.frame !== undefined,
    geos,
  };
  const dots = view.dots.flatMap((d, i) => drawDots(d, i, frame));

  const drawn = drawDevices(view, frame);
  const points = drawPlaces(view, frame);
  const content = [...routeObstacles(view, frame), ...drawn.busy, ...points.busy];
  const inset = locate(frame, spec.locator);
  const blocks: Block[] = [
    ...(view.dial ? [dial(view.dial, size, data)] : []),
    ...view.counters.map((c, i) => counter(c, i, size, data)),
    ...(inset ? [inset.block] : []),
    scaleBar(frame.kmPerPx, size, data, spec.scale),
    ...(view.caption ? [caption(view.caption, size)] : []),
  ];
  const corners = fillCorners(blocks, content, size.area);
  const busy = [...content, ...dots.flatMap(bodiesOf), ...corners.taken];
  const labels = drawLabels(
    [...listNotes(frame, view), ...listPlaces(frame, view)],
    busy,
    size.area,
  );
  const names = drawNames(frame, [...busy, ...labels.taken]);
  return {
    bases: [base, ...(inset ? inset.bases() : [])],
    marks: [...names, ...dots, ...drawn.marks, ...points.marks, ...corners.marks, ...labels.marks],
  };
}

/** Dots are figures: words keep off each of them. */
function bodiesOf(mark: Mark): Rect[] {
  if (mark.kind !== 'dots') return [];
  const { points, r } = mark;
  return points.flatMap((x, i) => (i % 2 ? [] : [around([x, points[i + 1] ?? 0], r)]));
}

function drawDevices(view: MapView, frame: Frame): { marks: Mark[]; busy: Rect[] } {
  const all = [
    ...view.lines.map((line, i) => drawLine(line, i, view.lines.length, frame)),
    ...view.movers.map((mover) => drawMover(mover, frame)),
    ...view.gates.flatMap((gate) => {
      const at = placeOn(frame, gate.at);
      return at ? [drawGate(`gate:${gate.at}`, gate.sign, at, frame.size)] : [];
    }),
    ...(view.seats ? [drawSeats(view.seats, frame, frame.data)] : []),
    ...view.annotations.flatMap((a) => {
      const at = placeOn(frame, a.at);
      if (!at || !inside(at, frame.bounds)) return [];
      const r = frame.size.text * (a.mark === 'pulse' ? 1.3 : 0.4);
      return [
        {
          marks: drawPoint(`at:${a.at}`, a.mark, a.hue, at, frame.size),
          busy: a.mark === 'none' ? [] : [around(at, r)],
        },
      ];
    }),
  ];
  return { marks: all.flatMap((d) => d.marks), busy: all.flatMap((d) => d.busy) };
}

/** Town marks: capitals ringed, the rest dots. */
function drawPlaces(view: MapView, frame: Frame): { marks: Mark[]; busy: Rect[] } {
  const { data, size } = frame;
  const marks: Mark[] = [];
  const busy: Rect[] = [];
  for (const id of view.places) {
    const place = data.places[id];
    const at = placeOn(frame, id);
    if (!place || place.kind === 'point' || !at || !inside(at, size.area, 4)) continue;
    const capital = place.kind === 'capital';
    const r = round(size.text * (capital ? 0.3 : place.kind === 'village' ? 0.18 : 0.24));
    marks.push(
      drawCircle(`town:${id}`, at[0], at[1], r, {
        fill: capital ? 'paper' : 'ink',
        stroke: capital ? 'ink' : 'paper',
        width: capital ? 2 : 1,
      }),
    );
    busy.push(around(at, r + 2));
  }
  return { marks, busy };
}

/** Lines that labels must not cross: the corridor and the roads. */
function routeObstacles(view: MapView, frame: Frame): Rect[] {
  const routes = [...view.ribbons.map((r) => r.route), ...view.roads.map((r) => r.route)];
  const reach = frame.size.text * 0.35;
  const lines = routes.map((id) => lineToStage(frame.camera, frame.map.routes[id] ?? []));
  return lines.flatMap((points) =>
    obstaclesAlong(points, reach).filter((r) => inside([r.x, r.y], frame.size.area, 40)),
  );
}

/** Names a ground by all that is drawn of it, so that the same keeps its drawing from step to step. */
function keyOf(map: string, camera: Camera, geos: readonly GeoMark[]): string {
  return `${map}-${nameOf([camera, geos])}`;
}

/** A small map that shows where this one is, and the frame of this one on it. */
function locate(
  { data, camera, bounds, size }: Frame,
  id: string | undefined,
): { block: Block; bases(): Base[] } | undefined {
  const spec = id === undefined ? undefined : data.cameras[id];
  const map = spec && data.maps[spec.map];
  if (!spec || !map || size.frame) return undefined;
  const side = round(Math.max(84, Math.min(170, size.area.w * 0.22)), 0);
  let at: Rect | undefined;
  const own = (rect: Rect) =>
    fitCamera(spec, { x: rect.x + 3, y: rect.y + 3, w: rect.w - 6, h: rect.h - 6 });
  return {
    block: {
      w: side,
      h: round(side * 0.82, 0),
      corners: ['ne', 'nw', 'se', 'sw'],
      draw(rect) {
        at = { x: round(rect.x), y: round(rect.y), w: rect.w, h: rect.h };
        const small = own(at);
        const corner = ([x, y]: readonly [number, number]) =>
          toStage(small, [(x - camera.x) / camera.k, (y - camera.y) / camera.k]);
        const [x0, y0] = corner([size.area.x, Math.max(bounds.y, size.area.y)]);
        const [x1, y1] = corner([size.area.x + size.area.w, size.area.y + size.area.h]);
        return [
          drawRect('locator:edge', at, { stroke: 'border', width: 1 }),
          drawRect(
            'locator:here',
            { x: x0, y: y0, w: Math.max(5, x1 - x0), h: Math.max(5, y1 - y0) },
            { stroke: 'ink', width: 1.6 },
          ),
        ];
      },
    },
    bases() {
      if (!at) return [];
      const [small, geos] = [own(at), layGround(BARE, map, spec, size, data)];
      const key = keyOf(spec.map, small, geos);
      return [{ key, map: spec.map, camera: small, frame: at, opacity: 1, inset: true, geos }];
    },
  };
}

/** A map of nothing but the ground. */
const BARE: Ground = { countries: {}, glow: [], areas: [], ribbons: [], roads: [] };
