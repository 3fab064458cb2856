import { fit, setBlock } from '../shared/block';
import { drawCircle, strokeLine, write } from '../shared/pens';
import { centre } from '../shared/place';
import { round } from '../shared/round';
import { SMALLEST } from '../shared/annotate';
import { showDayMonth, toDay } from '$lib/story/time';
import { drawStack, setStack } from './stack';
import type { Mark, Size } from '../shared/marks';
import type { SceneData } from '$lib/story/stage-data';
import type { QuoteView, Speech } from '$lib/story/schema/quote';

type CardsView = Extract<QuoteView, { form: 'cards' }>;

const DAY = 86_400_000;
const WIDEST = 54;

/** Cards side by side, each led to its day on a rule of dates: out of order, the lines cross. */
export function drawCards(view: CardsView, { area, text }: Size, data: SceneData): Mark[] {
  const { x: left, w } = centre(area, text * WIDEST);
  const main = view.speeches.filter(({ under }) => !under);
  const gap = Math.min(w * 0.04, 28);
  const column = (w - gap * (main.length - 1)) / main.length;
  const days = main.map(({ date }) => toDay(date));
  const [from, to] = [Math.min(...days), Math.max(...days)];
  const order = [...main];
  if (view.order === 'date') order.sort((a, b) => toDay(a.date) - toDay(b.date));
  const slot = (speech: Speech) => left + (column + gap) * order.indexOf(speech);
  /** First and last day stand over the first and last card. */
  const at = (day: number) =>
    round(left + column / 2 + ((w - column) * (day - from)) / Math.max(1, to - from));

  const set = fit(settings(text), area.h, ({ size, words, tags }) => {
    const pad = size * 0.9;
    const type = { size, tags, words: size * words, dated: false, width: column - pad * 2 };
    const stacks = main.map((speech) =>
      setStack(
        speech,
        view.speeches.filter(({ under }) => under === speech.id),
        type,
        pad,
        data,
      ),
    );
    const title = setBlock([{ key: 'title', text: view.text, size: size * 1.1, weight: 600 }], w);
    const tall = Math.max(...stacks.map(({ h }) => h));
    const rule = title.h + size * 2.3;
    const lead = size * 2.2;
    const h = rule + lead + tall + Math.max(...stacks.map(({ hung }) => hung));
    return { size, pad, stacks, title, tall, rule, lead, h };
  });
  const { size, pad, stacks, title, tall } = set;
  const spare = Math.max(0, area.h - set.h);
  const lead = set.lead + Math.min(spare * 0.4, size * 3);
  const top = area.y + (spare - (lead - set.lead)) / 2;
  const y = round(top + set.rule);
  const face = round(y + lead);
  const line = (key: string, points: number[], stroke: string): Mark =>
    strokeLine(key, points, { stroke, from: { draw: 0 } });
  return [
    ...title.draw(left, top),
    line('rule', [round(left), y, round(left + w), y], 'ink-3'),
    ...Array.from({ length: to - from + 1 }, (_, i) =>
      dayName(from + i, { x: at(from + i), y, size, busy: days.includes(from + i) }, data.lang),
    ),
    ...stacks.flatMap(({ speech }): Mark[] => {
      const day = at(toDay(speech.date));
      const middle = round(slot(speech) + column / 2);
      return [
        line(`lead:${speech.id}`, [day, y, middle, face], 'ink-2'),
        drawCircle(`dot:${speech.id}`, day, y, round(size * 0.3), { fill: 'ink-2' }),
      ];
    }),
    // Where two pass each other, the one with slips goes in front and stays whole.
    ...[...stacks]
      .sort((a, b) => a.hung - b.hung)
      .flatMap((stack) =>
        drawStack(stack, { x: slot(stack.speech), y: face, w: column, h: tall, pad }),
      ),
  ];
}

function settings(text: number): { size: number; words: number; tags: boolean }[] {
  return [
    ...[1.4, 1.25, 1.1, 1].map((k) => ({ size: k * text, words: 1.4, tags: true })),
    { size: SMALLEST, words: 1.3, tags: true },
    { size: SMALLEST, words: 1.15, tags: true },
    { size: SMALLEST, words: 1.15, tags: false },
  ];
}

function dayName(
  day: number,
  { x, y, size, busy }: { x: number; y: number; size: number; busy: boolean },
  lang: string,
): Mark {
  return write(
    `day:${day}`,
    x,
    y - size * 0.5,
    showDayMonth(new Date(day * DAY).toISOString().slice(0, 10), lang),
    round(Math.max(SMALLEST, size * 0.9)),
    { anchor: 'middle', weight: busy ? 600 : 400, fill: busy ? 'ink' : 'ink-2' },
  );
}
