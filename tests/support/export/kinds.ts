import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeOneFile } from '../../../src/lib/server/export/files/html/write-file';
import { loadEdition } from '../../../src/lib/server/stories/load';
import { buildFolder } from '../run/build.mjs';
import { printHandout } from './handout';
import { takePictures } from './pictures';
import { writePptx } from './pptx';
import { printSlides } from './slides';
import { openStudio } from './studio';
import type { Shape } from './studio';

/** What a story can be exported as. */
export const kinds = ['html', 'pdf', 'handout', 'png', 'pptx'] as const;
export type Kind = (typeof kinds)[number];

interface Order {
  /** Of the story in one of its languages: "harbour" or "harbour/fr". */
  slug: string;
  /** Where the site is published; undefined where that is not known. */
  origin: string | undefined;
  shape: Shape;
  /** The built site that they are made from. */
  build?: string;
  /** Where the files go. */
  folder: string;
  wanted: readonly Kind[];
}

/** What the files of an edition begin with: "harbour" or, like the names of its own, "harbour.fr". */
export function nameFiles(slug: string): string {
  return slug.replace('/', '.');
}

/**
 * Writes the files that are wanted, one after the other.
 * @param onFile told of each file or folder, by its path in the folder, when it is whole
 */
export async function writeExports(order: Order, onFile: (file: string) => void): Promise<void> {
  const { slug, origin, shape, folder, wanted, build = buildFolder } = order;
  const story = loadEdition(slug);
  const stem = nameFiles(slug);
  const place = (name: string) => path.join(folder, name);
  if (wanted.includes('html')) {
    const read = (file: string) => readFileSync(path.join(build, file));
    writeFileSync(place(`${stem}.html`), writeOneFile({ slug, origin, read }));
    onFile(`${stem}.html`);
  }
  if (wanted.every((kind) => kind === 'html')) return;

  const studio = await openStudio(slug, build);
  try {
    if (wanted.includes('pdf')) {
      const name = `${stem}-slides.pdf`;
      await printSlides({ studio, story, shape, origin, file: place(name) });
      onFile(name);
    }
    if (wanted.includes('handout'))
      for (const format of ['A4', 'Letter'] as const) {
        const name = `${stem}-handout-${format.toLowerCase()}.pdf`;
        await printHandout({ studio, story, origin, format, file: place(name) });
        onFile(name);
      }
    if (wanted.includes('png')) {
      // What is left of an earlier order of steps would be taken for a part of this one.
      rmSync(place('png'), { recursive: true, force: true });
      mkdirSync(place('png'));
      await takePictures({ studio, story, shape, of: '.slide', folder: place('png') });
      onFile('png');
    }
    if (wanted.includes('pptx')) {
      await writePptx({ studio, story, shape, origin, file: place(`${stem}.pptx`) });
      onFile(`${stem}.pptx`);
    }
  } finally {
    await studio.close();
  }
}
