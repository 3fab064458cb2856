import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chartsOf } from '../../../src/lib/server/export/files/pptx/charts';
import { notesOf } from '../../../src/lib/server/export/files/pptx/notes';
import { setSlide } from '../../../src/lib/stage/slide';
import type { Story } from '../../../src/lib/story/story';
import { presentationOf } from '../../../src/lib/surfaces/present/slides';
import { root, run } from '../run/commands.mjs';
import { takePictures } from './pictures';
import { HEIGHT, WIDTHS } from './studio';
import type { Shape, Studio } from './studio';

interface Options {
  studio: Studio;
  story: Story;
  shape: Shape;
  origin: string | undefined;
  /** Where the presentation goes. */
  file: string;
}

const PACKAGES = 'src/lib/server/export/files/pptx';

/** Writes the presentation for PowerPoint, Keynote or LibreOffice. */
export async function writePptx(options: Options): Promise<void> {
  const { studio, story, shape, origin, file } = options;
  if (!run('npm', ['ci', '--silent', '--prefix', PACKAGES]))
    throw new Error(`The packages of ${PACKAGES} cannot be installed.`);
  // Only now: what it imports has just been installed.
  const { writeDeck } = await import('../../../src/lib/server/export/files/pptx/write-deck');
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-pptx-'));
  try {
    const files = await takePictures({ studio, story, shape, of: '[data-picture]', folder });
    const { width, words } = setSlide(WIDTHS[shape], HEIGHT);
    const hues = readHues();
    const { title, standfirst, coverDescription, sourcesNote } = story.file;
    const slides = presentationOf(story).slides.map((slide, i) => {
      const step = story.steps[i - 1];
      return {
        ...slide,
        notes: step ? notesOf(step, story) : [standfirst, '', ...sourcesNote].join('\n'),
        number: step ? `${i} / ${story.steps.length}` : '',
        link: origin && `${origin}/${story.slug}/#${step?.id ?? ''}`,
        picture: { file: files[i] ?? '', description: step?.description ?? coverDescription },
        charts: chartsOf(story, i, hues),
      };
    });
    writeFileSync(file, await writeDeck({ title, shape, column: words.w / width, slides }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The colours of the light scheme, which come first. */
function readHues(): Record<string, string> {
  const css = readFileSync(path.join(root, 'src/lib/styles/tokens.css'), 'utf8');
  const hues: Record<string, string> = {};
  for (const [, name = '', value = ''] of css.matchAll(/--(hue-\w+): #([0-9a-f]{6});/gi))
    hues[name] ??= value.toUpperCase();
  return hues;
}
