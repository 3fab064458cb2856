import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import type { Step, Story } from '$lib/story/story';
import { lettersOfStories } from '../build/letters';
import { drawCard } from './draw';
import { makeFonts } from './fonts';

/** Pictures that have not changed are taken from here. */
const CACHE = 'node_modules/.cache/waymark';
/** As those who show links ask for, px. */
const WIDTH = 1200;

let fonts: Promise<string[]> | undefined;

/** The card of a story, or of one of its steps, as a PNG of 1200 by 630 px. */
export async function paintCard(story: Story, step?: Step): Promise<Buffer> {
  const svg = drawCard(story, step);
  const files = await (fonts ??= makeFonts(CACHE, lettersOfStories()));
  const hash = createHash('sha256')
    .update(JSON.stringify([svg, files, WIDTH]))
    .digest('hex');
  const kept = join(CACHE, 'cards', `${hash}.png`);
  if (existsSync(kept)) return readFileSync(kept);
  const picture = new Resvg(svg, {
    fitTo: { mode: 'width', value: WIDTH },
    font: { loadSystemFonts: false, fontFiles: files },
  })
    .render()
    .asPng();
  mkdirSync(join(CACHE, 'cards'), { recursive: true });
  // Whole or not at all, should the build be stopped.
  writeFileSync(`${kept}.part`, picture);
  renameSync(`${kept}.part`, kept);
  return picture;
}
