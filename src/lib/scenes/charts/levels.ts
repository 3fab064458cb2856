import { showOutside, SMALLEST } from '../shared/annotate';
import { strokePath, write } from '../shared/pens';
import { round } from '../shared/round';
import { measure } from '../shared/text';
import { getSeries } from './series';
import type { SceneData } from '$lib/story/stage-data';
import type { Mark, Rect } from '../shared/marks';

interface Level {
  key: string;
  value: number;
  lines: [string, string];
}

/** Figures that others gave for the same people, to hold the points against. */
export function setLevels(id: string | undefined, data: SceneData): Level[] {
  if (id === undefined) return [];
  const { label, owners, values } = getSeries(data, id);
  return values.map(({ owner, value, shown }) => ({
    key: owner,
    value,
    lines: [`${label}: ${shown}`, showOutside(owners[owner]?.short ?? owner)],
  }));
}

/**
 * A broken line at each level with its words beneath. A rising line leaves the upper left and
 * the lower right of a plot free, so a high level is written at the left and a low one begins
 * only at `turn`, px, and is written at the right.
 */
export function drawLevels(
  levels: readonly Level[],
  frame: Rect,
  turn: number,
  y: (value: number) => number,
  text: number,
): { marks: Mark[]; obstacles: Rect[] } {
  const size = Math.max(SMALLEST, round(text - 1.5));
  const right = round(frame.x + frame.w);
  const obstacles: Rect[] = [];
  const marks = levels.flatMap(({ key, value, lines }): Mark[] => {
    const at = y(value);
    const high = at < frame.y + frame.h / 2;
    const start = round(high ? frame.x : turn);
    const w = Math.max(...lines.map((line) => measure(line, { size })));
    obstacles.push(
      { x: start, y: at - 2, w: right - start, h: 4 },
      { x: high ? start : right - w, y: at, w, h: size * 2.6 },
    );
    return [
      strokePath(`level:${key}`, `M${start} ${at}H${right}`, { dash: '2 3' }),
      write(`level:${key}:label`, high ? start : right, at + size * 1.15, lines, size, {
        leading: round(size * 1.2),
        anchor: high ? 'start' : 'end',
      }),
    ];
  });
  return { marks, obstacles };
}
