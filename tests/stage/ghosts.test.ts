import { expect, test } from 'vitest';
import type { Base, GeoMark, Mark, Picture } from '$lib/scenes/shared/marks';
import { haunt } from '$lib/stage/ghosts';

const dots = (x: number): Mark => ({
  kind: 'dots',
  key: 'dots',
  points: [x, 10],
  r: 2,
  fill: 'ink',
});
const road: Mark = { kind: 'line', key: 'road', points: [0, 0, 90, 0], stroke: 'accent' };
const words = (text: string): Mark => ({
  kind: 'text',
  key: 'words',
  x: 5,
  y: 5,
  lines: [text],
  size: 12,
});
const picture = (...marks: Mark[]): Picture => ({ bases: [], marks });

test('what moved leaves a faint trace where it was, and what stayed leaves none', () => {
  const still = picture(road, dots(50));
  const [ghosts, ...marks] = haunt(picture(road, dots(10)), still).marks;
  expect(ghosts).toMatchObject({
    kind: 'group',
    marks: [{ key: 'ghost:dots', points: [10, 10], opacity: 0.25 }],
  });
  expect(marks).toEqual(still.marks);
});

test('how a mark comes is no difference, and words leave no trace', () => {
  const later = { ...road, from: { draw: 0 }, when: [0.5, 1] } as Mark;
  const still = picture(later, words('b'));
  expect(haunt(picture(road, words('a')), still)).toEqual(still);
});

test('a picture of something else leaves none at all', () => {
  const other: Mark = { kind: 'circle', key: 'sun', x: 1, y: 1, r: 9, fill: 'ink' };
  expect(haunt(picture(road, dots(10)), picture(other))).toEqual(picture(other));
});

const sea: GeoMark = { key: 'land', shape: 'countries', fill: 'land-far' };
const lakes: GeoMark = { key: 'lakes', shape: 'lakes', fill: 'lake' };
const area = (style: 'hatch' | 'fill', opacity = 0.6): GeoMark => ({
  key: `bay:${style}`,
  shape: 'bay',
  [style]: 'hue-b',
  opacity,
});
const base = (geos: GeoMark[], x = 0): Base => ({
  key: `base ${geos.map(({ key, opacity }) => `${key} ${opacity}`).join()} ${x}`,
  map: 'sea',
  camera: { k: 1, x, y: 0 },
  frame: { x: 0, y: 0, w: 100, h: 100 },
  opacity: 1,
  inset: false,
  geos,
});
const ground = (geos: GeoMark[], x = 0): Picture => ({ bases: [base(geos, x)], marks: [] });
const shapesOf = ({ bases }: Picture) => bases.flatMap(({ geos }) => geos.map(({ key }) => key));

test('an area that is gone or looks otherwise is there faintly, under the waters as before', () => {
  const gone = haunt(ground([sea, area('hatch'), lakes]), ground([sea, lakes]));
  expect(shapesOf(gone)).toEqual(['land', 'ghost:bay:hatch', 'lakes']);
  expect(gone.bases[0]?.geos[1]).toMatchObject({ hatch: 'hue-b', opacity: 0.24 });
  const filled = haunt(ground([sea, area('hatch'), lakes]), ground([sea, area('fill'), lakes]));
  expect(shapesOf(filled)).toEqual(['land', 'bay:fill', 'ghost:bay:hatch', 'lakes']);
  // A map of another name, or the painter would keep the one without.
  expect(filled.bases[0]?.key).not.toBe(base([sea, area('fill'), lakes]).key);
});

test('an area that is new, stronger or seen from elsewhere has no ghost', () => {
  const still = ground([sea, area('fill', 0.3), lakes]);
  for (const before of [
    ground([sea, lakes]),
    ground([sea, area('fill', 0.1), lakes]),
    ground([sea, area('hatch'), lakes], 40),
  ])
    expect(haunt(before, still)).toEqual(still);
});

test('a road that is gone does not draw itself again', () => {
  const drawn: GeoMark = { key: 'way', shape: 'way', stroke: 'accent', from: { draw: 0 } };
  const [, ghost] = haunt(ground([sea, drawn]), ground([sea])).bases[0]?.geos ?? [];
  expect(ghost).toEqual({ key: 'ghost:way', shape: 'way', stroke: 'accent', opacity: 0.25 });
});
