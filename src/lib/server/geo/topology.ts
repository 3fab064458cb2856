import { geoArea } from 'd3-geo';
import { feature, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { filter, presimplify } from 'topojson-simplify';
import type { Feature, FeatureCollection } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { contains, roundPoint, squareDegrees, wind } from './shapes';
import type { Point, Ring } from './shapes';
import type { Countries } from './countries';
import type { Output } from './recipe';
import { polygonsOf } from './sources';
import type { Features, Shape } from './sources';

/**
 * One topology of the countries and the layers, simplified and quantised.
 * Only country outlines are simplified: authored lines are as coarse as they should be.
 * @throws when a layer names an unknown feature, or simplifying has spoilt a ring
 */
export function packTopology(output: Output, countries: Countries, features: Features): Topology {
  const objects: Record<string, FeatureCollection> = {
    countries: collect(
      [...countries].map(([id, coordinates]) =>
        toFeature(id, { type: 'MultiPolygon', coordinates }, output.countries.include?.[id]),
      ),
    ),
  };
  for (const [layer, ids] of Object.entries(output.layers)) {
    objects[layer] = collect(
      ids.map((id) => {
        const found = features.get(id);
        if (!found) throw new Error(`layers.${layer}: "${id}" is no feature of this recipe`);
        return toFeature(id, found.shape, found.name);
      }),
    );
  }
  const grain = ([x, y]: Point) =>
    output.simplify.find(({ within }) => !within || contains(within, [x, y]))?.triangle ?? 0;
  const simplified = dropBelow(simplify(topology(objects), grain), grain);
  // Packed again: lines either side of a dropped sliver are now one, and count as a border.
  // Quantised last: presimplify() undoes the transform but would leave the points on its grid.
  const packed = quantize(topology(unpack(simplified)), output.quantise);
  delete packed.bbox;
  checkRings(packed);
  return packed;
}

function collect(features: Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features };
}

function toFeature(id: string, shape: Shape, name: string | undefined): Feature {
  return { type: 'Feature', id, properties: name ? { name } : null, geometry: settle(shape) };
}

/** Rounded, so that equal edges are equal numbers, and wound as d3-geo reads it. */
function settle(shape: Shape): Shape {
  const round = (line: Point[]) => line.map(roundPoint);
  switch (shape.type) {
    case 'LineString':
      return { ...shape, coordinates: round(shape.coordinates) };
    case 'MultiLineString':
      return { ...shape, coordinates: shape.coordinates.map(round) };
    case 'Polygon':
      return { ...shape, coordinates: wind(shape.coordinates.map(round)) };
    case 'MultiPolygon':
      return { ...shape, coordinates: shape.coordinates.map((rings) => wind(rings.map(round))) };
  }
}

/** The smallest triangle, in square degrees, that is kept at a point. */
type Grain = (point: Point) => number;

function simplify(whole: Topology, grain: Grain): Topology {
  const outlines = new Set(arcsOf(whole.objects['countries'] as GeometryCollection));
  const weighed = presimplify(whole);
  const arcs = weighed.arcs.map((arc, i) =>
    (arc as [number, number, number][])
      .filter(([x, y, triangle]) => !outlines.has(i) || triangle >= grain([x, y]))
      .map(([x, y]) => [x, y]),
  );
  return { ...weighed, arcs };
}

/** Drops islands, holes and collapsed rings that are no larger than the smallest triangle there. */
function dropBelow(whole: Topology, grain: Grain): Topology {
  return filter(whole, (arcs) => {
    const polygon = feature(whole, { type: 'Polygon', arcs: [arcs] }).geometry;
    const ring = polygon.coordinates[0] as Ring;
    return squareDegrees(ring) > grain(ring[0] ?? [0, 0]);
  });
}

/** Indices of the arcs an object is made of, whichever way it runs along them. */
function arcsOf(object: GeometryCollection): number[] {
  const nested = object.geometries.map((geometry) => ('arcs' in geometry ? geometry.arcs : []));
  return (nested.flat(Infinity) as number[]).map((arc) => (arc < 0 ? ~arc : arc));
}

function unpack(whole: Topology): Record<string, FeatureCollection> {
  const entries = Object.entries(whole.objects).map(([layer, object]) => [
    layer,
    feature(whole, object as GeometryCollection),
  ]);
  return Object.fromEntries(entries) as Record<string, FeatureCollection>;
}

function checkRings(packed: Topology): void {
  for (const [layer, { features }] of Object.entries(unpack(packed))) {
    for (const { id, geometry } of features) {
      for (const coordinates of polygonsOf(geometry)) {
        if (geoArea({ type: 'Polygon', coordinates }) > 2 * Math.PI) {
          throw new Error(`${layer} ${id ?? ''}: an exterior ring is not clockwise`);
        }
      }
    }
  }
}
