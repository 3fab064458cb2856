import { setBlock, tagPiece, type Block } from '../shared/block';
import { drawCircle, strokeLine } from '../shared/pens';
import { round } from '../shared/round';
import { showDayMonth, toDay } from '$lib/story/time';
import { levelFlags, type Flag } from './levels';
import type { Frame } from './axis';
import type { Mark } from '../shared/marks';
import type { SceneData } from '$lib/story/stage-data';
import type { TimelineView } from '$lib/story/schema/timeline';

export type CardsView = Extract<TimelineView, { form: 'cards' }>;
type Card = CardsView['cards'][number];

export interface Setting {
  axis: Frame;
  size: number;
  /**
   * Sources beneath the words, beside the date, or behind the words, the date running into them;
   * or nowhere.
   */
  tags: 'under' | 'beside' | 'dense' | 'none';
  /** Share of the axis that a card may be wide. */
  share: number;
  /** Least distance between two levels, px. */
  gap: number;
}
/** The cards on one side of the scale. */
export interface Lane {
  flags: { card: Card; block: Block; x: number; flipped: boolean; level: number }[];
  /** By level: distance of its near edge from the scale, px. */
  steps: number[];
  h: number;
}

export function setLane(
  view: CardsView,
  side: Card['lane'],
  { axis, size, tags, share, gap }: Setting,
  data: SceneData,
): Lane {
  const { gather, unit } = view;
  const right = axis.left + axis.w;
  const place = (date: string) => axis.at(toDay(date) + (unit === 'day' ? 0.5 : 0));
  const set = view.cards
    .filter((card) => card.lane === side)
    .sort((a, b) => toDay(a.date) - toDay(b.date))
    .map((card) => {
      const x = place(card.date);
      const joins = gather && toDay(card.date) <= toDay(gather.date);
      const end = joins ? place(gather.date) : x;
      const most = Math.max(axis.w * share, 150);
      const room = right - Math.max(x, end);
      const flipped = room < most * 0.6;
      const width = Math.min(most, flipped ? x - axis.left : room) - size * 0.5;
      const block = setCard(card, { size, tags, width, flipped }, data);
      return { card, block, x, end, flipped, reach: size * 1.5 + block.w };
    });
  const flags = (state: 'x' | 'end') =>
    set.map(({ [state]: pole, flipped, reach }): Flag => ({
      pole,
      from: flipped ? pole - reach : pole,
      to: flipped ? pole : pole + reach,
      flipped,
    }));
  const levels = levelFlags([flags('x'), flags('end')]);
  const steps: number[] = [];
  let h = size * 0.9;
  for (let level = 0; levels.includes(level); level++) {
    steps.push(h);
    h += gap + Math.max(...set.map(({ block }, i) => (levels[i] === level ? block.h : 0)));
  }
  return {
    steps,
    h: steps.length ? h - gap : 0,
    flags: set.map(({ card, block, x, end, flipped }, i) => ({
      card,
      block,
      flipped,
      x: gather?.done ? end : x,
      level: levels[i] ?? 0,
    })),
  };
}

function setCard(
  { id, date, text, claim }: Card,
  {
    size,
    tags,
    width,
    flipped,
  }: Pick<Setting, 'size' | 'tags'> & { width: number; flipped: boolean },
  data: SceneData,
): Block {
  const key = `card:${id}`;
  const tag = tagPiece(key, data.tags[claim], size, data);
  const day = showDayMonth(date, data.lang);
  if (tags === 'dense' || tags === 'none')
    return setBlock(
      [
        { key, text: `${day}: ${text}`, size },
        // Words flush right would have it in front of their last line.
        ...(tags === 'dense' ? [{ ...tag, beside: !flipped }] : []),
      ],
      width,
    );
  return setBlock(
    [
      { key: `${key}:date`, text: day, size, weight: 600 },
      ...(tags === 'beside' ? [{ ...tag, beside: true }] : []),
      { key, text, size },
      ...(tags === 'under' ? [tag] : []),
    ],
    width,
  );
}

/** @param at y of the scale's edge, and in which direction the poles grow from it */
export function drawLane(
  { flags, steps }: Lane,
  { edge, out, size }: { edge: number; out: 1 | -1; size: number },
): Mark[] {
  return flags.flatMap(({ card, block, x, flipped, level }, i): Mark[] => {
    const near = steps[level] ?? 0;
    const y = edge + out * near - (out < 0 ? block.h : 0);
    const start = round(0.2 + (0.5 * i) / flags.length, 2);
    const when = [start, round(start + 0.3, 2)] as const;
    return [
      strokeLine(`pole:${card.id}`, [x, edge, x, out < 0 ? y : y + block.h], {
        from: { draw: 0 },
        when,
      }),
      drawCircle(`dot:${card.id}`, x, edge, round(size * 0.32), {
        fill: card.hue,
        from: { r: 0 },
        when,
      }),
      // Cards drop on the scale, or rise to it.
      ...block
        .draw(x + (flipped ? -1 : 1) * size * 0.5, y, { anchor: flipped ? 'end' : 'start', when })
        .map((mark) => ({ ...mark, from: { y: round(mark.y + out * size * 1.5), opacity: 0 } })),
    ];
  });
}
