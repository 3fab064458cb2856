import path from 'node:path';
import type { Rect } from '../../../src/lib/scenes/shared/marks';
import type { Story } from '../../../src/lib/story/story';
import { goTo, openPresentation } from './studio';
import type { Shape, Studio } from './studio';

interface Options {
  studio: Studio;
  story: Story;
  shape: Shape;
  /** What is taken: whole slides, or their pictures alone. */
  of: '.slide' | '[data-picture]';
  /** By step, the part of it that is taken, in shares; none where nothing is. By default all. */
  parts?: readonly (Rect | undefined)[];
  folder: string;
}

const WHOLE = { x: 0, y: 0, w: 1, h: 1 };

/**
 * Takes a picture of every step, two pixels to one.
 * @returns their paths; the opening comes first
 */
export async function takePictures(options: Options): Promise<string[]> {
  const { studio, story, shape, of, parts, folder } = options;
  const context = await studio.open(shape, 2);
  const page = await openPresentation(context, studio.address);
  const files: string[] = [];
  for (const [i, id] of ['', ...story.steps.map((step) => step.id)].entries()) {
    const file = path.join(folder, `${String(i).padStart(2, '0')}-${id || 'opening'}.png`);
    files.push(file);
    const part = parts ? parts[i] : WHOLE;
    if (!part) continue;
    await goTo(page, id);
    const box = await page.locator(`.screen ${of}`).boundingBox();
    if (!box) throw new Error(`The slide of "${id}" is not to be seen.`);
    // To whole pixels, as a slide that fills the window is wider or narrower by a hundredth.
    const x = Math.round(box.x + part.x * box.width);
    const y = Math.round(box.y + part.y * box.height);
    const width = Math.round(box.x + (part.x + part.w) * box.width) - x;
    const height = Math.round(box.y + (part.y + part.h) * box.height) - y;
    const clip = { x, y, width, height };
    await page.screenshot({ path: file, clip });
  }
  await context.close();
  return files;
}
