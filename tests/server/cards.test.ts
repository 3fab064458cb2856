import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { expect, it } from 'vitest';
import { drawCard } from '$lib/server/cards/draw';
import { makeFonts } from '$lib/server/cards/fonts';
import { readStory } from '$lib/server/stories/files';
import { loadStories, loadStory } from '$lib/server/stories/load';
import { nameInScripts } from '../support/pseudo/name-in-scripts';

it('a card has the map behind a quotation, and no letter that its fonts lack', () => {
  const story = loadStories().find(({ slug }) => slug === 'armenia-russia');
  const step = story?.steps.find(({ id }) => id === 'not-an-ally-there');
  if (!story || !step) throw new Error('The step is gone.');
  const svg = drawCard(story, step);
  const maps = svg.match(/class="ground"[^>]*>/g) ?? [];
  expect(maps.length).toBeGreaterThan(0);
  // The rasteriser draws nothing of a transparent layer that is larger than its window.
  for (const map of maps) expect(map).not.toContain('opacity');
  expect(svg).toContain('>Karabakh officials<');
});

it('a card draws every letter of a name in Armenian, Georgian, Azerbaijani and Russian, upright', async () => {
  const story = loadStory('harbour', nameInScripts(readStory('harbour', 'tests/fixtures/stories')));
  const card = drawCard(story);
  const texts = [...card.matchAll(/<text\b([^>]*)>(.*?)<\/text>/gs)].map(
    ([, attributes = '', content = '']) => ({
      content: content.replace(/<(?!\/?tspan\b)[^>]*>/g, ''),
      weight: /font-weight="(\d+)"/.exec(attributes)?.[1] ?? '400',
      family: /font-family="([^"]+)"/.exec(attributes)?.[1] ?? "'Source Sans 3 ExtraLight'",
    }),
  );
  const letters = texts.map(({ content }) => content.replace(/<[^>]*>/g, '')).join('');
  for (const name of [
    'Բարձր կղզի',
    'ძველი ნავმისადგომი',
    'Южная пристань',
    'Göy Əyri',
    'ՀԱՐԱՎ ԿՂԶԻ',
  ])
    expect(letters).toContain(name);

  const folder = mkdtempSync(join(tmpdir(), 'waymark-'));
  try {
    const fontFiles = await makeFonts(folder, letters);
    const draw = (content: string, family: string, weight: string) =>
      new Resvg(
        `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><text x="9" y="29" font-size="24" font-family="${family}" font-weight="${weight}">${content}</text></svg>`,
        { font: { loadSystemFonts: false, fontFiles } },
      )
        .render()
        .asPng()
        .toString('base64');
    for (const { content, family, weight } of texts) {
      const box = draw('\ue000', family, weight);
      const runs = content.matchAll(/<tspan font-family="([^"]*)">(.*?)<\/tspan>|([^<]+)/g);
      for (const [, own = family, others = '', latin = ''] of runs)
        for (const letter of new Set((others + latin).replace(/\s/g, ''))) {
          // What stands for a letter that is missing: in these fonts, nothing.
          const seen = draw(`<tspan font-family="${own}">${letter}</tspan>`, family, weight);
          const boxes = [box, draw('\ue000', own, weight)];
          expect(boxes, `${letter} in ${own}`).not.toContain(seen);
        }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
