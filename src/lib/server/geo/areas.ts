import polygonClipping from 'polygon-clipping';
import { EARTH_RADIUS_KM, areaKm2, boxOf, dropSmallRings, segmentsOf } from './shapes';
import type { Line, MultiPolygon, Point, Ring } from './shapes';

/** Points on each rounded end: at 2.5 km the chord is then 20 m inside the arc. */
const CAP_POINTS = 12;

/**
 * Everything within `km` of a line, with rounded ends.
 * Measured in a flat plane at the line's middle latitude: good to 1 in 1,000 over half a degree.
 */
export function bufferLine(line: Line, km: number): MultiPolygon {
  const [, south, , north] = boxOf(line);
  const kmNorth = (EARTH_RADIUS_KM * Math.PI) / 180;
  const kmEast = kmNorth * Math.cos(((south + north) / 360) * Math.PI);
  const capsules = segmentsOf(line).map(([start, end]): Ring => {
    const heading = Math.atan2((end[1] - start[1]) * kmNorth, (end[0] - start[0]) * kmEast);
    const onArc = ([x, y]: Point, turn: number): Point => [
      x + (km / kmEast) * Math.cos(heading + turn),
      y + (km / kmNorth) * Math.sin(heading + turn),
    ];
    const halfCircle = Array.from({ length: CAP_POINTS + 1 }, (_, i) => (i / CAP_POINTS) * Math.PI);
    const ring = [
      ...halfCircle.map((turn) => onArc(start, turn + Math.PI / 2)),
      ...halfCircle.map((turn) => onArc(end, turn - Math.PI / 2)),
    ];
    return [...ring, ...ring.slice(0, 1)];
  });
  return polygonClipping.union([], ...capsules.map((ring) => [ring]));
}

/** What of a shape lies inside one area and outside another, without pieces under `minimumKm2`. */
export function confine(
  shape: MultiPolygon,
  inside: MultiPolygon,
  outside: MultiPolygon,
  minimumKm2: number,
): MultiPolygon {
  const confined = polygonClipping.difference(polygonClipping.intersection(shape, inside), outside);
  return dropSmallRings(confined, (ring) => areaKm2(ring) >= minimumKm2);
}
