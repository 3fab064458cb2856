import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadStories } from '$lib/server/stories/load';
import { makeFilm } from '$lib/stage/film';
import { tallSize, wideSize } from '$lib/stage/size';
import { contrast, distance, sights } from './colour';

const css = readFileSync('src/lib/styles/tokens.css', 'utf8');

/** Tokens of the nth block that sets them: light first, then dark. */
function tokens(block: number): Record<string, string> {
  const text = css.split('--paper:')[block + 1]?.split('}')[0] ?? '';
  const pairs = `--paper:${text}`.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g);
  return Object.fromEntries([...pairs].map(([, name, value]) => [name, value]));
}

const HUES = ['accent', 'hue-a', 'hue-b', 'hue-c', 'hue-d', 'hue-e'];
/** Grounds on which words and marks stand. */
const GROUNDS = ['paper', 'card', 'land', 'land-far'];
/** ΔE; about four times what is just noticeable. */
const APART = 10;

/** Pairs of hues that stand in one picture of a story, at any size. */
const together = new Set(
  loadStories('stories').flatMap(({ stage }) =>
    [wideSize(1440, 900), tallSize(390, 440)].flatMap((size) => {
      const film = makeFilm(stage, size);
      return stage.steps.flatMap((_, step) => {
        const drawn = JSON.stringify(film.at(step));
        const seen = HUES.filter((hue) => drawn.includes(`"${hue}"`));
        return seen.flatMap((a, i) => seen.slice(i + 1).map((b) => `${a} ${b}`));
      });
    }),
  ),
);

for (const [scheme, block] of [
  ['light', 0],
  ['dark', 1],
] as const) {
  const t = tokens(block);
  const value = (name: string) => t[name] ?? '';
  const at = (a: string, b: string) => contrast(value(a), value(b));
  for (const ground of [...GROUNDS, 'sea', 'lake'])
    for (const ink of ['ink', 'ink-2'])
      it(`${ink} on ${ground} is legible as text, ${scheme}`, () => {
        expect(at(ink, ground)).toBeGreaterThanOrEqual(4.5);
      });
  it(`words in the colour of the page on the colour of ink are legible, ${scheme}`, () => {
    expect(at('paper', 'ink')).toBeGreaterThanOrEqual(4.5);
  });
  for (const hue of HUES)
    for (const ground of GROUNDS)
      it(`${hue} on ${ground} is told from it as a graphic, ${scheme}`, () => {
        expect(at(hue, ground)).toBeGreaterThanOrEqual(3);
      });
  for (const line of ['border', 'ink-3', 'focus-ring'])
    for (const ground of GROUNDS)
      it(`${line} on ${ground} is told from it as a line, ${scheme}`, () => {
        expect(at(line, ground)).toBeGreaterThanOrEqual(3);
      });
  for (const pair of together) {
    const [a = '', b = ''] = pair.split(' ');
    for (const sight of sights)
      it(`${a} and ${b}, which stand in one picture, are told apart with ${sight}, ${scheme}`, () => {
        expect(distance(value(a), value(b), sight)).toBeGreaterThanOrEqual(APART);
      });
  }
}

it('says the same of dark, whether the system or the reader chose it', () => {
  expect(tokens(2)).toEqual(tokens(1));
});
