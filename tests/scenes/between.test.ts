import { describe, expect, it } from 'vitest';
import { between } from '$lib/scenes/shared/between';
import { fly } from '$lib/scenes/shared/fly';
import type { Base, Mark, Picture } from '$lib/scenes/shared/marks';

const picture = (marks: Mark[], bases: Base[] = []): Picture => ({ marks, bases });
const rect = (key: string, x: number, more: object = {}): Mark => ({
  kind: 'rect',
  key,
  x,
  y: 0,
  w: 10,
  h: 10,
  fill: 'ink',
  ...more,
});
const frame = { x: 0, y: 0, w: 400, h: 300 };
const base = (k: number, more: Partial<Base> = {}): Base => ({
  key: `m${k}`,
  map: 'm',
  camera: { k, x: 10 * k, y: 20 },
  frame,
  opacity: 1,
  inset: false,
  geos: [],
  ...more,
});

/** Keys of what fades, or moves, side by side. */
const contents = (mark: Mark) =>
  mark.kind === 'group' ? mark.marks.map(({ key }) => key) : mark.key;
/** The first mark, by itself. */
const firstOf = ({ marks: [mark] }: Picture) => (mark?.kind === 'group' ? mark.marks[0] : mark);

describe('between two pictures', () => {
  const a = picture([rect('stays', 0), rect('goes', 5)]);
  const b = picture([rect('stays', 100), rect('comes', 50)]);

  it('is the one at 0 and the other at 1, exactly', () => {
    expect(between(a, b)(0)).toBe(a);
    expect(between(a, b)(1)).toBe(b);
  });

  it('moves what both have, and fades what goes and what comes, each as one', () => {
    const half = between(a, b)(0.5).marks;
    expect(half.map(contents)).toEqual([['stays'], ['goes'], ['comes']]);
    const [stays, goes, comes] = half;
    expect(stays).toMatchObject({ marks: [{ x: 50 }] });
    expect(goes).toMatchObject({ opacity: 0, marks: [{ key: 'goes' }] });
    expect(comes?.opacity).toBeGreaterThan(0);
    expect(comes?.opacity).toBeLessThan(1);
  });

  it('fades many marks by changing one number', () => {
    const many = Array.from({ length: 50 }, (_, i) => rect(`m${i}`, i));
    const way = between(picture([]), picture(many));
    expect(way(0.5).marks).toHaveLength(1);
    const [early, late] = [way(0.5).marks[0], way(0.6).marks[0]];
    expect(early?.kind === 'group' && late?.kind === 'group' && early.marks === late.marks).toBe(
      true,
    );
  });

  it('leaves alone what does not change: one constant mark from frame to frame', () => {
    const way = between(
      picture([rect('one', 3), rect('two', 4)]),
      picture([rect('one', 3), rect('two', 4), rect('new', 1)]),
    );
    const [early] = way(0.4).marks;
    expect(early).toMatchObject({ kind: 'group', marks: [{ key: 'one' }, { key: 'two' }] });
    expect(way(0.8).marks[0]).toBe(early);
  });

  it('lets a mark grow from where it says', () => {
    const way = between(picture([]), picture([rect('bar', 0, { from: { w: 0 } })]));
    const grown = firstOf(way(0.6));
    expect(grown).toMatchObject({ kind: 'rect' });
    expect((grown as { w: number }).w).toBeGreaterThan(0);
    expect((grown as { w: number }).w).toBeLessThan(10);
    expect(grown?.opacity).toBeUndefined();
  });

  it('cross-fades words, because letters cannot be interpolated', () => {
    const word = (lines: string[]): Mark => ({
      kind: 'text',
      key: 'w',
      x: 0,
      y: 0,
      lines,
      size: 12,
    });
    const words = between(picture([word(['one'])]), picture([word(['two'])]))(0.3).marks;
    expect(words).toMatchObject([
      { kind: 'group', marks: [{ lines: ['two'] }] },
      { kind: 'group', marks: [{ lines: ['one'] }] },
    ]);
  });

  it('moves as many dots as there are to the same number of dots', () => {
    const dots = (points: number[]): Mark => ({ kind: 'dots', key: 'd', points, r: 1 });
    const way = between(picture([dots([0, 0, 10, 10])]), picture([dots([10, 0, 20, 10])]));
    expect(firstOf(way(0.5))).toMatchObject({ points: [5, 0, 15, 10] });
  });

  it('ends where it would end the other way round', () => {
    const there = firstOf(between(a, b)(0.5));
    expect(there).toMatchObject({ key: 'stays' });
    expect(there).toEqual(firstOf(between(b, a)(0.5)));
  });

  it('leaves in its own place, not beneath what it lay on', () => {
    const land = rect('land', 0);
    const keys = between(
      picture([land, rect('road', 1), rect('town', 2)]),
      picture([land, rect('town', 2)]),
    )(0.2).marks.map(contents);
    expect(keys).toEqual([['land'], ['road'], ['town']]);
  });

  it('starts from the middle of another way with what is there, as faded as it is, once each', () => {
    const word = (x: number): Mark => ({
      kind: 'text',
      key: 'word',
      x: 0,
      y: 0,
      lines: [`${x}`],
      size: 12,
    });
    const middle = between(picture([word(1)]), picture([word(2)]))(0.3);
    const marks = between(middle, picture([rect('far', 0)]))(0.01).marks;
    const all = marks.flatMap((mark) => (mark.kind === 'group' ? mark.marks : [mark]));
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
    expect(all.filter(({ kind }) => kind === 'text').map(({ opacity }) => opacity)).toEqual(
      middle.marks.map(({ opacity }) => opacity),
    );
  });

  it('has no key twice at any moment', () => {
    for (const t of [0.01, 0.3, 0.7, 0.99]) {
      const keys = between(a, b)(t).marks.map((m) => m.key);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});

describe('between two maps', () => {
  it('carries both views of the same map along one path, the closer over the wider', () => {
    const [wide, close] = [base(1), base(3)];
    for (const [from, to] of [
      [wide, close],
      [close, wide],
    ] as const) {
      const [below, above] = between(picture([], [from]), picture([], [to]))(0.5).bases;
      expect(below).toMatchObject({ key: wide.key, opacity: 1, camera: wide.camera });
      expect(above).toMatchObject({ key: close.key, camera: close.camera });
      // Wherever they have been carried, both show the same place at the same scale.
      const now = (b: Base | undefined) => (b?.camera.k ?? 0) * (b?.shift?.k ?? 0);
      expect(now(below)).toBeCloseTo(now(above), 6);
      expect(now(below)).toBeGreaterThan(1);
      expect(now(below)).toBeLessThan(3);
    }
  });

  it('draws a far flight once more half-way, so that no map is stretched all the way', () => {
    for (const [from, to] of [
      [base(1), base(16)],
      [base(16), base(1)],
    ] as const) {
      const way = between(picture([], [from]), picture([], [to]));
      const stretched: number[] = [];
      let last = from.camera.k;
      for (let t = 0.01; t < 1; t += 0.01) {
        const { bases } = way(t);
        const [k = 0, other = 0] = bases.map((b) => b.camera.k * (b.shift?.k ?? 1));
        expect(k).toBeCloseTo(other, 6);
        // Without a jump from one frame to the next.
        expect(Math.abs(Math.log(k / last))).toBeLessThan(0.2);
        expect(bases.some(({ opacity }) => opacity === 1)).toBe(true);
        stretched.push(...bases.filter((b) => b.opacity > 0).map((b) => b.shift?.k ?? 1));
        last = k;
      }
      expect(Math.max(...stretched)).toBeLessThan(4.5);
      expect(Math.max(...stretched)).toBeGreaterThan(2);
    }
  });

  it('lays the new shapes of a map over the old ones, so that neither is drawn on the way', () => {
    const geo = { key: 'g', shape: 's', fill: 'land' };
    const [old, changed] = [base(1), base(1, { key: 'other', geos: [geo] })];
    const [below, above, ...rest] = between(picture([], [old]), picture([], [changed]))(0.6).bases;
    expect(rest).toEqual([]);
    expect(below).toBe(old);
    expect(above).toMatchObject({ key: 'other', geos: [geo] });
    expect(above?.shift).toBeUndefined();
    expect(above?.opacity).toBeGreaterThan(0);
    expect(above?.opacity).toBeLessThan(1);
  });

  it('draws a line that is new, and leaves one alone that was there', () => {
    const road = { key: 'road', shape: 's', from: { draw: 0 } };
    const bare = picture([], [base(1)]);
    const [once, twice] = [1, 2].map((n) =>
      picture([], [base(1, { key: `${n}`, geos: [{ ...road, width: n }] })]),
    ) as [Picture, Picture];
    expect(between(bare, once)(0.6).bases[1]?.geos[0]?.draw).toBeLessThan(1);
    expect(between(once, twice)(0.6).bases[1]?.geos[0]?.draw).toBeUndefined();
  });

  it('fades what belongs to places while the camera moves, and lets nothing else move', () => {
    const there = picture([rect('town', 3), rect('strip', 1)], [base(1)]);
    const here = picture([rect('town', 90), rect('strip', 1)], [base(4)]);
    expect(between(there, here)(0.4).marks.map(contents)).toEqual([['town'], ['town'], ['strip']]);
  });

  it('fades from one map to another', () => {
    const other = between(picture([], [base(1)]), picture([], [base(4, { map: 'n' })]))(0.6);
    expect(other.bases.map((b) => [b.map, b.opacity < 1])).toEqual([
      // The one below stays whole, so that the stage is never empty.
      ['m', false],
      ['n', true],
    ]);
  });

  it('starts and ends a flight at the cameras themselves', () => {
    const [from, to] = [base(1).camera, base(14).camera];
    expect(fly(from, to, frame)(0)).toBe(from);
    expect(fly(from, to, frame)(1)).toBe(to);
  });

  it('zooms without ever leaving the range between the two scales by more than van Wijk does', () => {
    const way = fly(base(1).camera, base(14).camera, frame);
    for (let e = 0.05; e < 1; e += 0.05) {
      expect(way(e).k).toBeGreaterThan(0.5);
      expect(way(e).k).toBeLessThan(15);
    }
  });
});
