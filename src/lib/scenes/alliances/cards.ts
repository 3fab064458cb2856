import { showTag } from '../shared/annotate';
import { drawCircle, strokeLine, write } from '../shared/pens';
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

/**
 * A list of dated cards under the chart. Each is led along its own line and then up, and since
 * they stand in the order of their dates no lead crosses another, however close the dates are.
 */
export function setCards({ view, data, axis, left, wide, note, label }: Frame): {
  cards: Card[];
  h: number;
} {
  const size = wide ? note : label;
  const dates = view.events.map(({ date }) => showDayMonth(date, data.lang));
  const column = Math.max(0, ...dates.map((d) => measure(d, { size, weight: 600 }))) + 8;
  const x = round(left + column);
  let y = 0;
  const cards = view.events.map((event, i): Card => {
    const at = axis.x(toDay(event.date));
    const [long, short] = [event.text, event.short ?? event.text].map((text) =>
      setBlock(text, showTag(data.tags[event.claim]), size, at - 10 - x, 400),
    ) as [Block, Block];
    const block = long.h > size * 1.3 ? short : long;
    const card = { event, at, date: dates[i] ?? '', block, x, y };
    y += block.h + (wide ? 7 : 0);
    return card;
  });
  return { cards, h: y };
}

/** @param target where the lead of a card ends: on a bar, or at the foot of the chart */
export function drawCards(
  frame: Frame,
  cards: readonly Card[],
  top: number,
  target: (card: Card) => { y: number; onBar: boolean },
): { leads: Mark[]; dots: Mark[]; words: Mark[] } {
  const shown = cards.filter(({ event }) => !isHidden(frame, event.date, event.organisation));
  const [leads, dots, words]: [Mark[], Mark[], Mark[]] = [[], [], []];
  shown.forEach((card, i) => {
    const { event, at, date, block, x } = card;
    const key = `card:${event.date}`;
    const y = round(top + card.y);
    const line = y + block.size * 0.6;
    const { y: end, onBar } = target(card);
    const start = 0.45 + (0.4 * i) / shown.length;
    const when = [start, start + 0.15] as const;
    const begin = x + (block.lines.length > 1 ? block.w : block.behind || block.w) + 5;
    leads.push(
      strokeLine(`${key}:lead`, [begin, line, at, line, at, end], {
        width: 0.9,
        from: { draw: 0 },
        when,
      }),
    );
    if (onBar)
      dots.push(
        drawCircle(`${key}:dot`, at, end, 3, {
          fill: 'ink',
          stroke: 'paper',
          width: 1.25,
          from: { r: 0 },
          when,
        }),
      );
    words.push(
      write(`${key}:date`, frame.left, y + block.size * 0.95, date, block.size, {
        fill: 'ink',
        weight: 600,
        when,
      }),
      ...drawBlock(key, block, x, y, false, { when }),
    );
  });
  return { leads, dots, words };
}
