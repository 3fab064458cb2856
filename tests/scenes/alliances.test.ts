import { describe, expect, it } from 'vitest';
import { layout } from '$lib/scenes/alliances/layout';
import { table } from '$lib/scenes/alliances/table';
import { between } from '$lib/scenes/shared/between';
import { EMPTY } from '$lib/scenes/shared/marks';
import { toDay } from '$lib/story/time';
import { all, both, data, treaty, zoom } from './alliances-data';
import { outside, overlappingTexts } from './text-boxes';
import type { AlliancesView } from '$lib/story/schema/alliances';
import type { CircleMark, Picture, RectMark, Size, TextMark } from '$lib/scenes/shared/marks';

const SIZES: Record<string, Size> = {
  desktop: { width: 1440, height: 900, area: { x: 500, y: 60, w: 860, h: 780 }, text: 15 },
  laptop: { width: 1024, height: 768, area: { x: 400, y: 56, w: 570, h: 650 }, text: 14 },
  phone: { width: 390, height: 472, area: { x: 14, y: 44, w: 362, h: 414 }, text: 12 },
  small: { width: 360, height: 358, area: { x: 12, y: 40, w: 336, h: 308 }, text: 11.5 },
  still: { width: 400, height: 400, area: { x: 14, y: 40, w: 372, h: 346 }, text: 12 },
};
const VIEWS = { treaty, zoom, both, all };
const desktop = SIZES['desktop'] as Size;

const find = <T>(picture: Picture, key: string) =>
  picture.marks
    .flatMap((mark) => (mark.kind === 'group' ? mark.marks : [mark]))
    .find((mark) => mark.key === key) as T | undefined;
const bar = (picture: Picture, key: string) => find<RectMark>(picture, key);
const words = (picture: Picture) =>
  picture.marks.flatMap((mark) => (mark.kind === 'text' ? mark.lines : []));
const shown = (view: AlliancesView, more: Partial<AlliancesView> = {}, size = desktop) =>
  layout({ ...view, ...more }, size, data);

describe.each(Object.entries(SIZES))('at the size of a %s', (_, size) => {
  it.each(Object.entries(VIEWS))('all of "%s" stands in its area without overlap', (_, view) => {
    const picture = layout(view, size, data);
    expect(overlappingTexts(picture)).toEqual([]);
    expect(outside(picture, size)).toEqual([]);
    expect(JSON.stringify(picture)).not.toMatch(/NaN|null|Infinity/);
    const texts = picture.marks.filter((mark): mark is TextMark => mark.kind === 'text');
    expect(Math.min(...texts.map((text) => text.size))).toBeGreaterThanOrEqual(11);
    const last = Math.max(
      ...texts.map(({ y, lines, leading = 0 }) => y + (lines.length - 1) * leading),
    );
    expect(last).toBeLessThanOrEqual(size.area.y + size.area.h + 1);
    expect(Math.min(...texts.map((text) => text.y - text.size * 0.72))).toBeGreaterThanOrEqual(
      size.area.y,
    );
    expect(new Set(picture.marks.map(({ key }) => key)).size).toBe(picture.marks.length);
  });

  it('names every row and dates every card', () => {
    const said = words(layout(all, size, data)).join(' ');
    for (const id of all.organisations) expect(said).toContain(data.organisations[id]?.name);
    for (const day of ['1 Feb', '22 Feb', '8 Mar', '19 Mar', '28 Mar', '8 May'])
      expect(words(layout(all, size, data))).toContain(day);
  });
});

describe('bars', () => {
  it('begin and end at the dates of the data, on one scale', () => {
    const picture = shown(treaty);
    const perDay = (key: string, from: string, to: string) =>
      (bar(picture, key)?.w ?? 0) / (toDay(to) - toDay(from));
    const scale = perDay('pact:sands:2006-08-16', '2006-08-16', '2012-12-19');
    expect(perDay('pact:coast:1994-04-20', '1994-04-20', '1999-04-02')).toBeCloseTo(scale, 3);
    expect(perDay('pact:north:1994-04-20', '1994-04-20', '2024-01-01')).toBeCloseTo(scale, 3);
  });

  it('have an end mark where a membership ended, and none where it is still so', () => {
    const ends = shown(all)
      .marks.concat(shown(treaty).marks)
      .filter(({ key }) => key.endsWith(':end'));
    expect(ends.map(({ key }) => key).sort()).toEqual([
      'pact:coast:1994-04-20:end',
      'pact:sands:1994-04-20:end',
      'pact:sands:2006-08-16:end',
      'pact:south:1994-04-20:end',
    ]);
  });

  it('go on hatched, at the same height, where a member takes no part', () => {
    const picture = shown(all);
    const before = bar(picture, 'pact:north:1994-04-20');
    const after = bar(picture, 'pact:north:2024-02-22');
    expect(after).toMatchObject({ hatch: 'hue-e', y: before?.y, h: before?.h });
    expect(after?.x).toBeCloseTo((before?.x ?? 0) + (before?.w ?? 0), 1);
    const open = bar(picture, 'league:north:1991-12-21');
    expect((after?.x ?? 0) + (after?.w ?? 0)).toBeCloseTo((open?.x ?? 0) + (open?.w ?? 0), 1);
  });

  it('are low where the status is less than membership, and say which', () => {
    const picture = shown(all);
    const full = bar(picture, 'pact:north:1994-04-20')?.h ?? 0;
    expect(bar(picture, 'shield:north:1994-10-05')?.h).toBeLessThan(full / 2);
    expect(bar(picture, 'court:north:1999-10-01')?.h).toBe(2);
    expect(words(picture)).toContain('partner (Partnership for Quiet)');
  });

  it('that overlap in time have tracks of their own', () => {
    const picture = shown(zoom);
    const rects = picture.marks.filter(
      (mark): mark is RectMark => mark.kind === 'rect' && /^union:north:[\d-]+$/.test(mark.key),
    );
    expect(rects).toHaveLength(5);
    for (const a of rects)
      for (const b of rects)
        if (a !== b && a.x < b.x + b.w - 0.5 && b.x < a.x + a.w - 0.5)
          expect(a.y + a.h <= b.y || b.y + b.h <= a.y).toBe(true);
  });

  it('keep their colour from view to view', () => {
    const fills = [treaty, zoom, both, all].map(
      (view) => bar(shown(view), 'pact:north:1994-04-20')?.fill,
    );
    expect(fills).toEqual(['hue-e', 'hue-e', 'hue-e', 'hue-e']);
  });
});

describe('a cursor', () => {
  const before = shown(treaty, { cursor: '1999-04-02' });
  const after = shown(treaty);

  it('keeps every bar and name where it will be', () => {
    for (const mark of before.marks.filter(({ key }) => key.startsWith('name:')))
      expect(mark).toEqual(find(after, mark.key));
    const { x, y } = bar(before, 'pact:north:1994-04-20') ?? {};
    expect(bar(after, 'pact:north:1994-04-20')).toMatchObject({ x, y });
  });

  it('stops all bars at its date, and draws nothing that is later', () => {
    const ends = ['north', 'coast', 'south'].map((id) => {
      const { x = 0, w = 0 } = bar(before, `pact:${id}:1994-04-20`) ?? {};
      return Math.round(x + w);
    });
    expect(new Set(ends).size).toBe(1);
    expect(bar(before, 'pact:sands:2006-08-16')).toBeUndefined();
    expect(words(before)).not.toContain('1999: three do not renew');
  });

  it('lets some bars run on and leaves the others when it is lifted', () => {
    const half = between(before, after)(0.7);
    expect(bar(half, 'pact:north:1994-04-20')?.w).toBeGreaterThan(
      bar(before, 'pact:north:1994-04-20')?.w ?? 0,
    );
    expect(bar(half, 'pact:coast:1994-04-20')?.w).toBe(bar(before, 'pact:coast:1994-04-20')?.w);
  });
});

it('gives an awaited organisation its room before its bars', () => {
  const before = shown(both, { awaited: ['court'] });
  expect(before.marks.some(({ key }) => /^(note:)?court:/.test(key))).toBe(false);
  expect(bar(before, 'pact:north:1994-04-20')).toEqual(bar(shown(both), 'pact:north:1994-04-20'));
});

it('lets bars grow from their beginning, the earlier first', () => {
  const picture = between(EMPTY, shown(treaty))(0.55);
  expect(bar(picture, 'pact:coast:1994-04-20')?.w).toBeGreaterThan(0);
  expect(bar(picture, 'pact:sands:2006-08-16')?.w).toBe(0);
});

it('marks the break of the scale on every bar that crosses it', () => {
  const slants = find<{ d: string }>(shown(both), 'break')?.d.match(/Z/g) ?? [];
  const crossing = both.countries.length - 3 + ['north', 'lakes', 'hills', 'south'].length;
  expect(slants).toHaveLength(crossing);
  expect(words(shown(both)).join()).toMatch(
    /Oct 2023.Feb 2024, enlarged|Oct 2023 – Feb 2024, enlarged/,
  );
  expect(find(shown(treaty), 'break')).toBeUndefined();
});

it.each(Object.entries(SIZES))('numbers its cards on the bars at their dates: %s', (_, size) => {
  const picture = layout(all, size, data);
  const discs = picture.marks.filter(
    (mark): mark is CircleMark => mark.kind === 'circle' && mark.key.endsWith(':at'),
  );
  expect(discs).toHaveLength(6);
  for (const [i, disc] of discs.entries()) {
    for (const key of [disc.key, disc.key.replace(/at$/, 'in-list')])
      expect(find<TextMark>(picture, `${key}:number`)?.lines).toEqual([`${i + 1}`]);
    expect(disc.x).toBeGreaterThan(discs[i - 1]?.x ?? 0);
  }
  const { x, y, h } = bar(picture, 'pact:north:2024-02-22') ?? { x: 0, y: 0, h: 0 };
  expect(discs[1]?.x).toBeCloseTo(x, 0);
  expect(discs[1]?.y).toBeCloseTo(y + h / 2, 0);
  // No line crosses the bars to a card.
  expect(
    picture.marks.filter(({ key }) => key.startsWith('card:') && key.endsWith('lead')),
  ).toEqual([]);
});

it('lights the rows in which a country has both', () => {
  const lit = shown(both).marks.filter(({ key }) => key.startsWith('lit:'));
  expect(lit.map(({ key }) => key)).toEqual(['lit:north', 'lit:hills']);
});

it('tells the chart as a table too', () => {
  expect(table(zoom, data).rows.slice(0, 2)).toEqual([
    ['Northland', 'PACT', 'member', '20 April 1994', 'still so'],
    ['Northland', 'Union', 'partnership and cooperation agreement', '1999', '1 March 2021'],
  ]);
});
