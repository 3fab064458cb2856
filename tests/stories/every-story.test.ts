import { describe, expect, it } from 'vitest';
import { settle } from '$lib/scenes/shared/layers';
import { EMPTY } from '$lib/scenes/shared/marks';
import type { Picture, Size } from '$lib/scenes/shared/marks';
import { loadStories } from '$lib/server/stories/load';
import { composeStep } from '$lib/stage/compose';
import { makeFilm } from '$lib/stage/film';
import { STILL, tallSize, wideSize } from '$lib/stage/size';
import { outside, overlappingTexts } from '../scenes/text-boxes';

const SIZES: Record<string, Size> = {
  'a wide page': wideSize(1440, 900),
  'a phone': tallSize(390, 472),
  'a still': STILL,
};

const STORIES = [...loadStories('stories'), ...loadStories('tests/fixtures/stories')];

describe.each(STORIES)('$slug', ({ stage }) => {
  const steps = stage.steps.map(({ id }, i) => ({ i, name: id || 'the opening' }));
  const ways = steps.slice(1).map(({ i, name }) => ({ i: i - 1, name: `the way to ${name}` }));

  describe.each(Object.entries(SIZES))('on %s', (_, size) => {
    const film = makeFilm(stage, size);

    it.each(steps)('$name is legible, and so is each picture before its last', ({ i }) => {
      const step = stage.steps[i];
      const pictures = step ? composeStep(step, size, stage) : [EMPTY];
      expect(settle(pictures.at(-1) ?? EMPTY)).toEqual(film.at(i));
      expect(pictures.flatMap(overlappingTexts)).toEqual([]);
      expect(pictures.flatMap((picture) => textOutside(picture, size))).toEqual([]);
      expect(pictures.flatMap((picture) => listOddities(picture))).toEqual([]);
      expect(pictures.flatMap(keysTwice)).toEqual([]);
    });

    it.each(ways)('$name is legible half-way', ({ i }) => {
      const picture = film.at(i + 0.5);
      expect(overlappingTexts(picture)).toEqual([]);
      expect(textOutside(picture, size)).toEqual([]);
      expect(listOddities(picture)).toEqual([]);
      expect(keysTwice(picture)).toEqual([]);
    });

    it.each(ways)('$name begins at one still, ends at the next, and these differ', ({ i }) => {
      const [from, to] = [film.at(i), film.at(i + 1)];
      expect(from).not.toEqual(to);
      expect(film.show({ from: i, to: i + 1, t: 0 })).toEqual(from);
      expect(film.show({ from: i, to: i + 1, t: 1 })).toEqual(to);
      expect(film.at(i + 0.5)).not.toEqual(from);
      expect(film.at(i + 0.5)).not.toEqual(to);
    });

    it.each(ways)('a jump away from $name draws nothing twice', ({ i }) => {
      const to = (i + Math.ceil(steps.length / 2)) % steps.length;
      for (const t of [0.02, 0.5, 0.98])
        expect(keysTwice(film.show({ from: i + 0.4, to, t }))).toEqual([]);
    });

    it('is the same at a position however the reader came there', () => {
      const positions = steps.flatMap(({ i }) => [i, i + 0.25, i + 0.5, i + 0.999]);
      const onwards = positions.map((position) => film.at(position));
      const anew = makeFilm(stage, size);
      const backwards = [...positions].reverse().map((position) => anew.at(position));
      expect(backwards.reverse()).toEqual(onwards);
    });
  });
});

/** Windows with hardly room for a picture: its stills, without the ways between them. */
const LOW = {
  'a window 300 px high': wideSize(1024, 300),
  'a phone on its side': wideSize(844, 390),
  'half of a small phone': tallSize(320, 235),
  'a small phone': tallSize(320, 358),
};

describe.each(STORIES)('$slug, where there is little room', ({ stage }) => {
  it.each(Object.entries(LOW))('is legible in %s', (_, size) => {
    const hidden = stage.steps.flatMap((step) =>
      composeStep(step, size, stage).flatMap((picture) => [
        ...overlappingTexts(picture),
        ...textOutside(picture, size),
      ]),
    );
    expect(hidden).toEqual([]);
  });
});

/** Lines of text that leave the stage. */
function textOutside(picture: Picture, size: Size): string[] {
  return outside({ bases: [], marks: picture.marks.filter(({ kind }) => kind === 'text') }, size);
}

/** Keys that two things have, though the page tells things apart by them. */
function keysTwice({ bases, marks }: Picture): string[] {
  const groups = marks.flatMap((mark) => (mark.kind === 'group' ? [mark.marks] : []));
  return [bases, marks, ...groups, ...bases.map(({ geos }) => geos)].flatMap((list) => {
    const keys = list.map(({ key }) => key);
    return keys.filter((key, i) => keys.indexOf(key) !== i);
  });
}

/** Paths of numbers that are none, of what is undefined, and of texts that tell of either. */
function listOddities(value: unknown, path = ''): string[] {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, item]) => listOddities(item, `${path}.${key}`));
  const odd =
    typeof value === 'number'
      ? !Number.isFinite(value)
      : typeof value === 'string'
        ? /\b(NaN|Infinity|undefined|null)\b/.test(value)
        : typeof value !== 'boolean';
  return odd ? [`${path}: ${String(value)}`] : [];
}
