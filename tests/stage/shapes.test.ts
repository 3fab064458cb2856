import { describe, expect, it } from 'vitest';
import { layGround } from '$lib/scenes/map/ground';
import type { Base } from '$lib/scenes/shared/marks';
import { shapeGround } from '$lib/stage/shapes';
import type { Shape } from '$lib/stage/shapes';
import type { MapData, SceneData } from '$lib/story/stage-data';

const frame = { x: 0, y: 0, w: 100, h: 100 };
const box = [0, 0, 100, 100] as const;
const map: MapData = {
  routes: { road: [0, 0, 100, 100] },
  shapes: {
    A: { kind: 'country', box, scatter: {} },
    road: { kind: 'line', box, scatter: {} },
  },
  names: [],
  credit: '',
};

describe('the ground of a map', () => {
  const geos = layGround(
    { countries: {}, glow: ['A'], areas: [], ribbons: [], roads: [{ route: 'road' }] },
    map,
    { map: 'm', box, km: 1 },
    { width: 100, height: 100, area: frame, text: 10 },
    { countries: {} } as SceneData,
  );
  const base: Base = {
    key: 'k',
    map: 'm',
    camera: { k: 1, x: 0, y: 0 },
    frame,
    opacity: 1,
    inset: false,
    geos,
  };
  const drawn = [false, true].flatMap((lines) =>
    list(shapeGround(base, lines, '0 0 100 100', 'id')),
  );
  const uses = drawn.filter(({ tag, attributes }) => tag === 'use' && attributes['stroke']);

  it('has bevelled corners where a light is cut at a border of a thousand points', () => {
    const rims = uses.filter(({ attributes }) => attributes['clip-path']);
    expect(rims.map(({ attributes }) => attributes['stroke-linejoin'])).toEqual([
      'bevel',
      'bevel',
      'bevel',
    ]);
  });

  it('rounds the corners of all other lines', () => {
    const grounds = drawn.filter(({ tag }) => tag === 'g');
    expect(grounds.map(({ attributes }) => attributes['stroke-linejoin'])).toEqual([
      'round',
      'round',
    ]);
    const others = uses.filter(({ attributes }) => !attributes['clip-path']);
    expect(others.map(({ attributes }) => attributes['href'])).toEqual(['#m-countries', '#m-road']);
    for (const { attributes } of others) expect(attributes['stroke-linejoin']).toBeUndefined();
  });
});

function list(shape: Shape): Shape[] {
  return [
    shape,
    ...(shape.children ?? []).flatMap((child) => (typeof child === 'string' ? [] : list(child))),
  ];
}
