import polygonClipping from 'polygon-clipping';
import { traceBorder } from './heal';
import {
  areaKm2,
  boxOf,
  boxPolygon,
  dropSmallRings,
  encloses,
  overlaps,
  roundPoint,
  unwrapAntimeridian,
} from './shapes';
import type { Box, MultiPolygon, Ring } from './shapes';
import { polygonsOf, readPackaged } from './sources';
import type { CountriesSource } from './recipe';

/** Shapes by country code. */
export type Countries = Map<string, MultiPolygon>;

/**
 * The countries of one output: read, healed, clipped and rid of small parts.
 * Neighbours keep equal vertices along their border.
 * @throws when a country of the recipe has nothing in the clip box
 */
export function buildCountries(source: CountriesSource, clip: Box): Countries {
  const countries = readCountries(source, clip);
  healBorders(countries, source.heal);
  for (const [code, shape] of countries) {
    const own = source.minimum_by_country[code];
    const isLarge = (ring: Ring) => {
      const exempt = own?.except_within && encloses(own.except_within, boxOf(ring));
      return areaKm2(ring) >= (own && !exempt ? own.km2 : source.minimum_km2);
    };
    const kept = dropSmallRings(clipShape(shape, clip), isLarge);
    const rounded = mapRings(kept, (ring) => ring.map(roundPoint));
    if (rounded.length > 0) countries.set(code, rounded);
    else countries.delete(code);
  }
  const missing = Object.keys(source.include ?? {}).filter((code) => !countries.has(code));
  if (missing.length > 0) throw new Error(`not in the clip box: ${missing.join(', ')}`);
  return countries;
}

function readCountries(source: CountriesSource, clip: Box): Countries {
  const countries: Countries = new Map();
  for (const { properties, geometry } of readPackaged(source).features) {
    const found = String(properties?.[source.code]);
    const code = source.part_of[found] ?? found;
    if (source.include && !(code in source.include)) continue;
    const shape = mapRings(polygonsOf(geometry), unwrapAntimeridian).filter((polygon) =>
      overlaps(boxOf(polygon.flat()), clip),
    );
    if (shape.length === 0) continue;
    const whole = countries.get(code);
    countries.set(code, whole ? polygonClipping.union(whole, shape) : shape);
  }
  return countries;
}

function healBorders(countries: Countries, gaps: CountriesSource['heal']): void {
  for (const { leader, follower, within } of gaps) {
    const target = largestRing(countries, follower);
    const healed = traceBorder(largestRing(countries, leader), target, within);
    const shape = countries.get(follower) ?? [];
    countries.set(
      follower,
      mapRings(shape, (ring) => (ring === target ? healed : ring)),
    );
  }
}

/** Polygons wholly in the box are left alone: the clipper would only reorder their vertices. */
function clipShape(shape: MultiPolygon, clip: Box): MultiPolygon {
  return shape.flatMap((polygon) =>
    encloses(clip, boxOf(polygon.flat()))
      ? [polygon]
      : polygonClipping.intersection(polygon, boxPolygon(clip)),
  );
}

function largestRing(countries: Countries, code: string): Ring {
  const rings = (countries.get(code) ?? []).flat();
  return rings.reduce<Ring>((best, ring) => (ring.length > best.length ? ring : best), []);
}

function mapRings(shape: MultiPolygon, change: (ring: Ring) => Ring): MultiPolygon {
  return shape.map((polygon) => polygon.map(change));
}
