import path from 'node:path';
import type { Story } from '../../../src/lib/story/story';
import { goTo, openPresentation } from './studio';
import type { Shape, Studio } from './studio';

interface Options {
  studio: Studio;
  story: Story;
  shape: Shape;
  /** What is taken: whole slides, or their pictures alone. */
  of: '.slide' | '[data-picture]';
  folder: string;
}

/**
 * Takes a picture of every step, two pixels to one.
 * @returns their paths; the opening comes first
 */
export async function takePictures(options: Options): Promise<string[]> {
  const { studio, story, shape, of, folder } = options;
  const context = await studio.open(shape, 2);
  const page = await openPresentation(context, studio.address);
  const files: string[] = [];
  for (const id of ['', ...story.steps.map((step) => step.id)]) {
    await goTo(page, id);
    const name = `${String(files.length).padStart(2, '0')}-${id || 'opening'}.png`;
    files.push(path.join(folder, name));
    await page.locator(`.screen ${of}`).screenshot({ path: path.join(folder, name) });
  }
  await context.close();
  return files;
}
