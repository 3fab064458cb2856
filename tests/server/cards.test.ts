import { expect, it } from 'vitest';
import { drawCard } from '$lib/server/cards/draw';
import { loadStories } from '$lib/server/stories/load';

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
