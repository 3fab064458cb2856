import { describe, expect, it } from 'vitest';
import { onTheWay } from './on-the-way';
import { layout } from '$lib/scenes/timeline/layout';
import { levelFlags, type Flag } from '$lib/scenes/timeline/levels';
import type { Mark, Picture } from '$lib/scenes/shared/marks';
import { desktop, expectLegible, panel, STAGES } from './stages';
import { calls, data, days, matrix, months } from './timeline-data';

const words = ({ marks }: Picture) =>
  marks.flatMap((mark) => (mark.kind === 'text' ? [mark.lines.join(' ')] : []));
const find = <K extends Mark['kind']>({ marks }: Picture, kind: K, key: string) => {
  const mark = marks.find((each) => each.key === key);
  expect(mark?.kind, key).toBe(kind);
  return mark as Extract<Mark, { kind: K }>;
};

describe('at every size', () => {
  const views = { calls: calls(), gathering: days(false), gathered: days(true), months, matrix };
  const drawn = Object.entries(STAGES).flatMap(([name, size]) =>
    Object.entries(views).map(([form, view]) => ({ name: `${form}, ${name}`, view, size })),
  );
  const panels = [
    panel(336, 96, 11.5),
    panel(336, 120, 12),
    panel(570, 175, 14),
    panel(860, 190, 15),
  ];
  const lanes = panels.map((size) => ({
    name: `lane of ${size.width}×${size.height}`,
    view: calls(),
    size,
  }));
  it.each([...drawn, ...lanes])('nothing overlaps or leaves the area: $name', ({ view, size }) => {
    expectLegible(layout(view, size, data), size);
  });
});

describe('calls and answers', () => {
  it('stand on their dates, the answer as many days to the right as it took', () => {
    const picture = layout(calls(), desktop, data);
    const [x0, top, x1, bottom] = find(picture, 'line', 'call:2002-09-13:link').points as [
      number,
      number,
      number,
      number,
    ];
    const [same, , sameToo] = find(picture, 'line', 'call:2001-11-16:link').points as [
      number,
      number,
      number,
    ];
    expect(top).toBeLessThan(bottom);
    // Two years are 730 days; the lane is 54 labels wide.
    expect(x1 - x0).toBeCloseTo((3 / 730) * 54 * 15, 0);
    expect(sameToo).toBe(same);
    expect(words(picture)).toContain('the same day');
    expect(words(picture)).toContain('3 days later');
  });

  it('draw an answer known only to the month as wide as what is left of it', () => {
    const picture = layout(calls(), desktop, data);
    const month = find(picture, 'rect', 'call:2001-05-14:end');
    const day = find(picture, 'rect', 'call:2001-11-16:end');
    expect(month.w - day.w).toBeCloseTo((18 / 730) * 54 * 15, 0);
    expect(words(picture)).toContain('the same month');
  });

  it('keep the room of later calls free, so that nothing moves when one is added', () => {
    const two = layout(calls({ until: '2001' }), desktop, data);
    const three = new Map(layout(calls(), desktop, data).marks.map((mark) => [mark.key, mark]));
    expect(words(two)).not.toContain('fact-finding mission, no troops');
    for (const mark of two.marks)
      expect({ ...mark, when: 0 }).toEqual({ ...three.get(mark.key), when: 0 });
  });

  it('mute those that are not the news', () => {
    const picture = layout(calls({ focus: ['2002-09-13'] }), desktop, data);
    expect(find(picture, 'rect', 'call:2002-09-13:dot').fill).toBe('hue-a');
    expect(find(picture, 'rect', 'call:2001-05-14:dot').fill).toBe('ink-3');
  });
});

describe('cards', () => {
  it('stand at their dates, on the side of their lane', () => {
    const picture = layout(months, desktop, data);
    const from = find(picture, 'line', 'scale:top').points[0] as number;
    const x = (id: string) => (find(picture, 'circle', `dot:${id}`).x - from) / (54 * 15);
    expect(x('warrant')).toBeCloseTo(16 / 92, 2);
    expect(x('offer')).toBeCloseTo(82 / 92, 2);
    expect(find(picture, 'text', 'card:gate').y).toBeGreaterThan(
      find(picture, 'circle', 'dot:gate').y,
    );
    expect(find(picture, 'text', 'card:offer').y).toBeLessThan(
      find(picture, 'circle', 'dot:offer').y,
    );
  });

  it('flow sideways into the day they gather at, those up to it and no others', () => {
    const [before, after] = [days(false), days(true)].map((view) =>
      layout(view, desktop, data),
    ) as [Picture, Picture];
    const node = find(after, 'rect', 'node');
    for (const id of ['court', 'exercise', 'aid', 'detained', 'summons']) {
      expect(find(after, 'circle', `dot:${id}`).x).toBeCloseTo(node.x + node.w / 2, 0);
      expect(find(after, 'text', `card:${id}`).y).toBe(find(before, 'text', `card:${id}`).y);
      expect(find(after, 'text', `card:${id}`).lines).toEqual(
        find(before, 'text', `card:${id}`).lines,
      );
    }
    expect(find(after, 'circle', 'dot:begins').x).toBe(find(before, 'circle', 'dot:begins').x);
  });

  it('open from where they gathered into the first column of the matrix', () => {
    const cards = layout(days(true), desktop, data);
    const table = layout(matrix, desktop, data);
    const dot = find(onTheWay(cards, table)(0.5), 'circle', 'dot:court');
    const [a, b] = [find(cards, 'circle', 'dot:court'), find(table, 'circle', 'dot:court')];
    expect(dot.y).toBeGreaterThan(Math.min(a.y, b.y));
    expect(dot.y).toBeLessThan(Math.max(a.y, b.y));
  });

  it('stand on levels at which no pole runs through the words of another', () => {
    const flag = (pole: number, w: number, flipped = false): Flag => ({
      pole,
      from: flipped ? pole - w : pole,
      to: flipped ? pole : pole + w,
      flipped,
    });
    // The first spans the second's pole; the third stands clear of both and may be low.
    expect(levelFlags([[flag(0, 50), flag(20, 50), flag(200, 100, true)]])).toEqual([1, 0, 0]);
    // Gathered, all three would lie on one another.
    const gathered = [flag(9, 50), flag(9, 50), flag(9, 50)];
    expect(levelFlags([[flag(0, 5), flag(10, 5), flag(20, 5)], gathered])).toEqual([2, 1, 0]);
  });
});

describe('the matrix', () => {
  it('ticks what a source lists, dashes what it does not and quotes the rest', () => {
    const { marks } = layout(matrix, desktop, data);
    const ticks = marks.filter((mark) => mark.kind === 'circle');
    const cells = matrix.rows.flatMap((row) => Object.values(row.cells));
    expect(ticks).toHaveLength(cells.filter((cell) => cell === 'yes').length);
    expect(marks.filter(({ key }) => key.endsWith(':line'))).toHaveLength(
      cells.filter((cell) => typeof cell === 'string').length,
    );
    expect(words({ bases: [], marks })).toEqual(expect.arrayContaining(['concern', '“hostile”']));
  });
});
