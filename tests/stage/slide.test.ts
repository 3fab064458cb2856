import { describe, expect, it } from 'vitest';
import { listStops } from '$lib/playback/present/stops';
import { settle } from '$lib/scenes/shared/layers';
import type { Picture, Size } from '$lib/scenes/shared/marks';
import { SMALLEST } from '$lib/scenes/shared/annotate';
import { loadStory } from '$lib/server/stories/load';
import { readStory } from '$lib/server/stories/files';
import { composeStep } from '$lib/stage/compose';
import { makeFilm } from '$lib/stage/film';
import { setSlide } from '$lib/stage/slide';
import { outside, overlappingTexts } from '../scenes/text-boxes';

const STORIES = [
  loadStory('armenia-russia', readStory('armenia-russia')),
  loadStory('harbour', readStory('harbour', 'tests/fixtures/stories')),
];
const SCREENS = [
  [1920, 1080],
  [1280, 800],
  [1024, 768],
] as const;

describe('a slide', () => {
  it.each([...SCREENS, [1280, 720], [1400, 1050], [3840, 2160]] as const)(
    'has no letter on %d × %d under 24 px of 1080',
    (width, height) => {
      expect(setSlide(width, height).scale * SMALLEST).toBeGreaterThanOrEqual(
        (24 * height) / 1080 - 0.01,
      );
    },
  );

  it.each([...SCREENS, [2560, 1080], [844, 390], [390, 844], [800, 800]] as const)(
    'fits %d × %d, and fills it one way at least',
    (width, height) => {
      const slide = setSlide(width, height);
      const shares = [(slide.width * slide.scale) / width, (slide.height * slide.scale) / height];
      expect(Math.max(...shares)).toBeCloseTo(1, 2);
      expect(Math.min(...shares)).toBeGreaterThan(0.8);
      const { words, picture } = slide;
      expect([words.w + picture.w, words.h + picture.h]).toContain(
        slide.shape === 'beside' ? slide.width : slide.height,
      );
    },
  );

  it.each(SCREENS)('is the same on %d × %d in a language from right to left, mirrored', (w, h) => {
    const [plain, mirrored] = [setSlide(w, h), setSlide(w, h, true)];
    expect(mirrored.size).toEqual(plain.size);
    for (const part of ['words', 'picture'] as const) {
      const { x, w: width } = plain[part];
      expect(mirrored[part]).toEqual({ ...plain[part], x: plain.width - x - width });
    }
  });
});

describe.each(STORIES)('$slug on slides', ({ stage }) => {
  describe.each(SCREENS)('of %d × %d', (width, height) => {
    const { size } = setSlide(width, height);

    it.each(stage.steps.map((step, i) => ({ step, i, name: step.id || 'the opening' })))(
      '$name is legible, and so is each picture before its last',
      ({ step }) => {
        const pictures = composeStep(step, size, stage);
        expect(pictures.flatMap(overlappingTexts)).toEqual([]);
        expect(pictures.flatMap((picture) => textOutside(picture, size))).toEqual([]);
        expect(pictures.flatMap(tooSmall)).toEqual([]);
      },
    );

    it('stops at exactly the pictures of its steps, however it came there', () => {
      const film = makeFilm(stage, size);
      const stops = listStops(stage.steps.map(({ views }) => views.length));
      for (const { step, build, position } of [...stops, ...stops.toReversed()])
        expect(film.at(position)).toEqual(
          composeStep(stage.steps[step] ?? raise(step), size, stage).map(settle)[build - 1],
        );
    });
  });
});

function raise(step: number): never {
  throw new Error(`no step ${step}`);
}

function textOutside(picture: Picture, size: Size): string[] {
  return outside({ bases: [], marks: picture.marks.filter(({ kind }) => kind === 'text') }, size);
}

function tooSmall({ marks }: Picture): string[] {
  return marks.flatMap((mark) =>
    mark.kind === 'text' && mark.size < SMALLEST ? [mark.lines.join(' ')] : [],
  );
}
