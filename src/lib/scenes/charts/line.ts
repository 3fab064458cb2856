import { drawNote, setNote, SMALLEST, type Note } from '../shared/annotate';
import { around, obstaclesAlong, placeLabels } from '../shared/place';
import { drawCircle, strokeLine } from '../shared/pens';
import { round } from '../shared/round';
import { drawYears } from './axis';
import { datedValues, getSeries, middle } from './series';
import { showDate } from '$lib/story/time';
import type { ChartsView } from '$lib/story/schema/charts';
import type { SceneData, SeriesValue } from '$lib/story/stage-data';
import type { Mark, Rect } from '../shared/marks';

type PairView = Extract<ChartsView, { form: 'pair' }>;

/** From here on, px, a plot has room for dates beneath figures, and for its minor points. */
const ROOMY = { w: 300, h: 180 };

/** A line through the values of one owner, each with its figure and date beside it. */
export function drawLine(view: PairView, frame: Rect, text: number, data: SceneData): Mark[] {
  const { line, from, to } = view;
  const axis = drawYears('line', from, to, frame, text);
  const high = frame.h >= ROOMY.h;
  // Where there is little room, what is joined to nothing is left to the table.
  const values = datedValues(getSeries(data, line.series), from, to).filter(
    ({ minor }) => !minor || (high && frame.w >= ROOMY.w),
  );
  const notes = values.map((value) => ({ value, note: setLabel(value, text, high, data.lang) }));
  const most = Math.max(...values.map(({ value }) => value));
  // From nought, as the bars; the highest point leaves room for its own label.
  const tallest = frame.h - Math.max(...notes.map(({ note }) => note.h)) - 10;
  const y = (value: number) => frame.y + frame.h - (value / most) * tallest;
  const dots = notes.map(({ value, note }) => ({
    value,
    note,
    x: round(axis.x(middle(value.date))),
    y: round(y(value.value)),
    r: value.minor ? 2.5 : Math.max(3.5, round(text * 0.3)),
  }));
  const joined = dots.filter(({ value }) => !value.minor);
  const points = joined.flatMap((dot) => [dot.x, dot.y]);
  const placed = placeLabels(
    // The joined ones choose first.
    [...joined, ...dots.filter(({ value }) => value.minor)].map(({ value, note, x, y, r }) => ({
      ...note,
      key: value.date,
      x,
      y,
      gap: r + 4,
      sides: value.minor ? ['s', 'sw', 'w'] : ['ne', 'n', 'sw', 'w'],
    })),
    [...obstaclesAlong(points, 4), ...dots.map(({ x, y, r }) => around([x, y], r))],
    frame,
  );
  return [
    ...axis.marks,
    strokeLine('line', points, {
      stroke: line.hue,
      width: Math.max(2, round(text * 0.17)),
      from: { draw: 0 },
      when: [0.3, 1],
    }),
    ...dots.flatMap(({ value, note, x, y, r }): Mark[] => {
      const begin = round(0.3 + (0.5 * (x - frame.x)) / frame.w, 2);
      const when = [begin, round(begin + 0.2, 2)] as const;
      const key = `line:dot:${value.date}`;
      const at = placed.find((each) => each.key === value.date);
      return [
        drawCircle(key, x, y, r, {
          ...(value.minor ? { fill: 'paper', stroke: line.hue, width: 1.5 } : { fill: line.hue }),
          from: { r: 0 },
          when,
        }),
        ...drawNote(
          `${key}:label`,
          note,
          {
            x: round(Math.max(frame.x, at?.rect.x ?? x)),
            y: round(at?.rect.y ?? y),
            anchor: at?.anchor ?? 'start',
          },
          { when, ...(value.minor ? { weight: 400, fill: 'ink-2' } : {}) },
        ),
      ];
    }),
  ];
}

/** "64%" over "late 2021", or one after the other. */
function setLabel(value: SeriesValue, text: number, high: boolean, lang: string): Note {
  const date = value.when ?? showDate(value.date ?? '', lang);
  if (value.minor)
    return setNote(`${value.shown} ${date}`, '', Math.max(SMALLEST, text - 3), Infinity);
  if (!high) return setNote(`${value.shown} ${date}`, '', text, Infinity);
  return setNote(value.shown, date, text, Infinity);
}
