import { expect, test } from 'vitest';
import { loadStories } from '$lib/server/stories/load';
import { findThings } from '$lib/stage/find-thing';
import { tallSize, wideSize } from '$lib/stage/size';
import { structureOf } from '$lib/story/things';
import type { Thing } from '$lib/story/things';

const stories = [...loadStories('stories'), ...loadStories('tests/fixtures/stories')];
const SIZES = [wideSize(1440, 900), tallSize(390, 472)];

const all = (things: readonly Thing[]): Thing[] =>
  things.flatMap((thing) => [thing, ...all(thing.things)]);

/** A time without a membership has no bar. */
const isGap = ({ what, things }: Thing): boolean =>
  what.kind === 'interval'
    ? what.interval.style === 'gap'
    : what.kind === 'membership' && things.every(isGap);

test.each(stories)('what is gone through in $slug is found in the picture', ({ stage }) => {
  const lost: unknown[] = [];
  let found = 0;
  for (const step of stage.steps)
    for (const size of SIZES) {
      const find = findThings(step, size, stage);
      const structures = step.views.slice(-1).flatMap((view) => structureOf(view, stage.data));
      for (const thing of structures.flatMap(({ things }) => all(things))) {
        const boxes = find(thing);
        found += boxes.length;
        const [seen] = boxes.filter(
          ([x0, y0, x1, y1]) => x1 > 0 && y1 > 0 && x0 < size.width && y0 < size.height,
        );
        if (!seen && !isGap(thing)) lost.push([step.id, size.width, thing.what]);
      }
    }
  expect(lost).toEqual([]);
  expect(found).toBeGreaterThan(0);
});

test('a country is its whole row, an organisation its bars there, and an interval one of them', () => {
  const [{ stage } = { stage: undefined }] = loadStories('tests/fixtures/stories');
  if (!stage) throw new Error('no fixture');
  const step = stage.steps.find(({ views }) => views.at(-1)?.scene.type === 'alliances');
  const view = step?.views.at(-1);
  if (!step || !view) throw new Error('no chart');
  const find = findThings(step, wideSize(1440, 900), stage);
  const [country] = structureOf(view, stage.data)[0]?.things ?? [];
  const [membership] = country?.things ?? [];
  const [interval] = membership?.things ?? [];
  if (!country || !membership || !interval) throw new Error('no membership');
  const [row, bars, bar] = [country, membership, interval].map((thing) => find(thing)[0]);
  if (!row || !bars || !bar) throw new Error('nothing is drawn');
  // The name stands before the bars.
  expect(row[0]).toBeLessThan(bars[0]);
  for (const [outer, inner] of [
    [row, bars],
    [bars, bar],
  ] as const)
    expect(outer[0] <= inner[0] && outer[2] >= inner[2]).toBe(true);
});
