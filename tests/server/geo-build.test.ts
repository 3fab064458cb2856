import { describe, expect, it } from 'vitest';
import { traceBorder } from '$lib/server/geo/heal';
import { joinLegs, kmBetween, piecesInside, sectionOf } from '$lib/server/geo/lines';
import { parseRecipe } from '$lib/server/geo/recipe';
import { areaKm2, boxPolygon, isInside, unwrapAntimeridian, wind } from '$lib/server/geo/shapes';
import type { Line, Ring } from '$lib/server/geo/shapes';

const road: Line = [
  [10, 50],
  [10.1, 50],
  [10.2, 50],
  [10.2, 50.1],
];

describe('a recipe', () => {
  const good = `outputs:
  map:
    clip: [0, 40, 10, 50]
    countries: { package: p, file: f.json, code: A3, minimum_km2: 4 }
    simplify: [{ triangle: 0.1 }]
    quantise: 10000
`;

  it('is read with its defaults filled in', () => {
    expect(parseRecipe(good, 'recipe.yaml').outputs['map']?.layers).toEqual({});
  });

  it('names file, line, column and entry of every fault', () => {
    const bad = good.replace('40, 10, 50', '50, 10, 40').replace('quantise', 'quantize');
    expect(() => parseRecipe(bad, 'recipe.yaml')).toThrowErrorMatchingInlineSnapshot(`
      [Error: recipe.yaml:3:11  outputs.map.clip: a box is [west, south, east, north], west of east and south of north
      recipe.yaml:3:5  outputs.map.quantise: Invalid input: expected number, received undefined
      recipe.yaml:3:5  outputs.map: Unrecognized key: "quantize"]
    `);
  });

  it('says what kinds of derived shape there are', () => {
    const bad = `${good}    derived:\n      ring: { kind: circle, name: Ring }\n`;
    expect(() => parseRecipe(bad, 'recipe.yaml')).toThrowErrorMatchingInlineSnapshot(
      `[Error: recipe.yaml:8:21  outputs.map.derived.ring.kind: Invalid discriminator value. Expected 'border' | 'buffer' | 'route']`,
    );
  });

  it('refuses a zone after the one for everywhere', () => {
    const bad = good.replace('[{ triangle: 0.1 }]', '[{ triangle: 1 }, { triangle: 2 }]');
    expect(() => parseRecipe(bad, 'recipe.yaml')).toThrow('only the last zone has no box');
  });
});

describe('a section of a line', () => {
  it('runs the way it is asked for, cut between vertices', () => {
    expect(sectionOf(road, [10.05, 50], [10.15, 50])).toEqual([
      [10.05, 50],
      [10.1, 50],
      [10.15, 50],
    ]);
    expect(sectionOf(road, [10.2, 50.1], [10.1, 50])).toEqual([
      [10.2, 50.1],
      [10.2, 50],
      [10.1, 50],
    ]);
  });

  it('is the whole line when no ends are given', () => {
    expect(sectionOf(road)).toEqual(road);
  });

  it('refuses an end that is not on the line', () => {
    expect(() => sectionOf(road, [10, 50.02])).toThrow('10, 50.02 is 2.2 km off the line');
  });
});

describe('legs', () => {
  it('join into one line without a double vertex', () => {
    expect(joinLegs([road.slice(0, 2), road.slice(1)])).toEqual(road);
  });

  it('must meet', () => {
    expect(() => joinLegs([road.slice(0, 2), road.slice(2)])).toThrow('legs do not meet');
  });
});

it('cuts a line at the edge of an area', () => {
  const pieces = piecesInside(road, [boxPolygon([10.05, 49, 10.15, 51])]);
  expect(pieces).toHaveLength(1);
  expect(pieces.flat().map(([x]) => Number(x.toFixed(9)))).toEqual([10.05, 10.1, 10.15]);
});

it('measures distance and area on the globe', () => {
  expect(kmBetween([0, 0], [0, 1])).toBeCloseTo(111.195, 2);
  const square: Ring = boxPolygon([0, 0, 1, 1])[0] ?? [];
  expect(areaKm2(square)).toBeCloseTo(areaKm2([...square].reverse()), 3);
  expect(areaKm2(square) / 12_363).toBeCloseTo(1, 2);
});

it('winds exteriors clockwise and holes the other way', () => {
  const [outer, hole] = [boxPolygon([0, 0, 9, 9]), boxPolygon([3, 3, 6, 6])].map(([ring]) => ring);
  const [exterior, interior] = wind([[...(outer ?? [])].reverse(), hole ?? []]);
  expect(exterior).toEqual(outer);
  expect(interior).toEqual([...(hole ?? [])].reverse());
});

it('leaves a hole out of what is inside', () => {
  const shape = [[...boxPolygon([0, 0, 9, 9]), ...boxPolygon([3, 3, 6, 6])]];
  expect([isInside(shape, [1, 1]), isInside(shape, [4, 4])]).toEqual([true, false]);
});

it('carries a ring on past the antimeridian', () => {
  const ring: Ring = [
    [179, 60],
    [-179, 60],
    [-179, 61],
    [179, 60],
  ];
  expect(unwrapAntimeridian(ring).map(([x]) => x)).toEqual([179, 181, 181, 179]);
});

describe('healing a border', () => {
  const leader: Ring = [
    [0, 0],
    [0, 4],
    [4, 4],
    [4, 3],
    [4.1, 2],
    [4, 1],
    [4, 0],
    [0, 0],
  ];
  // Shares (4, 1) and (4, 3) with the leader and passes a hair to its east in between.
  const follower: Ring = [
    [4, 1],
    [4.2, 2],
    [4, 3],
    [9, 3],
    [9, 1],
    [4, 1],
  ];

  it("gives the follower the leader's vertices between those they share", () => {
    const healed = traceBorder(leader, follower, [3, 0.5, 5, 3.5]);
    expect(healed.map(String)).toContain('4.1,2');
    expect(healed.map(String)).not.toContain('4.2,2');
    expect(healed.at(-1)).toEqual(healed[0]);
  });

  it('refuses a box in which they share too little', () => {
    expect(() => traceBorder(leader, follower, [3, 2.5, 5, 3.5])).toThrow('fewer than two');
  });

  it('refuses a box that the border leaves', () => {
    expect(() => traceBorder(leader, follower, [3.9, 0.5, 4.05, 3.5])).toThrow('the border leaves');
  });
});
