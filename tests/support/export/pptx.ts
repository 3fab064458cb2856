import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chartsOf } from '../../../src/lib/server/export/files/pptx/charts';
import { meaningsOf } from '../../../src/lib/server/export/files/pptx/drawing/meanings';
import { splitStill } from '../../../src/lib/server/export/files/pptx/drawing/split-still';
import { notesOf } from '../../../src/lib/server/export/files/pptx/notes';
import type { Mark, Rect } from '../../../src/lib/scenes/shared/marks';
import { makeFilm } from '../../../src/lib/stage/film';
import { directionOf } from '../../../src/lib/story/language';
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
    const { width, height, words, size } = setSlide(WIDTHS[shape], HEIGHT);
    const film = makeFilm(story.stage, size);
    const inks = readInks();
    const meanings = meaningsOf(story.stage.data);
    const stills = story.stage.steps.map((step, i) => {
      const charts = chartsOf(story, i, inks);
      if (charts.length > 0) return { charts, drawn: [], part: undefined };
      const { drawn, picture } = splitStill(step.views.at(-1), film.at(i), size);
      return { charts, drawn, part: picture && shareOf(picture, size) };
    });
    const parts = stills.map(({ part }) => part);
    const files = await takePictures({ studio, story, shape, of: '[data-picture]', parts, folder });
    const { title, standfirst, coverDescription, sourcesNote, language } = story.file;
    const slides = presentationOf(story).slides.map((slide, i) => {
      const step = story.steps[i - 1];
      const { charts = [], drawn = [], part } = stills[i] ?? {};
      const description = step?.description ?? coverDescription;
      return {
        ...slide,
        language: slide.own?.lang ?? language,
        notes: step ? notesOf(step, story) : [standfirst, '', ...sourcesNote].join('\n'),
        number: step ? `${i} / ${story.steps.length}` : '',
        link: origin && `${origin}/${story.slug}/#${step?.id ?? ''}`,
        picture: part && { file: files[i] ?? '', description, ...part },
        // Beside a picture that is described as a whole, its own words say what it is.
        drawing:
          drawn.length > 0
            ? { marks: drawn, meanings, description: part ? wordsOf(drawn) : description }
            : undefined,
        charts,
      };
    });
    const column = words.w / width;
    const rtl = directionOf(language) === 'rtl';
    const deck = { title, language, rtl, shape, column, units: height, inks, slides };
    writeFileSync(file, await writeDeck(deck));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function shareOf({ x, y, w, h }: Rect, size: { width: number; height: number }): Rect {
  return { x: x / size.width, y: y / size.height, w: w / size.width, h: h / size.height };
}

function wordsOf(marks: readonly Mark[]): string {
  return marks.flatMap((mark) => (mark.kind === 'text' ? [mark.lines.join(' ')] : [])).join('; ');
}

/** The colours of the light scheme, which come first. */
function readInks(): Record<string, string> {
  const css = readFileSync(path.join(root, 'src/lib/styles/tokens.css'), 'utf8');
  const inks: Record<string, string> = {};
  for (const [, name = '', value = ''] of css.matchAll(/--([\w-]+): #([0-9a-f]{6});/gi))
    inks[name] ??= value.toUpperCase();
  return inks;
}
