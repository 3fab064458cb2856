import { geoConicConformal, geoDistance, geoPath } from 'd3-geo';
import type { GeoProjection } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { FeatureCollection, Geometry, Polygon } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { round } from '../../scenes/shared/round';
import type { StoryFile } from '$lib/story/schema/story';
import type { CameraData, MapData, ShapeData } from '$lib/story/stage-data';
import { spread } from './scatter';

/** Mean radius of the Earth, km. */
const EARTH = 6371;

/** A map in its plane: what the page defines once, and what scenes compute with. */
export interface Plane {
  project: GeoProjection;
  /** Path data by shape id, whole units, relative commands: half the bytes of absolute ones. */
  paths: Record<string, string>;
  data: MapData;
}

type MapFile = StoryFile['maps'][string];

/**
 * Projects a map's TopoJSON to its plane, once, at build time; nothing geographic is computed in
 * the browser.
 * @param scatters how many even points each shape must offer, from the views that draw dots in it
 * @throws Error when the text is no TopoJSON with an object `countries`
 */
export function projectMap(
  map: MapFile,
  text: string,
  scatters: readonly { shape: string; count: number }[],
): Plane {
  const topology = JSON.parse(text) as Topology;
  const objects = topology.objects as Record<string, GeometryCollection>;
  const countries = objects['countries'];
  if (!countries) throw new Error('has no object "countries"');
  const { parallels, meridian, unit } = map.projection;
  const project = geoConicConformal()
    .parallels(parallels)
    .rotate([-meridian, 0])
    .scale(EARTH / unit)
    .translate([0, 0])
    .precision(1);

  const shapes: Record<string, { kind: ShapeData['kind']; geometry: Geometry }> = {
    coast: { kind: 'line', geometry: mesh(topology, countries, (a, b) => a === b) },
  };
  const routes: Record<string, number[]> = {};
  for (const [name, object] of Object.entries(objects)) {
    const collection = feature(topology, object) as FeatureCollection;
    // Waters are drawn alike, so all of a kind are one shape.
    if (name === 'lakes' || name === 'rivers') {
      shapes[name] = {
        kind: name === 'lakes' ? 'water' : 'line',
        geometry: { type: 'GeometryCollection', geometries: collection.features.map((f) => f.geometry) },
      };
      continue;
    }
    for (const item of collection.features) {
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
    names: map.names.map(({ at: point, text: name, kind, shape }) => ({
      text: name,
      kind,
      at: at(project, point),
      ...(shape ? { shape } : {}),
    })),
    credit: map.credit,
  };
  const paths: Record<string, string> = {};
  for (const [id, { kind, geometry }] of Object.entries(shapes)) {
    paths[id] = draw(project, geometry);
    const [[x0, y0], [x1, y1]] = path.bounds(geometry);
    data.shapes[id] = { kind, box: [round(x0, 0), round(y0, 0), round(x1, 0), round(y1, 0)], scatter: {} };
  }
  for (const { shape, count } of scatters) {
    const found = shapes[shape];
    const target = data.shapes[shape];
    if (found && target) target.scatter[count] = spread(rings(project, found.geometry), count);
  }
  return { project, paths, data };
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

/** A point in whole units of the plane. */
export function at(project: GeoProjection, point: readonly number[]): [number, number] {
  const [x, y] = project([point[0] ?? 0, point[1] ?? 0]) ?? [0, 0];
  return [round(x, 0), round(y, 0)];
}

/** Path data with relative whole-number commands. */
function draw(project: GeoProjection, geometry: Geometry): string {
  let d = '';
  let [x, y] = [0, 0];
  let [startX, startY] = [0, 0];
  const step = (command: string, px: number, py: number) => {
    const [nx, ny] = [round(px, 0), round(py, 0)];
    if (command === 'l' && nx === x && ny === y) return;
    const [dx, dy] = [nx - x, ny - y];
    const last = d.at(-1);
    const join = command === 'l' && last !== undefined && /[0-9]/.test(last) && d.includes('l', d.lastIndexOf('m'));
    d += `${join ? (dx < 0 ? '' : ' ') : command}${dx}${dy < 0 ? '' : ' '}${dy}`;
    [x, y] = [nx, ny];
  };
  const context = {
    moveTo(px: number, py: number) {
      step('m', px, py);
      [startX, startY] = [x, y];
    },
    lineTo: (px: number, py: number) => step('l', px, py),
    closePath() {
      d += 'z';
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

