import { setBlock, tagPiece, fit } from '../shared/block';
import { round } from '../shared/round';
import { SMALLEST } from '../shared/annotate';
import { showDate, toDay } from '$lib/story/time';
import { dayAfter, frame, spread } from './axis';
import { drawLanes } from './lanes';
import { drawPair } from './pair';
import type { Block } from '../shared/block';
import type { Mark, Size } from '../shared/marks';
import type { Call, SceneData, SceneWords } from '$lib/story/stage-data';
import type { TimelineView } from '$lib/story/schema/timeline';

type CallsView = Extract<TimelineView, { form: 'calls' }>;

interface Style {
  size: number;
  tags: boolean;
  /** How long the answer took, in words. */
  delays: boolean;
  /** Least distance between the two lanes, and from a lane to its words, px. */
  band: number;
  stem: number;
}
interface Pair {
  call: Call;
  news: boolean;
  upper: Block;
  lower: Block;
}
interface Pairs {
  list: Pair[];
  style: Style;
  /** Heights of the words above and below the lanes, and of everything, px. */
  above: number;
  below: number;
  h: number;
}

/** Calls on the upper of two lanes, answers on the lower, joined by a line that slants with time. */
export function drawCalls(view: CallsView, stage: Size, data: SceneData): Mark[] {
  const { area, text } = stage;
  const axis = frame(stage, view.from, view.to);
  const end = axis.start + axis.days;
  const calls = data.calls.filter(({ date }) => toDay(date) >= axis.start && toDay(date) < end);
  const gap = text * 0.9;
  const column = (axis.w - gap * (calls.length - 1)) / Math.max(1, calls.length);
  const pairs = fit(styles(text), area.h, (style) =>
    setPairs(calls, view, style, Math.min(column, text * 18), data),
  );
  const { style, above, below } = pairs;
  const band = Math.min(area.h - above - below, style.size * 9);
  const top = round(area.y + (area.h - above - below - band) / 2 + above);
  const bottom = round(top + band);

  // Places are those of all calls, so that a later one finds its own free.
  const lefts = spread(
    pairs.list.map((p) => ({ at: axis.at(toDay(p.call.date)), w: Math.max(p.upper.w, p.lower.w) })),
    gap,
    axis,
  );
  const until = dayAfter(view.until);
  const shown = pairs.list.filter(({ call }) => toDay(call.date) < until);
  return [
    ...drawLanes(axis, calls, { top, bottom, size: style.size }, data.words),
    ...shown.flatMap((pair, i) =>
      drawPair(pair, axis, {
        left: lefts[i] ?? axis.left,
        top,
        bottom,
        size: style.size,
        stem: style.stem,
        start: round(0.15 + (0.45 * i) / shown.length, 2),
        hue: pair.news ? view.hue : 'ink-3',
      }),
    ),
  ];
}

/** From generous to the least that still says who asked what and what came. */
function styles(text: number): Style[] {
  const full = { tags: true, delays: true };
  const bare = { tags: false, delays: false };
  return [
    ...[1.35, 1.2, 1.1, 1].map((k) => ({ ...full, size: text * k, band: text * 4 })),
    { ...full, size: text, band: text * 2.5 },
    { ...full, size: text, band: text * 2.5, delays: false },
    { ...bare, size: text, band: text * 2.2 },
    { ...bare, size: SMALLEST, band: SMALLEST * 2 },
  ]
    .map((style) => ({ ...style, stem: style.size * 0.8 }))
    .concat({ ...bare, size: SMALLEST, band: SMALLEST * 1.5, stem: SMALLEST * 0.45 });
}

function setPairs(
  calls: readonly Call[],
  view: CallsView,
  style: Style,
  width: number,
  data: SceneData,
): Pairs {
  const { size, tags, delays, stem } = style;
  const list = calls.map((call): Pair => {
    const key = `call:${call.date}`;
    const news = view.focus.length === 0 || view.focus.includes(call.date);
    const fill = news ? 'ink' : 'ink-2';
    const strong = { size, fill, weight: news ? (600 as const) : (400 as const) };
    const tag = (at: string, claim: string) =>
      tags ? [tagPiece(at, data.tags[claim], size, data)] : [];
    // Where the axis is short of room the day gives way to the month.
    const day = tags ? call.date : call.date.slice(0, 7);
    return {
      call,
      news,
      upper: setBlock(
        [
          { ...strong, key: `${key}:date`, text: showDate(day, data.lang) },
          { key: `${key}:text`, text: call.call, size, fill },
          ...tag(key, call.claim),
        ],
        width,
      ),
      lower: setBlock(
        [
          { ...strong, key: `${key}:delay`, text: delays ? showDelay(call, data.words) : '' },
          { key: `${key}:answer`, text: call.answer, size, fill },
          ...tag(`${key}:answer`, call.answerClaim ?? call.claim),
        ],
        width,
      ),
    };
  });
  const above = Math.max(0, ...list.map(({ upper }) => upper.h)) + stem;
  const below = Math.max(0, ...list.map(({ lower }) => lower.h)) + stem;
  return { list, style, above, below, h: above + below + style.band };
}

function showDelay({ date, answered }: Call, words: SceneWords): string {
  if (answered.length < 10) return date.startsWith(answered) ? words.sameMonth : '';
  const days = toDay(answered) - toDay(date);
  return days === 0 ? words.sameDay : words.daysLater.replace('{n}', String(days));
}
