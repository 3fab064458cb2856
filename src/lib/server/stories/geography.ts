import { geoConicConformal, geoDistance, geoPath } from 'd3-geo';
import type { GeoProjection } from 'd3-geo';
import { feature } from 'topojson-client';
import type { FeatureCollection, Geometry, Polygon } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { round } from '../../scenes/shared/round';
import type { StoryFile } from '$lib/story/schema/story';
import type { Paths } from '$lib/story/story';
import type { CameraData, MapData, ShapeData } from '$lib/story/stage-data';
import { findUnseen } from './parse/unseen';
import { spread } from './scatter';

/** Mean radius of the Earth, km. */
const EARTH = 6371;

/** A map in its plane: what the page defines once, and what scenes compute with. */
export interface Plane {
  project: GeoProjection;
  /** Path data of its shapes: relative commands, half the bytes of absolute ones. */
  paths: Paths;
  data: MapData;
}

type MapFile = StoryFile['maps'][string];

/**
 * Projects a map's TopoJSON to its plane, once, at build time; nothing geographic is computed in
 * the browser.
 * @param scatters how many even points each shape must offer, from the views that draw dots in it
 * @throws Error when the text is no TopoJSON with an object `countries`, in words that follow
 * "cannot be drawn: "
 */
export function projectMap(
  map: MapFile,
  text: string,
  scatters: readonly { shape: string; count: number }[],
): Plane {
  const { topology, objects } = readTopology(text);
  const { parallels, meridian, unit, fine } = map.projection;
  const project = geoConicConformal()
    .parallels(parallels)
    .rotate([-meridian, 0])
    .scale(EARTH / unit)
    .translate([0, 0])
    .precision(1);

  const shapes: Record<string, { kind: ShapeData['kind']; geometry: Geometry }> = {};
  const routes: Record<string, number[]> = {};
  for (const [name, object] of Object.entries(objects)) {
    const collection = feature(topology, object) as FeatureCollection;
    collection.features = collection.features.filter((f) => !map.without.includes(String(f.id)));
    for (const { id, geometry } of collection.features) {
      const shape = `a shape of its object "${name}"${id === undefined ? '' : ` ("${id}")`}`;
      if (findUnseen(String(id)))
        throw new Error(`${shape} has an id with a letter that cannot be seen`);
      // Every object has these: a shape of that name would be found where nobody drew it.
      if (String(id) in Object.prototype)
        throw new Error(`${shape} has a name of JavaScript's own`);
      checkPoints(shape, geometry);
    }
    // Waters are drawn alike, so all of a kind are one shape.
    if (name === 'lakes' || name === 'rivers') {
      shapes[name] = {
        kind: name === 'lakes' ? 'water' : 'line',
        geometry: {
          type: 'GeometryCollection',
          geometries: collection.features.map((f) => f.geometry),
        },
      };
      continue;
    }
    for (const item of collection.features) {
      if (item.id === undefined) throw new Error(`a shape of its object "${name}" has no id`);
      const id = String(item.id);
      const line = item.geometry.type === 'LineString';
      shapes[id] = {
        kind: name === 'countries' ? 'country' : line ? 'line' : 'area',
        geometry: item.geometry,
      };
      if (item.geometry.type === 'LineString')
        routes[id] = item.geometry.coordinates.flatMap((point) => at(project, point));
    }
  }
  const path = geoPath(project);
  const data: MapData = {
    routes,
    shapes: {},
    names: map.names.map(({ at: point, text: name, kind, cameras }) => ({
      text: name,
      kind,
      at: at(project, point),
      ...(cameras ? { cameras } : {}),
    })),
    credit: map.credit,
  };
  const paths: Paths = { countries: {}, others: {} };
  for (const [id, { kind, geometry }] of Object.entries(shapes)) {
    const group = kind === 'country' ? paths.countries : paths.others;
    group[id] = draw(project, geometry, fine && area(project, fine));
    const [[x0, y0], [x1, y1]] = path.bounds(geometry);
    data.shapes[id] = {
      kind,
      box: [round(x0, 0), round(y0, 0), round(x1, 0), round(y1, 0)],
      scatter: {},
    };
  }
  for (const { shape, count } of scatters) {
    const found = shapes[shape];
    const target = data.shapes[shape];
    if (found && target) target.scatter[count] = spread(rings(project, found.geometry), count);
  }
  return { project, paths, data };
}

function readTopology(text: string) {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new Error('it is no JSON');
  }
  const topology = parsed as Topology<Record<string, GeometryCollection>> | null;
  if (topology?.type !== 'Topology') throw new Error('it is no TopoJSON');
  const { objects } = topology;
  if (!objects['countries']) throw new Error('it has no object "countries"');
  return { topology, objects };
}

/** How many lists a point of a kind of shape lies in. */
const DEPTHS: Readonly<Record<string, number>> = {
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

/** @throws Error where a point of a shape is none, or nowhere on the Earth */
function checkPoints(shape: string, geometry: Geometry | null): void {
  const check = (part: unknown, depth: number): void => {
    if (!Array.isArray(part)) throw new Error(`${shape} has ${String(part)} where points are due`);
    if (depth > 0) return part.forEach((inner) => check(inner, depth - 1));
    const [longitude, latitude] = part as (number | undefined)[];
    const there = Math.abs(longitude ?? NaN) <= 180 && Math.abs(latitude ?? NaN) <= 90;
    if (!there)
      throw new Error(
        `${shape} has a point at ${String(longitude)}, ${String(latitude)}, which is no longitude and latitude`,
      );
  };
  if (geometry?.type === 'GeometryCollection')
    for (const part of geometry.geometries) checkPoints(shape, part);
  else if (geometry) check(geometry.coordinates, DEPTHS[geometry.type] ?? 0);
}

/** A camera in the plane of its map. */
export function projectCamera(plane: Plane, camera: StoryFile['cameras'][string]): CameraData {
  const [west, south, east, north] = camera.bbox;
  // The edges of a box of latitude and longitude are curves: follow them.
  const edge = Array.from({ length: 21 }, (_, i) => i / 20).flatMap((t) => [
    [west + (east - west) * t, south],
    [west + (east - west) * t, north],
    [west, south + (north - south) * t],
    [east, south + (north - south) * t],
  ]);
  const points = edge.map((point) => at(plane.project, point));
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const middle: [number, number] = [(west + east) / 2, (south + north) / 2];
  const beside: [number, number] = [middle[0] + 0.01, middle[1]];
  const [ax, ay] = plane.project(middle) ?? [0, 0];
  const [bx, by] = plane.project(beside) ?? [1, 0];
  return {
    map: camera.map,
    box: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)],
    // Conformal: the scale at a point is the same in every direction.
    km: (geoDistance(middle, beside) * EARTH) / Math.hypot(bx - ax, by - ay),
    ...(camera.scale ? { scale: camera.scale } : {}),
    ...(camera.locator ? { locator: camera.locator } : {}),
  };
}

/** A point in tenths of a unit of the plane. */
export function at(project: GeoProjection, point: readonly number[]): [number, number] {
  const [x, y] = project([point[0] ?? 0, point[1] ?? 0]) ?? [0, 0];
  return [round(x), round(y)];
}

/** Bounds of a box of longitude and latitude in the plane: x0, y0, x1, y1. */
function area(project: GeoProjection, [west, south, east, north]: readonly number[]) {
  const [x0, y0] = at(project, [west ?? 0, north ?? 0]);
  const [x1, y1] = at(project, [east ?? 0, south ?? 0]);
  return [x0, y0, x1, y1] as const;
}

/**
 * Path data with relative commands, in whole units; in tenths within the fine area, where the
 * camera goes near.
 */
function draw(project: GeoProjection, geometry: Geometry, fine?: readonly number[]): string {
  let d = '';
  let last = '';
  let [x, y] = [0, 0];
  let [startX, startY] = [0, 0];
  const step = (command: string, px: number, py: number) => {
    const [x0 = 1, y0 = 1, x1 = 0, y1 = 0] = fine ?? [];
    const digits = px > x0 && px < x1 && py > y0 && py < y1 ? 1 : 0;
    const [nx, ny] = [round(px, digits), round(py, digits)];
    if (command === 'l' && nx === x && ny === y) return;
    const [dx, dy] = [round(nx - x), round(ny - y)];
    // The letter of a line is not repeated, and a minus sign parts numbers by itself.
    const lead = command === 'l' && last === 'l' ? (dx < 0 ? '' : ' ') : command;
    d += `${lead}${dx}${dy < 0 ? '' : ' '}${dy}`;
    last = command;
    [x, y] = [nx, ny];
  };
  const context = {
    moveTo(px: number, py: number) {
      step('m', px, py);
      [startX, startY] = [x, y];
    },
    lineTo: (px: number, py: number) => step('l', px, py),
    closePath() {
      d += last = 'z';
      [x, y] = [startX, startY];
    },
    arc: () => undefined,
  };
  geoPath(project, context as unknown as CanvasRenderingContext2D)(geometry);
  return d;
}

/** All rings of an area in the plane. */
function rings(project: GeoProjection, geometry: Geometry): [number, number][][] {
  const polygons =
    geometry.type === 'Polygon'
      ? [geometry]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates.map((coordinates): Polygon => ({ type: 'Polygon', coordinates }))
        : [];
  return polygons.flatMap((polygon) =>
    polygon.coordinates.map((ring) => ring.map((point) => at(project, point))),
  );
}
