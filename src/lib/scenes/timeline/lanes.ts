import { measure } from '../shared/text';
import { strokeLine, write } from '../shared/pens';
import { round } from '../shared/round';
import { SMALLEST } from '../shared/annotate';
import { toDay } from '$lib/story/time';
import type { Frame } from './axis';
import type { Mark } from '../shared/marks';
import type { Call, SceneWords } from '$lib/story/stage-data';

/** Where the two lanes run, and the size of their words, px. */
interface Lanes {
  top: number;
  bottom: number;
  size: number;
}

/** Two lines that carry their own names, and the years between them. */
export function drawLanes(
  axis: Frame,
  calls: readonly Call[],
  at: Lanes,
  words: SceneWords,
): Mark[] {
  const face = { size: round(Math.max(SMALLEST, at.size * 0.9)), weight: 600 as const };
  const stops = [axis.left, ...calls.map(({ date }) => axis.at(toDay(date))), axis.left + axis.w];
  const widest = Math.max(measure(words.calls, face), measure(words.answers, face));
  // Both names stand in the first stretch of the lanes that is free.
  const i = stops.findIndex((x, n) => (stops[n + 1] ?? 0) - x > widest + at.size * (n ? 2.2 : 1.1));
  const from = round((stops[i] ?? 0) + (i ? at.size * 0.7 : 0));
  const lane = (key: string, name: string, y: number): Mark[] => {
    const w = measure(name, face) + at.size * (i ? 0.8 : 0.4);
    const line = (id: string, x0: number, x1: number): Mark =>
      strokeLine(`${key}:${id}`, [x0, y, x1, y], { from: { draw: 0 }, when: [0, 0.4] });
    if (i < 0) return [line('rest', axis.left, axis.left + axis.w)];
    return [
      ...(i > 0 ? [line('before', axis.left, from)] : []),
      line('rest', round(from + w), axis.left + axis.w),
      {
        key: `${key}:name`,
        kind: 'text',
        x: round(from + (i ? at.size * 0.4 : 0)),
        y: round(y + at.size * 0.33),
        lines: [name],
        fill: 'ink-2',
        ...face,
      },
    ];
  };
  const years = at.bottom - at.top < at.size * 3 ? [] : axis.years();
  return [
    ...years.map(({ year, x }): Mark =>
      strokeLine(`year:${year}:line`, [x, at.top + at.size * 0.8, x, at.bottom - at.size * 0.8], {
        stroke: 'rule',
      }),
    ),
    ...years.map(({ year, x }): Mark =>
      write(
        `year:${year}`,
        x + 6,
        (at.top + at.bottom) / 2 + at.size * 0.33,
        year,
        round(Math.max(SMALLEST, at.size * 0.85)),
      ),
    ),
    ...lane('calls', words.calls, at.top),
    ...lane('answers', words.answers, at.bottom),
  ];
}
