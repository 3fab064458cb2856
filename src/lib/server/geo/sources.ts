import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { FeatureCollection, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { z } from 'zod';
import { isInside } from './shapes';
import type { Line, MultiPolygon, Polygon } from './shapes';
import type { Packaged, Picks } from './recipe';

const require = createRequire(import.meta.url);

export type Shape =
  | { type: 'LineString'; coordinates: Line }
  | { type: 'MultiLineString'; coordinates: Line[] }
  | { type: 'Polygon'; coordinates: Polygon }
  | { type: 'MultiPolygon'; coordinates: MultiPolygon };

/** What a layer is made of, by id. */
export type Features = Map<string, { name: string; shape: Shape }>;

const position = z.tuple([z.number(), z.number()]);
const authored = z.strictObject({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.strictObject({
      type: z.literal('Feature'),
      id: z.string(),
      properties: z.looseObject({
        name: z.string(),
        /** How it was drawn, and how far it may be off: nothing authored goes without. */
        source: z.string(),
        accuracy_km: z.number().positive(),
      }),
      geometry: z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('LineString'), coordinates: z.array(position) }),
        z.strictObject({ type: z.literal('Polygon'), coordinates: z.array(z.array(position)) }),
      ]),
    }),
  ),
});

/** The polygons of a shape; none for a line. */
export function polygonsOf(geometry: Shape | Geometry | null): MultiPolygon {
  if (geometry?.type === 'Polygon') return [geometry.coordinates as Polygon];
  if (geometry?.type === 'MultiPolygon') return geometry.coordinates as MultiPolygon;
  return [];
}

/**
 * Reads hand-drawn GeoJSON.
 * @param folder where the files are
 * @throws when a feature lacks its source or accuracy, naming the file
 */
export function readAuthored(folder: string, files: string[]): Features {
  const features: Features = new Map();
  for (const file of files) {
    const result = authored.safeParse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
    if (!result.success) throw new Error(`${file}: ${z.prettifyError(result.error)}`);
    for (const { id, properties, geometry } of result.data.features) {
      features.set(id, { name: properties.name, shape: geometry });
    }
  }
  return features;
}

/** Reads GeoJSON, or one object of a TopoJSON, from an installed package. */
export function readPackaged(source: Packaged): FeatureCollection {
  const path = require.resolve(`${source.package}/${source.file}`);
  const data = JSON.parse(readFileSync(path, 'utf8')) as FeatureCollection | Topology;
  if (data.type === 'FeatureCollection') return data;
  const object = data.objects[source.object ?? ''];
  if (!object) throw new Error(`${source.file} has no object "${source.object ?? ''}"`);
  return feature(data, object as GeometryCollection);
}

/**
 * Finds polygons of a packaged file by a place they cover, since such files seldom carry stable ids.
 * @throws when nothing covers the place
 */
export function readPicked(source: Picks): Features {
  const shapes = readPackaged(source).features.map((item) => polygonsOf(item.geometry));
  const picked: Features = new Map();
  for (const [id, { name, at }] of Object.entries(source.pick)) {
    const coordinates = shapes.find((shape) => isInside(shape, at));
    if (!coordinates) throw new Error(`${id}: nothing in ${source.file} covers ${at.join(', ')}`);
    picked.set(id, { name, shape: { type: 'MultiPolygon', coordinates } });
  }
  return picked;
}
