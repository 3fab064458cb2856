import { join } from 'node:path';
import type { Step, Story } from '$lib/story/story';
import { lettersOfStories } from '../build/letters';
import { keep, KEPT, readKept } from '../kept/files';
import { stampOf } from '../kept/stamps';
import { drawCard } from './draw';
import { makeFonts } from './fonts';
import { rasterise } from './threads';

/** As those who show links ask for, px. */
const WIDTH = 1200;

let fonts: Promise<string[]> | undefined;

/** The card of a story, or of one of its steps, as a PNG of 1200 by 630 px. */
export async function paintCard(story: Story, step?: Step): Promise<Buffer> {
  const svg = drawCard(story, step);
  const files = await (fonts ??= makeFonts(KEPT, lettersOfStories()));
  // Pictures that have not changed are taken from the builds before.
  const kept = join(KEPT, 'cards', `${stampOf(svg, ...files, String(WIDTH))}.png`);
  const before = readKept(kept);
  if (before) return before;
  const picture = await rasterise({ svg, files, width: WIDTH });
  keep(kept, picture);
  return picture;
}
