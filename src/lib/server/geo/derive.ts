import { bufferLine, confine } from './areas';
import { borderLines } from './borders';
import { joinLegs, piecesInside, sectionOf } from './lines';
import { roundPoint } from './shapes';
import type { Line, MultiPolygon } from './shapes';
import { polygonsOf } from './sources';
import type { Features, Shape } from './sources';
import type { Countries } from './countries';
import type { Buffer, Leg, Output, Route } from './recipe';

/** What a derived shape may refer to. */
interface Known {
  countries: Countries;
  features: Features;
}

/**
 * Adds the derived shapes of a recipe to the features, in the recipe's order.
 * @throws when an entry names something unknown, or comes to nothing; its id is in the message
 */
export function addDerived(derived: Output['derived'], known: Known): void {
  for (const [id, entry] of Object.entries(derived)) {
    try {
      known.features.set(id, { name: entry.name, shape: derive(entry, known) });
    } catch (error) {
      throw new Error(`derived.${id}: ${(error as Error).message}`, { cause: error });
    }
  }
}

function derive(entry: Output['derived'][string], known: Known): Shape {
  switch (entry.kind) {
    case 'border':
      return { type: 'MultiLineString', coordinates: borderLines(entry.parts, known.countries) };
    case 'buffer':
      return { type: 'MultiPolygon', coordinates: bufferArea(entry, known) };
    case 'route':
      return { type: 'LineString', coordinates: routeLine(entry, known) };
  }
}

function bufferArea(entry: Buffer, known: Known): MultiPolygon {
  const shape = confine(
    bufferLine(legLine(entry, known), entry.km),
    areaOf(entry.inside, known),
    areaOf(entry.outside, known),
    entry.minimum_km2,
  );
  if (shape.length === 0) throw new Error('nothing is left of the buffer');
  return shape;
}

function routeLine({ legs, inside }: Route, known: Known): Line {
  const line = joinLegs(legs.map((leg) => legLine(leg, known)));
  if (!inside) return line;
  const pieces = piecesInside(line, areaOf(inside, known));
  const [piece] = pieces;
  if (!piece || pieces.length > 1) throw new Error(`${pieces.length} pieces inside ${inside}`);
  return piece;
}

function legLine({ along, from, to }: Leg, { features }: Known): Line {
  const shape = features.get(along)?.shape;
  if (shape?.type !== 'LineString') throw new Error(`"${along}" is no line of this recipe`);
  return sectionOf(shape.coordinates, from, to).map(roundPoint);
}

function areaOf(id: string, { countries, features }: Known): MultiPolygon {
  const found = countries.get(id) ?? polygonsOf(features.get(id)?.shape ?? null);
  if (found.length === 0) throw new Error(`"${id}" is no country or area of this recipe`);
  return found;
}
