import { drawNote, setNote, showTag, SMALLEST, type Note } from '../shared/annotate';
import { drawRect, write } from '../shared/pens';
import { round } from '../shared/round';
import { wrap } from '../shared/text';
import { drawYears } from './axis';
import { FIRST } from './heading';
import { datedValues, getSeries, isHollow, middle, tagOf } from './series';
import type { ChartsView } from '$lib/story/schema/charts';
import type { SceneData, Series, SeriesValue } from '$lib/story/stage-data';
import type { Mark, Rect } from '../shared/marks';

type PairView = Extract<ChartsView, { form: 'pair' }>;

/** Share of a year that its bar takes. */
const FILL = 0.62;

/** A bar a year with its figure and its owner on top; a year without one says so. */
export function drawBars(view: PairView, frame: Rect, text: number, data: SceneData): Mark[] {
  const { bars, from, to } = view;
  const series = getSeries(data, bars.series);
  const values = datedValues(series, from, to);
  const axis = drawYears('bars', from, to, frame, text);
  const slot = frame.w / axis.years.length;
  const labels = values.map((value) =>
    setNote(value.shown, tagOf(series, value, data), text, slot - 2),
  );
  const top = Math.max(...values.map(({ value }) => value));
  // The highest bar leaves room for its own label.
  const tallest = frame.h - Math.max(...labels.map((label) => label.h)) - 4;
  const base = frame.y + frame.h;
  const w = round(slot * FILL);

  const heads: Rect[] = [];
  const marks = values.flatMap((value, i): Mark[] => {
    const label = labels[i] as Note;
    const h = round((value.value / top) * tallest);
    const centre = axis.x(middle(value.date));
    const x = Math.min(Math.max(centre - label.w / 2, frame.x), frame.x + frame.w - label.w);
    const head = { x: round(x), y: round(base - h - label.h - 3), w: label.w, h: label.h };
    heads.push(head);
    // Later years follow earlier ones, in step with the line of the other plot.
    const begin = round(0.3 + (0.4 * i) / values.length, 2);
    return [
      drawRect(
        `bar:${value.date}`,
        { x: centre - w / 2, y: base - h, w, h },
        {
          ...inkOf(series, value, bars.hue),
          from: { y: round(base), h: 0 },
          when: [begin, round(begin + 0.35, 2)],
        },
      ),
      ...drawNote(
        `bar:${value.date}:label`,
        label,
        { ...head, anchor: 'middle' },
        { when: [round(begin + 0.2, 2), round(begin + 0.4, 2)] },
      ),
    ];
  });
  const empty = axis.years.filter((year) => !values.some(({ date }) => date.startsWith(year)));
  return [
    ...axis.marks,
    ...marks,
    ...empty.map((year) => drawGap(year, axis.x(middle(year)), base, slot, text, data)),
    ...drawRemark(view, frame, heads, text, data),
  ];
}

/** Said, because an empty place among bars looks like nought. */
function drawGap(
  year: string,
  x: number,
  base: number,
  slot: number,
  text: number,
  data: SceneData,
): Mark {
  const size = Math.max(SMALLEST, round(text - 3));
  const words = data.words.noFigure;
  const lines = wrap(words, slot - 4, { size });
  return write(`bar:${year}:none`, x, base - 7 - (lines.length - 1) * size * 1.15, lines, size, {
    leading: round(size * 1.15),
    anchor: 'middle',
    when: FIRST,
  });
}

/** The words go over the low first bars where there is room for them, or are left out. */
function drawRemark(
  view: PairView,
  frame: Rect,
  heads: readonly Rect[],
  text: number,
  data: SceneData,
): Mark[] {
  if (!view.note) return [];
  // Up to the first bar that would stand in the way of three lines.
  const limit = heads.find((head) => head.y < frame.y + text * 4.5) ?? heads.at(-1) ?? frame;
  const size = Math.max(SMALLEST, text - 1.5);
  const tag = showTag(data.tags[view.note.claim], data);
  const note = setNote(view.note.text, tag, size, limit.x - frame.x - 12);
  const under = heads.filter((head) => head.x < frame.x + note.w).map((head) => head.y);
  if (frame.y + note.h > Math.min(...under) - 4) return [];
  return drawNote('bars:note', note, frame, { weight: 400, when: [0.7, 1] });
}

/** Solid, hollow, or in broken outline for what is nobody's own figure. */
function inkOf(series: Series, value: SeriesValue, hue: string) {
  if (!isHollow(series, value)) return { fill: hue };
  return { stroke: hue, width: 1.5, ...(value.derived ? { dash: '4 3' } : {}) };
}
