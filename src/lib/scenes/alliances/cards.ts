import { SMALLEST, showTag } from '../shared/annotate';
import { drawCircle, write } from '../shared/pens';
import { round } from '../shared/round';
import { measure } from '../shared/text';
import { showDayMonth, toDay } from '$lib/story/time';
import { drawBlock, setBlock } from './blocks';
import { isHidden } from './frame';
import type { AlliancesView } from '$lib/story/schema/alliances';
import type { Mark } from '../shared/marks';
import type { Block } from './blocks';
import type { Frame } from './frame';

export interface Card {
  event: AlliancesView['events'][number];
  /** px of its date on the axis. */
  at: number;
  date: string;
  block: Block;
  /** Left edge of the words, px. */
  x: number;
  /** Top, px below the first card. */
  y: number;
}

/** Half the height of a number's disc, px; two that stand below one another need no more room. */
export function discOf({ wide, label }: Frame): number {
  return round(label * (wide ? 0.66 : 0.58));
}

/**
 * A numbered list of dated cards under the chart. Its numbers stand on the bars, because a line
 * from each card to its date would cross the bars between.
 */
export function setCards(frame: Frame): { cards: Card[]; h: number } {
  const { view, data, axis, left, plot, wide, note, label } = frame;
  const size = wide ? note : label;
  const dates = view.events.map(({ date }) => showDayMonth(date, data.lang));
  const column = Math.max(0, ...dates.map((d) => measure(d, { size, weight: 600 })));
  const x = round(left + discOf(frame) * 2 + 5 + column + 8);
  let y = 0;
  const cards = view.events.map((event, i): Card => {
    const at = axis.x(toDay(event.date));
    const [long, short] = [event.text, event.short ?? event.text].map((text) =>
      setBlock(text, showTag(data.tags[event.claim], data), size, plot[1] - x, 400),
    ) as [Block, Block];
    const block = long.h > size * 1.3 ? short : long;
    const card = { event, at, date: dates[i] ?? '', block, x, y };
    y += block.h + (wide ? 7 : 0);
    return card;
  });
  return { cards, h: y };
}

/** @param target the height at which the number of a card stands in the chart, px */
export function drawCards(
  frame: Frame,
  cards: readonly Card[],
  top: number,
  target: (card: Card) => number,
): { numbers: Mark[]; words: Mark[] } {
  const r = discOf(frame);
  const size = Math.max(SMALLEST, frame.label - 2);
  const [numbers, words]: [Mark[], Mark[]] = [[], []];
  cards.forEach((card, i) => {
    const { event, at, date, block, x } = card;
    if (isHidden(frame, event.date, event.organisation)) return;
    const key = `card:${event.date}`;
    const y = round(top + card.y);
    const start = 0.45 + (0.4 * i) / cards.length;
    const when = [start, start + 0.15] as const;
    const number = (id: string, cx: number, cy: number): Mark[] => [
      drawCircle(`${key}:${id}`, cx, cy, r, {
        fill: 'ink',
        stroke: 'paper',
        width: 1.25,
        from: { r: 0 },
        when,
      }),
      write(`${key}:${id}:number`, cx, cy + size * 0.34, `${i + 1}`, size, {
        fill: 'paper',
        weight: 700,
        anchor: 'middle',
        when,
      }),
    ];
    numbers.push(...number('at', at, target(card)));
    words.push(
      ...number('in-list', round(frame.left + r), round(y + block.size * 0.62)),
      write(`${key}:date`, frame.left + r * 2 + 5, y + block.size * 0.95, date, block.size, {
        fill: 'ink',
        weight: 600,
        when,
      }),
      ...drawBlock(key, block, x, y, false, { when }),
    );
  });
  return { numbers, words };
}
