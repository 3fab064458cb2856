import { describe, expect, it } from 'vitest';
import { layout } from '$lib/scenes/charts/layout';
import { onTheWay } from './on-the-way';
import { EMPTY, type Mark, type Picture, type Size } from '$lib/scenes/shared/marks';
import { showDayMonth, toDay } from '$lib/story/time';
import { data, pair, steps, waffles } from './charts-data';
import { outside, overlappingTexts } from './text-boxes';

const STAGES: Record<string, Size> = {
  desktop: { width: 1440, height: 900, area: { x: 500, y: 60, w: 860, h: 780 }, text: 15 },
  laptop: { width: 1024, height: 768, area: { x: 400, y: 56, w: 570, h: 650 }, text: 14 },
  phone: { width: 390, height: 472, area: { x: 14, y: 44, w: 362, h: 414 }, text: 12 },
  small: { width: 360, height: 358, area: { x: 12, y: 40, w: 336, h: 308 }, text: 11.5 },
  still: { width: 400, height: 400, area: { x: 14, y: 40, w: 372, h: 346 }, text: 12 },
};
const panel = (width: number, height: number, text: number): Size => ({
  width,
  height,
  area: { x: 0, y: 0, w: width, h: height },
  text,
});
const PANELS = [
  panel(336, 120, 11.5),
  panel(362, 140, 12),
  panel(300, 220, 14),
  panel(400, 300, 15),
];

const desktop = STAGES['desktop'] as Size;
const of = <K extends Mark['kind']>(picture: Picture, kind: K, prefix = '') =>
  picture.marks.filter(
    (mark): mark is Extract<Mark, { kind: K }> => mark.kind === kind && mark.key.startsWith(prefix),
  );
const squares = (picture: Picture, country: string) => {
  const rows = of(picture, 'rect', `waffle:${country}:row`);
  return rows.reduce((sum, { w, h }) => sum + w / h, 0);
};

describe('at every size', () => {
  const drawn = [
    ...Object.entries(STAGES).flatMap(([name, size]) => [
      { name: `waffles, ${name}`, view: waffles(), size },
      { name: `pair, ${name}`, view: pair, size },
    ]),
    ...PANELS.map((size) => ({ name: `steps, ${size.width}×${size.height}`, view: steps, size })),
  ];
  it.each(drawn)('nothing overlaps or leaves the stage: $name', ({ view, size }) => {
    const picture = layout(view, size, data);
    expect(overlappingTexts(picture)).toEqual([]);
    expect(outside(picture, size)).toEqual([]);
    expect(JSON.stringify(picture)).not.toMatch(/NaN|null|Infinity/);
    expect(Math.min(...of(picture, 'text').map((text) => text.size))).toBeGreaterThanOrEqual(11);
    expect(new Set(picture.marks.map(({ key }) => key)).size).toBe(picture.marks.length);
  });
});

describe('waffles', () => {
  it('fill as many squares as the data says', () => {
    const picture = layout(waffles(), desktop, data);
    expect([squares(picture, 'N'), squares(picture, 'S')]).toEqual([94, 60]);
  });

  it('keep every mark in its place while one grid after the other fills', () => {
    const builds = [waffles(false, false), waffles(true, false), waffles(true, true)];
    const pictures = builds.map((view) => layout(view, desktop, data));
    expect(pictures.map((picture) => squares(picture, 'N'))).toEqual([0, 94, 94]);
    expect(pictures.map((picture) => squares(picture, 'S'))).toEqual([0, 0, 60]);
    for (const [i, picture] of pictures.slice(0, -1).entries())
      expect(pictures[i + 1]?.marks).toEqual(expect.arrayContaining([...picture.marks]));
  });

  it('are part full half-way', () => {
    const halfway = onTheWay(
      layout(waffles(false, false), desktop, data),
      layout(waffles(true, false), desktop, data),
    )(0.5);
    expect(squares(halfway, 'N')).toBeGreaterThan(30);
    expect(squares(halfway, 'N')).toBeLessThan(64);
  });
});

describe('steps', () => {
  const picture = layout(steps, panel(400, 300, 15), data);

  it('join the counts of one owner only, and none beyond the break', () => {
    const at = (key: string) => of(picture, 'circle', `steps:${key}`)[0];
    const lines = of(picture, 'line');
    expect(lines.map(({ key }) => key)).toEqual(['steps:agency']);
    const xs = lines[0]?.points.filter((_, i) => i % 2 === 0) ?? [];
    expect(Math.max(...xs)).toBe(at('agency:2003-05-29')?.x);
    expect(at('agency:2003-11-01')?.x).toBeGreaterThan(at('state:2003-05-30')?.x ?? Infinity);
  });

  it('print every owner, in short where the panel is small', () => {
    const words = (size: Size) =>
      of(layout(steps, size, data), 'text').flatMap((text) => text.lines);
    expect(words(panel(400, 300, 15))).toContain('◇ Northland’s government');
    expect(words(panel(336, 120, 11.5))).toContain('◇ N. govt');
    expect(words(panel(336, 120, 11.5)).filter((line) => line === '◇ Agency')).toHaveLength(3);
  });

  it('have a tick a day, and dates beneath those that there is room for', () => {
    const ticks = of(picture, 'path', 'steps:axis')[0]?.d.match(/v4/g);
    const { from, to } = steps as { from: string; to: string };
    expect(ticks).toHaveLength(toDay(to) - toDay(from) + 1);
    const dates = of(picture, 'text', 'steps:day:');
    expect(dates[0]?.lines).toEqual([showDayMonth(from, 'en-GB')]);
    expect(dates.length).toBeGreaterThan(2);
  });

  it('stand as high as their figures', () => {
    const axis = Number(of(picture, 'path', 'steps:axis')[0]?.d.split(/[ H]/)[1]);
    const heights = of(picture, 'circle').map(({ y }) => axis - y);
    const figures = data.series['arrivals']?.values.map(({ value }) => value) ?? [];
    const scale = (heights[3] ?? 0) / (figures[3] ?? 1);
    figures.forEach((value, i) => expect(heights[i]).toBeCloseTo(value * scale, 0));
  });
});

describe('a pair', () => {
  const picture = layout(pair, desktop, data);

  it('draws bars as high as their figures, and hollow where they are not the first owner’s', () => {
    const bars = of(picture, 'rect', 'bar:');
    const unit = (bars[3]?.h ?? 0) / 7;
    expect(bars.map(({ h }) => Math.round((h / unit) * 10) / 10)).toEqual([2, 2.7, 5, 7]);
    expect(bars.map(({ fill, dash }) => fill ?? dash ?? 'hollow')).toEqual([
      'hollow',
      '4 3',
      'hue-c',
      'hue-c',
    ]);
  });

  it('has one scale of time in both plots', () => {
    const years = (plot: string) => of(picture, 'text', `${plot}:year`).map(({ x }) => x);
    const [bars, line] = [years('bars'), years('line')];
    const shift = (line[0] ?? 0) - (bars[0] ?? 0);
    line.forEach((x, i) => expect(x - shift).toBeCloseTo(bars[i] ?? NaN, 0));
    const stacked = layout(pair, STAGES['phone'] as Size, data);
    expect(of(stacked, 'text', 'bars:year').map(({ x }) => x)).toEqual(
      of(stacked, 'text', 'line:year').map(({ x }) => x),
    );
  });

  it('says that a year has no figure', () => {
    expect(of(picture, 'text', 'bar:2000:none')[0]?.lines).toEqual(['no figure']);
  });

  it('joins no minor point, and nothing from outside the years', () => {
    expect(of(picture, 'line')[0]?.points).toHaveLength(4 * 2);
    expect(of(picture, 'circle', 'line:dot:1999-05')).toHaveLength(1);
    expect(of(picture, 'circle', 'line:dot:1998')).toEqual([]);
  });

  it('raises the bars while the line is drawn', () => {
    const halfway = onTheWay(EMPTY, picture)(0.5);
    const [first, , , last] = of(halfway, 'rect', 'bar:').map(({ h }) => h);
    expect(first).toBeGreaterThan(0);
    expect(last).toBeLessThan(of(picture, 'rect', 'bar:')[3]?.h ?? 0);
    expect(of(halfway, 'line')[0]?.draw).toBeGreaterThan(0);
    expect(of(halfway, 'line')[0]?.draw).toBeLessThan(1);
  });
});

it('names a series that the story does not have', () => {
  expect(() => layout({ ...steps, series: 'rain' }, desktop, data)).toThrow('no series "rain"');
});
