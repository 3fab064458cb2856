import { expect, test } from 'vitest';
import { loadStories } from '$lib/server/stories/load';
import { tablesOf } from '$lib/stage/tables';
import { evidenceAddress } from '$lib/story/address';
import { membershipId } from '$lib/story/bars';
import { explore } from '$lib/story/explore';
import type { Branch } from '$lib/story/explore';

const stories = [...loadStories('stories'), ...loadStories('tests/fixtures/stories')];

const outline = (branches: readonly Branch[], depth = 0): string =>
  branches
    .map(
      ({ text, branches: inner }) => `${'  '.repeat(depth)}${text}\n${outline(inner, depth + 1)}`,
    )
    .join('');

test('a map is gone through place by place, a chart country by country', () => {
  const [harbour] = loadStories('tests/fixtures/stories');
  if (!harbour) throw new Error('no fixture');
  const told = harbour.steps.flatMap((step) =>
    explore(step, harbour).map(({ kind, branches }) => `${kind}\n${outline(branches, 1)}`),
  );
  expect(told.join('\n')).toMatchInlineSnapshot(`
    "places
      Elsewhere on the map
        A shoal with a light on it
      Also named: Highholm, North Quay (Old Quay) and South Quay

    members
      Norholm
        Harbour League
          member, since 1 May 1950
      Sudholm
        Harbour League
          member, 1 May 1950 to 1 January 1962
          left, since 1 January 1962
    "
  `);
});

test.each(stories)('what is gone through in $slug leads to what it rests on', (story) => {
  const known = new Set([
    ...Object.keys(story.claims).map((id) => evidenceAddress(story.slug, 'claim', id)),
    ...story.membership.rows.map((row) =>
      evidenceAddress(story.slug, 'membership', membershipId(row)),
    ),
  ]);
  const addresses = (branches: readonly Branch[]): string[] =>
    branches.flatMap(({ address, branches: inner }) => [
      ...(address ? [address] : []),
      ...addresses(inner),
    ]);
  for (const step of story.steps)
    for (const { branches } of explore(step, story))
      expect(addresses(branches).filter((address) => !known.has(address))).toEqual([]);
});

test.each(stories)('every chart and timeline of $slug is a table too, and whole', (story) => {
  for (const step of story.steps) {
    const parts = [step.scene, ...(step.panel ? [step.panel.scene] : [])];
    const charted = parts.filter(({ type }) => type !== 'map' && type !== 'quote');
    const tables = tablesOf(step, story.stage.data);
    expect(tables.length).toBe(charted.length);
    for (const { caption, head, rows } of tables) {
      expect(caption).not.toBe('');
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row.length).toBe(head.length);
    }
  }
});
