import { expect, test } from 'vitest';
import { roam } from '$lib/story/roam';
import type { Roaming } from '$lib/story/roam';

/** Two countries; the first in two organisations, one of which has two intervals. */
const PARENTS = [-1, 0, 1, 1, 0, -1];

/** Where keys lead, one after the other, from the top with all closed. */
function walk(...keys: string[]): number {
  let now: Roaming = { at: 0, open: new Set() };
  for (const key of keys) now = roam(PARENTS, now, key) ?? now;
  return now.at;
}

test('down and up go through what is shown, and no further than its ends', () => {
  expect(walk('ArrowDown')).toBe(5);
  expect(walk('ArrowDown', 'ArrowDown')).toBe(5);
  expect(walk('ArrowDown', 'ArrowUp', 'ArrowUp')).toBe(0);
  expect(walk('ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowDown')).toBe(5);
});

test('forward opens, then goes in; back closes, then goes out', () => {
  expect(walk('ArrowRight')).toBe(0);
  expect(walk('ArrowRight', 'ArrowRight')).toBe(1);
  expect(walk('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight')).toBe(2);
  expect(walk('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight')).toBe(2);
  expect(walk('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft')).toBe(1);
  expect(walk('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowLeft')).toBe(0);
  expect(walk('ArrowLeft')).toBe(0);
});

test('Home and End go to the first and the last that is shown', () => {
  expect(walk('End')).toBe(5);
  expect(walk('End', 'Home')).toBe(0);
});

test('from right to left the arrows that lead in and out change places', () => {
  const open = roam(PARENTS, { at: 0, open: new Set() }, 'ArrowLeft', 'ArrowLeft');
  expect(open).toEqual({ at: 0, open: new Set([0]) });
});

test('other keys are left to the browser', () => {
  for (const key of ['Tab', 'a', 'PageDown'])
    expect(roam(PARENTS, { at: 0, open: new Set() }, key)).toBeUndefined();
});
