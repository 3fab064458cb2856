import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { geoArea, geoContains } from 'd3-geo';
import type { Feature, FeatureCollection, LineString, MultiLineString } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { kmBetween } from '$lib/server/geo/lines';
import { parseRecipe } from '$lib/server/geo/recipe';
import { EARTH_RADIUS_KM } from '$lib/server/geo/shapes';
import type { Line, Point, Polygon } from '$lib/server/geo/shapes';

const folder = 'stories/armenia-russia/data/geography';
const text = {
  recipe: readFileSync(`${folder}/recipe.yaml`, 'utf8'),
  region: readFileSync(`${folder}/region.topo.json`, 'utf8'),
  wide: readFileSync(`${folder}/wide.topo.json`, 'utf8'),
};
const recipe = parseRecipe(text.recipe, 'recipe.yaml');
const maps: Record<string, Topology> = {
  region: JSON.parse(text.region) as Topology,
  wide: JSON.parse(text.wide) as Topology,
};

function layer(map: string, name: string): FeatureCollection {
  const topology = maps[map] as Topology;
  return feature(topology, topology.objects[name] as GeometryCollection);
}

function find(map: string, name: string, id: string): Feature {
  const found = layer(map, name).features.find((item) => item.id === id);
  if (!found) throw new Error(`no ${id} in ${name}`);
  return found;
}

function route(id: string): Line {
  return (find('region', 'routes', id).geometry as LineString).coordinates as Line;
}

function polygonsOf({ geometry }: Feature): Polygon[] {
  if (geometry.type === 'Polygon') return [geometry.coordinates as Polygon];
  return geometry.type === 'MultiPolygon' ? (geometry.coordinates as Polygon[]) : [];
}

function km2(item: Feature): number {
  return geoArea(item) * EARTH_RADIUS_KM ** 2;
}

function borderBetween(map: string, first: string, second: string): MultiLineString {
  const topology = maps[map] as Topology;
  const countries = topology.objects['countries'] as GeometryCollection;
  const pair = new Set([first, second]);
  return mesh(
    topology,
    countries,
    (a, b) => a !== b && pair.has(String(a.id)) && pair.has(String(b.id)),
  );
}

/** Distance in km to the nearest of points every 50 m or less along a line. */
function kmToLine(point: Point, line: Line): number {
  const distances = line.slice(1).flatMap((end, i) => {
    const start = line[i] as Point;
    const steps = Math.ceil(kmBetween(start, end) / 0.05);
    return Array.from({ length: steps + 1 }, (_, step) =>
      kmBetween(point, [
        start[0] + ((end[0] - start[0]) * step) / steps,
        start[1] + ((end[1] - start[1]) * step) / steps,
      ]),
    );
  });
  return Math.min(...distances);
}

function countryAt(map: string, place: Point): string[] {
  const hits = layer(map, 'countries').features.filter((country) => geoContains(country, place));
  return hits.map((country) => String(country.id));
}

const goris: Point = [46.342, 39.511];
const tegh: Point = [46.4805, 39.558];
const hakariBridge: Point = [46.5685, 39.5695];
const lachin: Point = [46.547, 39.64];
const stepanakert: Point = [46.7525, 39.8175];
const aghdam: Point = [46.929, 39.992];

describe.each(Object.keys(maps))('%s.topo.json', (map) => {
  it('holds the layers and features that the recipe lists', () => {
    const output = recipe.outputs[map];
    for (const [name, ids] of Object.entries(output?.layers ?? {})) {
      expect(layer(map, name).features.map((item) => item.id)).toEqual(ids);
    }
    const countries = layer(map, 'countries').features.map((item) => item.id);
    expect(countries).toEqual(
      expect.arrayContaining(Object.keys(output?.countries.include ?? { ARM: '', FRA: '' })),
    );
    expect(countries.filter((id) => !/^[A-Z]{3}$/.test(String(id)))).toEqual([]);
  });

  it('winds every exterior ring clockwise, as d3-geo reads it', () => {
    const reversed = Object.keys((maps[map] as Topology).objects).flatMap((name) =>
      layer(map, name).features.filter((item) =>
        polygonsOf(item).some((coordinates) => {
          return geoArea({ type: 'Polygon', coordinates }) >= 2 * Math.PI;
        }),
      ),
    );
    expect(reversed.map((item) => item.id)).toEqual([]);
  });

  it('draws one border where Armenia and Azerbaijan meet', () => {
    expect(borderBetween(map, 'ARM', 'AZE').coordinates.length).toBeGreaterThan(0);
  });
});

describe('the region', () => {
  it('stays small', () => {
    expect(text.region.length).toBeLessThan(56_000);
    expect(gzipSync(text.region).length).toBeLessThan(19_000);
  });

  it.each<[string, Point, string]>([
    ['Yerevan', [44.513, 40.178], 'ARM'],
    ['Gyumri', [43.846, 40.793], 'ARM'],
    ['Goris', goris, 'ARM'],
    ['Tegh', tegh, 'ARM'],
    ['Kornidzor', [46.5305, 39.5476], 'ARM'],
    ['Kapan', [46.407, 39.208], 'ARM'],
    ['Lachin', lachin, 'AZE'],
    ['Zabukh', [46.543, 39.59], 'AZE'],
    ['Sus', [46.513, 39.627], 'AZE'],
    ['Kalbajar', [46.038, 40.107], 'AZE'],
    ['Stepanakert', stepanakert, 'AZE'],
    ['Aghdam', aghdam, 'AZE'],
    ['Nakhchivan', [45.412, 39.209], 'AZE'],
    ['Baku', [49.892, 40.378], 'AZE'],
    ['Tbilisi', [44.834, 41.691], 'GEO'],
    ['Vladikavkaz', [44.67, 43.041], 'RUS'],
  ])('has %s in one country, the right one', (_, place, code) => {
    expect(countryAt('region', place)).toEqual([code]);
  });

  it('puts the settlements that the peacekeepers held in their area, and Shusha outside', () => {
    const area = find('region', 'peacekeeper_area_2020', 'peacekeeper_area_2020');
    const held: Point[] = [stepanakert, [46.643, 39.6875], [46.834, 39.938], [47.1117, 39.795]];
    expect(held.map((place) => geoContains(area, place))).toEqual([true, true, true, true]);
    expect(geoContains(area, [46.749, 39.76])).toBe(false);
  });

  it.each([
    ['corridor_2020', 'route_2020', 60],
    ['corridor_2022', 'route_2022', 36],
  ])('gives %s its five kilometres and its documented area', (id, along, area) => {
    const corridor = find('region', id, id);
    expect(km2(corridor)).toBeGreaterThan(area * 0.9);
    expect(km2(corridor)).toBeLessThan(area * 1.1);
    const distances = polygonsOf(corridor)
      .flat(2)
      .map((point) => kmToLine(point, route(along)));
    expect(Math.max(...distances)).toBeGreaterThan(2.45);
    expect(Math.max(...distances)).toBeLessThan(2.55);
  });

  it('runs the corridor of 2020 through Lachin and that of 2022 past it', () => {
    expect(geoContains(find('region', 'corridor_2020', 'corridor_2020'), lachin)).toBe(true);
    expect(geoContains(find('region', 'corridor_2022', 'corridor_2022'), lachin)).toBe(false);
  });

  it.each<[string, Point, Point]>([
    ['route_2020', goris, stepanakert],
    ['route_2022', goris, stepanakert],
    ['route_aghdam', aghdam, stepanakert],
  ])('runs %s from its first town to its last', (id, from, to) => {
    const line = route(id);
    for (const [end, town] of [
      [line[0], from],
      [line.at(-1), to],
    ] as [Point, Point][]) {
      expect(Math.hypot(end[0] - town[0], end[1] - town[1])).toBeLessThan(0.01);
    }
  });

  it('takes the new road by Tegh and the Hakari bridge, the old one by Lachin', () => {
    const passes = (id: string) =>
      [tegh, hakariBridge, lachin].map((place) => kmToLine(place, route(id)) < 0.5);
    expect(passes('route_2020')).toEqual([true, false, true]);
    expect(passes('route_2022')).toEqual([true, true, false]);
  });

  it.each(['2020', '2022'])('cuts the corridor line of %s at the border and the area', (year) => {
    const line = route(`corridor_line_${year}`);
    const border = borderBetween('region', 'ARM', 'AZE').coordinates as Line[];
    const area = find('region', 'peacekeeper_area_2020', 'peacekeeper_area_2020');
    const edge = polygonsOf(area).flat()[0] as Line;
    const toBorder = border.map((piece) => kmToLine(line[0] as Point, piece));
    expect(Math.min(...toBorder)).toBeLessThan(0.1);
    expect(kmToLine(line.at(-1) as Point, edge)).toBeLessThan(0.1);
  });

  it('draws the Aras on the border, vertex for vertex', () => {
    const aras = (find('region', 'rivers', 'aras_border').geometry as MultiLineString).coordinates;
    const border = new Set(
      [
        ['ARM', 'TUR'],
        ['AZE', 'TUR'],
        ['ARM', 'IRN'],
        ['AZE', 'IRN'],
      ].flatMap(([a, b]) =>
        borderBetween('region', String(a), String(b)).coordinates.flat().map(String),
      ),
    );
    expect(aras.flat().length).toBeGreaterThan(100);
    expect(aras.flat().filter((point) => !border.has(String(point)))).toEqual([]);
  });
});

describe('the wide map', () => {
  it('stays small', () => {
    expect(text.wide.length).toBeLessThan(26_000);
    expect(gzipSync(text.wide).length).toBeLessThan(9_000);
  });

  it.each<[string, Point, string]>([
    ['Paris', [2.35, 48.86], 'FRA'],
    ['Moscow', [37.618, 55.752], 'RUS'],
    ['Yerevan', [44.513, 40.178], 'ARM'],
    ['Ganja', [46.361, 40.682], 'AZE'],
    ['Crimea', [34.1, 45.2], 'UKR'],
    ['the north of Cyprus', [33.4, 35.25], 'CYP'],
  ])('has %s in one country, the right one', (_, place, code) => {
    expect(countryAt('wide', place)).toEqual([code]);
  });

  it('keeps Russia in one piece east of the antimeridian', () => {
    const longitudes = polygonsOf(find('wide', 'countries', 'RUS'))
      .flat(2)
      .map(([x]) => x);
    expect(Math.min(...longitudes)).toBeGreaterThan(15);
    expect(Math.max(...longitudes)).toBeLessThan(100);
  });
});
