import { geoArea } from 'd3-geo';

/** Longitude and latitude in degrees, WGS 84. */
export type Point = [number, number];
/** West, south, east, north in degrees; never across the antimeridian. */
export type Box = [number, number, number, number];
export type Line = Point[];
/** A closed ring: the last point repeats the first. */
export type Ring = Point[];
export type Polygon = Ring[];
export type MultiPolygon = Polygon[];

/** Mean radius of the Earth, IUGG. */
export const EARTH_RADIUS_KM = 6371.0088;

export function contains([west, south, east, north]: Box, [x, y]: Point): boolean {
  return x >= west && x <= east && y >= south && y <= north;
}

export function boxOf(points: Point[]): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}

export function overlaps(a: Box, b: Box): boolean {
  return a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
}

export function encloses(outer: Box, inner: Box): boolean {
  return contains(outer, [inner[0], inner[1]]) && contains(outer, [inner[2], inner[3]]);
}

/** The box as a polygon with straight edges in longitude and latitude. */
export function boxPolygon([west, south, east, north]: Box): Polygon {
  return [
    [
      [west, south],
      [west, north],
      [east, north],
      [east, south],
      [west, south],
    ],
  ];
}

function sphericalArea(ring: Ring): number {
  return geoArea({ type: 'Polygon', coordinates: [ring] });
}

/** Area in km² of the smaller side of a ring, whichever way it is wound. */
export function areaKm2(ring: Ring): number {
  const area = sphericalArea(ring);
  return Math.min(area, 4 * Math.PI - area) * EARTH_RADIUS_KM ** 2;
}

/** Flat area of a ring in square degrees: the unit of Visvalingam's triangles. */
export function squareDegrees(ring: Ring): number {
  const twice = segmentsOf(ring).reduce((sum, [[ax, ay], [bx, by]]) => sum + ax * by - bx * ay, 0);
  return Math.abs(twice) / 2;
}

/** d3-geo reads a ring as the area on its right: exteriors run clockwise, holes the other way. */
export function wind(polygon: Polygon): Polygon {
  return polygon.map((ring, i) => {
    const isClockwise = sphericalArea(ring) < 2 * Math.PI;
    return isClockwise === (i === 0) ? ring : [...ring].reverse();
  });
}

/** Takes out the jumps at ±180°, so that a planar clip sees one piece. */
export function unwrapAntimeridian(ring: Ring): Ring {
  let previous = ring[0]?.[0] ?? 0;
  return ring.map(([x, y]) => {
    previous = x + 360 * Math.round((previous - x) / 360);
    return [previous, y];
  });
}

/** Six decimals are 0.1 m; equal numbers are what makes neighbours share an edge in the topology. */
export function roundPoint([x, y]: Point): Point {
  return [Number(x.toFixed(6)), Number(y.toFixed(6))];
}

/** Whether a point is in a polygon and in none of its holes, by counting edges to its east. */
export function isInside(shape: MultiPolygon, [x, y]: Point): boolean {
  let inside = false;
  for (const ring of shape.flat()) {
    for (const [[ax, ay], [bx, by]] of segmentsOf(ring)) {
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
    }
  }
  return inside;
}

/** Consecutive pairs of points. */
export function segmentsOf(line: Line): [Point, Point][] {
  return line.slice(1).map((end, i) => [line[i] as Point, end]);
}

/** Keeps large polygons and, in them, large holes. */
export function dropSmallRings(
  shape: MultiPolygon,
  isLarge: (ring: Ring) => boolean,
): MultiPolygon {
  return shape
    .filter(([exterior]) => exterior && isLarge(exterior))
    .map((polygon) => polygon.filter(isLarge));
}
