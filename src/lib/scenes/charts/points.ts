import { showDayMonth, toDay } from '$lib/story/time';
import { setNote, type Note } from '../shared/annotate';
import { round } from '../shared/round';
import { timeScale } from './axis';
import { datedValues, getSeries, isHollow, tagOf } from './series';
import type { ChartsView } from '$lib/story/schema/charts';
import type { SceneData, Series, SeriesValue } from '$lib/story/stage-data';
import type { Rect } from '../shared/marks';

export type StepsView = Extract<ChartsView, { form: 'steps' }>;

export interface Point {
  key: string;
  value: SeriesValue & { date: string };
  x: number;
  y: number;
  r: number;
  hollow: boolean;
  /** Beyond the break in the axis. */
  later: boolean;
  note: Note;
  when: readonly [number, number];
}

/** Width of the break in the axis, px. */
export const BREAK = 34;
/** From here on, px, an owner's name is printed in full. */
const WIDE = 380;

/**
 * Every value with its place and its words, and the scale of time up to the break.
 * @param up height of a value in the plot, px
 */
export function setPoints(
  view: StepsView,
  frame: Rect,
  up: (value: number) => number,
  text: number,
  data: SceneData,
): { points: Point[]; across: (day: number) => number } {
  const series = getSeries(data, view.series);
  const all = datedValues(series, view.from, '9999');
  const now = datedValues(series, view.from, view.to).length;
  const notes = all.map((value) => setLabel(series, value, text, frame.w < WIDE, data));
  const r = Math.max(3.5, round(text * 0.3));
  // What is later takes the width of its words, and the axis has the rest.
  const beyond = notes.slice(now).reduce((sum, note) => sum + note.w + r * 2 + 6, 0);
  const main = frame.w - (beyond && beyond + BREAK);
  const across = timeScale(view.from, view.to, { ...frame, w: main });
  const points = all.map((value, i): Point => {
    const later = i >= now;
    const begin = round(0.35 + (0.45 * i) / all.length, 2);
    const rank = (i - now) / (all.length - now);
    return {
      key: `steps:${value.owner}:${value.date}`,
      value,
      x: round(later ? frame.x + main + BREAK + beyond * rank + r : across(toDay(value.date))),
      y: up(value.value),
      r,
      hollow: isHollow(series, value),
      later,
      note: notes[i] as Note,
      when: [begin, round(begin + 0.2, 2)],
    };
  });
  return { points, across };
}

/**
 * A stepped line for each owner of several points on the axis: up on the day of a count, level
 * until the next, because nothing is known of the days between.
 */
export function joinOwners(
  points: readonly Point[],
  base: number,
): { owner: string; points: number[] }[] {
  const now = points.filter((point) => !point.later && !point.value.derived);
  return [...new Set(now.map(({ value }) => value.owner))]
    .map((owner) => ({ owner, own: now.filter(({ value }) => value.owner === owner) }))
    .filter(({ own }) => own.length > 1)
    .map(({ owner, own }) => ({
      owner,
      points: own.flatMap(({ x, y }, i) => [x, own[i - 1]?.y ?? base, x, y]),
    }));
}

/** "19,000 by 26 Sept" over "◇ UNHCR". */
function setLabel(
  series: Series,
  value: SeriesValue & { date: string },
  size: number,
  short: boolean,
  data: SceneData,
): Note {
  const words = `${value.shown} ${value.when ?? showDayMonth(value.date, data.lang)}`;
  return setNote(words, tagOf(series, value, data, short), size, Infinity);
}
