import { describe, expect, it } from 'vitest';
import { onTheWay } from './on-the-way';
import { layout } from '$lib/scenes/quote/layout';
import type { Mark, Picture } from '$lib/scenes/shared/marks';
import type { QuoteView, Speech } from '$lib/story/schema/quote';
import { desktop, expectLegible, STAGES } from './stages';
import { data as plain } from './timeline-data';

const country = (short: string, hue?: string) => ({ name: short, short, ...(hue ? { hue } : {}) });
const data = {
  ...plain,
  countries: {
    A: country('AA'),
    B: country('BB', 'hue-a'),
    C: country('CC', 'hue-c'),
    D: country('DD'),
  },
};
const figures = ['A', 'B', 'C', 'D'];

const speech = (id: string, more: Partial<Speech> = {}): Speech => ({
  id,
  speaker: 'Ada Minister',
  role: 'prime minister',
  date: '2003-09-13',
  claim: 'a',
  ...more,
});
const card = (apart: boolean): QuoteView => ({
  type: 'quote',
  form: 'card',
  lifted: false,
  speech: speech('word', {
    words: 'depressing',
    paraphrase: 'was her word for the answer, which she said had hurt the league',
  }),
  renderings: {
    title: 'How two translations have it',
    list: [
      { by: 'Document 001', words: 'depressing … extremely damaging', claim: 'a' },
      { by: 'The Agency', words: 'saddening … damaging', claim: 'a' },
    ],
  },
  lineup: {
    figures,
    mover: 'B',
    away: 'C',
    apart,
    text: 'She kept her distance. The gap is drawn, not measured.',
    claim: 'a',
  },
});
const over = (lifted: boolean): QuoteView => ({
  type: 'quote',
  form: 'card',
  lifted,
  speech: speech('ally', {
    words: 'not the Empire’s ally in that war',
    via: 'as translated in document 001',
  }),
});
const cards = (order: 'given' | 'date'): QuoteView => ({
  type: 'quote',
  form: 'cards',
  order,
  text: order === 'given' ? 'In the order of document 001' : 'In the order of the dates',
  speeches: [
    speech('failed', { words: 'the guards have failed in their mission' }),
    speech('caveat', {
      under: 'failed',
      paraphrase: 'She could not claim that things would have been better without them.',
    }),
    speech('allies', {
      speaker: 'Bo Spokesman',
      role: 'spokesman',
      date: '2003-09-11',
      words: 'to be close allies',
      paraphrase: 'So the two would go on.',
    }),
  ],
});
const columns = (focus?: 0 | 1): QuoteView => ({
  type: 'quote',
  form: 'columns',
  ...(focus === undefined ? {} : { focus }),
  columns: [
    {
      title: 'North',
      hue: 'hue-a',
      speeches: [
        speech('kept', {
          words: 'We have never betrayed our allies.',
          via: 'as translated in document 001',
        }),
        speech('poor', { paraphrase: 'The systems had proved ineffective.' }),
      ],
    },
    {
      title: 'South',
      hue: 'hue-c',
      speeches: [
        speech('blame', {
          paraphrase:
            'She was shifting the blame for failures of her own, which was a huge mistake.',
        }),
      ],
    },
  ],
  renderings: {
    title: 'One word',
    list: [
      { by: 'Document 001', words: 'useless', claim: 'a' },
      { by: 'The Agency', words: 'ineffective', claim: 'a' },
    ],
  },
});

const find = <K extends Mark['kind']>({ marks }: Picture, kind: K, key: string) => {
  const mark = marks.find((each) => each.key === key);
  expect(mark?.kind, key).toBe(kind);
  return mark as Extract<Mark, { kind: K }>;
};
const draw = (view: QuoteView, size = desktop) => layout(view, size, data);

describe('at every size', () => {
  const views = {
    even: card(false),
    apart: card(true),
    middle: over(false),
    lifted: over(true),
    given: cards('given'),
    dated: cards('date'),
    left: columns(0),
    right: columns(1),
    both: columns(),
  };
  const drawn = Object.entries(STAGES).flatMap(([name, size]) =>
    Object.entries(views).map(([form, view]) => ({ name: `${form}, ${name}`, view, size })),
  );
  it.each(drawn)('nothing overlaps or leaves the area: $name', ({ view, size }) => {
    expectLegible(draw(view, size), size);
  });
});

describe('a quotation', () => {
  it('is in marks when the words are exact, and only then', () => {
    const picture = draw(card(true));
    expect(find(picture, 'text', 'speech:word').lines).toEqual(['“depressing”']);
    expect(find(picture, 'text', 'speech:word:own').lines.join(' ')).not.toMatch(/[“”]/);
  });

  it('says on whose word we have it, by tag or by name', () => {
    expect(find(draw(card(true)), 'text', 'speech:word:tag').lines).toEqual(['doc 001, 002']);
    expect(find(draw(over(false)), 'text', 'speech:ally:tag').lines).toEqual([
      'as translated in document 001',
    ]);
  });

  it('lifts as one piece, and what it uncovers is then named', () => {
    const [a, b] = [draw(over(false)), draw(over(true))];
    const rise = find(a, 'rect', 'card:ally').y - find(b, 'rect', 'card:ally').y;
    expect(rise).toBeGreaterThan(100);
    for (const t of [0.3, 0.5, 0.8]) {
      const now = onTheWay(a, b)(t);
      const [sheet, words] = [find(now, 'rect', 'card:ally').y, find(now, 'text', 'speech:ally').y];
      expect(words - sheet).toBeCloseTo(
        find(a, 'text', 'speech:ally').y - find(a, 'rect', 'card:ally').y,
        0,
      );
    }
  });
});

describe('the line-up', () => {
  it('stands even; then one steps away from one neighbour and touches nobody', () => {
    for (const size of Object.values(STAGES)) {
      const at = (view: QuoteView) =>
        figures.map((id) => find(draw(view, size), 'circle', `figure:${id}:head`).x);
      const half =
        (find(draw(card(true), size), 'line', 'figure:B').points.at(-2) ?? 0) -
        (at(card(true))[1] ?? 0);
      const [a0, b0, c0, d0] = at(card(false)) as [number, number, number, number];
      expect(b0 - a0).toBeCloseTo(c0 - b0, 0);
      const [a1, b1, c1, d1] = at(card(true)) as [number, number, number, number];
      expect([a1, c1, d1]).toEqual([a0, c0, d0]);
      expect(c1 - b1).toBeGreaterThan((c0 - b0) * 1.3);
      expect(b1 - a1).toBeGreaterThan(half * 2);
    }
  });
});

describe('cards on a rule of dates', () => {
  const leads = (order: 'given' | 'date') =>
    ['failed', 'allies'].map(
      (id) => find(draw(cards(order)), 'line', `lead:${id}`).points as number[],
    );

  it('cross their lines in the order given and hang straight in the order of dates', () => {
    for (const [day, , slot] of leads('date')) expect(slot).toBe(day);
    const [late, early] = leads('given') as [number[], number[]];
    expect(late[0]).toBeGreaterThan(early[0] as number);
    expect(late[2]).toBeLessThan(early[2] as number);
  });

  it('never show a speech apart from what qualifies it, not even on the way', () => {
    const tween = onTheWay(draw(cards('given')), draw(cards('date')));
    for (const t of [0, 0.2, 0.5, 0.7, 1]) {
      const now = tween(t);
      const [sheet, slip] = [find(now, 'rect', 'card:failed'), find(now, 'rect', 'card:caveat')];
      expect(slip.y).toBeCloseTo(sheet.y + sheet.h, 0);
      expect(slip.x + slip.w / 2).toBeCloseTo(sheet.x + sheet.w / 2, 0);
    }
  });
});

describe('two columns', () => {
  it('are equally wide and tall-standing, and stay where they are as one after the other is read', () => {
    const [left, right, both] = [columns(0), columns(1), columns()].map((view) => draw(view)) as [
      Picture,
      Picture,
      Picture,
    ];
    const bars = [0, 1].map((c) => find(both, 'rect', `column:${c}:bar`));
    expect(bars[0]?.w).toBe(bars[1]?.w);
    expect(bars[0]?.y).toBe(bars[1]?.y);
    for (const picture of [left, right])
      for (const mark of picture.marks)
        expect({ ...mark, opacity: 1 }).toEqual({
          ...both.marks.find(({ key }) => key === mark.key),
          opacity: 1,
        });
    expect(find(left, 'text', 'speech:blame:own').opacity).toBeLessThan(0.5);
    expect(find(right, 'text', 'speech:kept').opacity).toBeLessThan(0.5);
  });

  it('show the translations only when both are read', () => {
    expect(draw(columns(1)).marks.some(({ key }) => key === 'renderings')).toBe(false);
    expect(find(draw(columns()), 'text', 'rendering:0').lines).toEqual(['“useless”']);
  });
});
