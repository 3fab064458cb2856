import { mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection } from 'topojson-specification';
import { contains } from './shapes';
import type { Box, Line } from './shapes';
import type { Countries } from './countries';
import type { BorderLine } from './recipe';

/**
 * Stretches of border, vertex for vertex, so that a river drawn on one lies on it at every zoom.
 * @param parts pairs of countries, each with the boxes its stretch is cut to
 * @throws when a pair has no border there
 */
export function borderLines(parts: BorderLine['parts'], countries: Countries): Line[] {
  // As features: the topology keeps the id of a feature but not of a bare geometry.
  const features = [...countries].map(([id, coordinates]) => ({
    type: 'Feature' as const,
    id,
    properties: null,
    geometry: { type: 'MultiPolygon' as const, coordinates },
  }));
  const whole = topology({ countries: { type: 'FeatureCollection', features } });
  return parts.flatMap(({ between, within }) => {
    const shared = mesh(
      whole,
      whole.objects['countries'] as GeometryCollection,
      (a, b) => a !== b && between.includes(String(a.id)) && between.includes(String(b.id)),
    );
    const lines = (shared.coordinates as Line[]).flatMap((line) => cut(line, within));
    if (lines.length === 0) throw new Error(`no border of ${between.join(' and ')} there`);
    return lines;
  });
}

/** The runs of two or more vertices that lie in any of the boxes. */
function cut(line: Line, boxes?: Box[]): Line[] {
  if (!boxes) return [line];
  const runs: Line[] = [[]];
  for (const point of line) {
    if (boxes.some((box) => contains(box, point))) runs.at(-1)?.push(point);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 1);
}
