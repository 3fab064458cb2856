import { toDay } from '$lib/story/time';
import { SMALLEST } from '../shared/annotate';
import { strokePath, write } from '../shared/pens';
import { round } from '../shared/round';
import { FIRST } from './heading';
import type { Mark, Rect } from '../shared/marks';

/** Place of a day on a time axis, px. */
type Scale = (day: number) => number;

/** Linear in time from the first day of `from` to the last of `to`. */
export function timeScale(from: string, to: string, { x, w }: Rect): Scale {
  const start = toDay(from);
  const end = toDay(to, 'end');
  return (day) => x + ((day - start) / (end - start)) * w;
}

/** The base line with each year written beneath its stretch of it. */
export function drawYears(
  key: string,
  from: string,
  to: string,
  frame: Rect,
  text: number,
): { marks: Mark[]; years: string[]; x: Scale } {
  const x = timeScale(from, to, frame);
  const first = Number(from.slice(0, 4));
  const years = Array.from(
    { length: Number(to.slice(0, 4)) - first + 1 },
    (_, i) => `${first + i}`,
  );
  const base = round(frame.y + frame.h);
  const size = Math.max(SMALLEST, round(text - 2));
  const edges = [...years.map((year) => x(toDay(year))), frame.x + frame.w];
  return {
    x,
    years,
    marks: [
      strokePath(
        `${key}:axis`,
        `M${round(frame.x)} ${base}h${round(frame.w)}${edges.map((at) => `M${round(at)} ${base}v4`).join('')}`,
        { when: FIRST },
      ),
      ...years.map((year): Mark =>
        write(
          `${key}:year:${year}`,
          (x(toDay(year)) + x(toDay(year, 'end'))) / 2,
          base + size * 1.25,
          year,
          size,
          { anchor: 'middle' },
        ),
      ),
    ],
  };
}
