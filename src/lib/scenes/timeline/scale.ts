import { measure } from '../shared/text';
import { drawRect, strokeLine, write } from '../shared/pens';
import { round } from '../shared/round';
import { SMALLEST } from '../shared/annotate';
import { showDate, toDay } from '$lib/story/time';
import { dayAfter, type Frame } from './axis';
import type { CardsView } from './flags';
import type { Mark } from '../shared/marks';

const DAY = 86_400_000;

/** The strip of days or months between the cards, with the names of what lies on its two sides. */
export function drawScale(
  view: CardsView,
  axis: Frame,
  at: { top: number; h: number; size: number },
  lang: string,
): Mark[] {
  const { left, w, start, days } = axis;
  const small = round(Math.max(SMALLEST, at.size * 0.85));
  const dates = Array.from({ length: days }, (_, i) =>
    new Date((start + i) * DAY).toISOString().slice(0, 10),
  );
  const cells = view.unit === 'day' ? dates : [...new Set(dates.map((date) => date.slice(0, 7)))];
  const busy = new Set(view.cards.map(({ date }) => date));
  const node = view.gather?.done ? view.gather.date : '';
  const edge = (id: string, y: number): Mark =>
    strokeLine(`scale:${id}`, [left, y, left + w, y], { from: { draw: 0 }, when: [0, 0.4] });
  const bottom = at.top + at.h;
  const name = (id: string, text: string | undefined, y: number): Mark[] =>
    text ? [write(`lane:${id}`, left, y, text, small, { weight: 600 })] : [];
  return [
    edge('top', at.top),
    edge('bottom', bottom),
    ...cells.flatMap((date): Mark[] => {
      const [x0, x1] = [axis.at(toDay(date)), axis.at(dayAfter(date))];
      const label =
        date.length > 7 ? String(Number(date.slice(8))) : monthName(date, x1 - x0, small, lang);
      const text: Mark = write(
        `scale:${date}`,
        (x0 + x1) / 2,
        at.top + at.h / 2 + small * 0.33,
        label,
        small,
        {
          anchor: 'middle',
          ...(date === node
            ? { weight: 700, fill: 'paper' }
            : busy.has(date)
              ? { weight: 600, fill: 'ink' }
              : { fill: 'ink-2' }),
        },
      );
      return [
        ...(date.length === 7 && x0 > left
          ? [strokeLine(`month:${date}`, [x0, at.top, x0, bottom]) as Mark]
          : []),
        ...(date === node
          ? [
              drawRect(
                'node',
                { x: x0, y: at.top, w: x1 - x0, h: at.h },
                { fill: 'ink', when: [0.5, 0.9] },
              ) as Mark,
            ]
          : []),
        text,
      ];
    }),
    ...name('above', view.lanes?.above, at.top - small * 0.7),
    ...name('below', view.lanes?.below, bottom + small * 1.4),
    ...(view.unit === 'day' && !view.lanes
      ? name('month', showDate(view.from.slice(0, 7), lang, 'long'), bottom + small * 1.4)
      : []),
  ];
}

/** As much of "March 2023" as the cell has room for. */
function monthName(date: string, width: number, size: number, lang: string): string {
  const long = showDate(date, lang, 'long');
  const short = showDate(date, lang);
  return measure(long, { size }) < width - 8 ? long : short;
}
