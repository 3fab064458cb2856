import { expect, test } from 'vitest';
import type { Mark, Picture } from '$lib/scenes/shared/marks';
import { findGhosts } from '$lib/stage/ghosts';

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
  const [ghosts] = findGhosts(picture(road, dots(10)), picture(road, dots(50)));
  expect(ghosts).toMatchObject({
    kind: 'group',
    marks: [{ key: 'ghost:dots', points: [10, 10], opacity: 0.25 }],
  });
});

test('how a mark comes is no difference, and words leave no trace', () => {
  const later = { ...road, from: { draw: 0 }, when: [0.5, 1] } as Mark;
  expect(findGhosts(picture(road, words('a')), picture(later, words('b')))).toEqual([]);
});

test('a picture of something else leaves none at all', () => {
  const other: Mark = { kind: 'circle', key: 'sun', x: 1, y: 1, r: 9, fill: 'ink' };
  expect(findGhosts(picture(road, dots(10)), picture(other))).toEqual([]);
});
