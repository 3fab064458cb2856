import { drawRect, strokeLine } from '../shared/pens';
import { round } from '../shared/round';
import { toDay } from '$lib/story/time';
import type { Frame } from './axis';
import type { Block } from '../shared/block';
import type { Mark } from '../shared/marks';
import type { Call } from '$lib/story/stage-data';

export interface Place {
  /** Left edge of the words, px. */
  left: number;
  /** The two lanes, px. */
  top: number;
  bottom: number;
  /** Size of the words, and their distance from the lane, px. */
  size: number;
  stem: number;
  /** When in the transition the call is heard, 0..1; the answer comes after. */
  start: number;
  hue: string;
}

/** A call, the line to its answer, and the words of both. */
export function drawPair(
  { call, upper, lower }: { call: Call; upper: Block; lower: Block },
  axis: Frame,
  { left, top, bottom, size, stem, start, hue }: Place,
): Mark[] {
  const key = `call:${call.date}`;
  const r = round(size * 0.38);
  const x = axis.at(toDay(call.date));
  // An answer known to the month is as wide as what is left of the month.
  const first = Math.max(x, axis.at(toDay(call.answered)));
  const last = Math.max(first, axis.at(toDay(call.answered, 'end')));
  const middle = round((first + last) / 2);
  const window = (from: number) => [round(start + from, 2), round(start + from + 0.22, 2)] as const;
  const line = (id: string, points: number[], from: number, bold = false): Mark =>
    strokeLine(`${key}:${id}`, points, {
      stroke: bold ? hue : 'ink-3',
      width: bold ? 1.75 : 1,
      from: { draw: 0 },
      when: window(from),
    });
  /** From the dot to its words, which stand on a rule of their own where they had to make way. */
  const stand = (id: string, at: number, lane: number, out: number, w: number, from: number) => {
    const y = round(lane + out * stem * 0.85);
    const aside = Math.abs(at - left) > 2;
    return [
      line(`${id}:stem`, [at, lane, at, y], from),
      ...(aside
        ? [line(`${id}:rule`, [Math.min(at, left), y, Math.max(at, left + w), y], from)]
        : []),
    ];
  };
  const dot = (
    id: string,
    from: number,
    to: number,
    y: number,
    w: readonly [number, number],
  ): Mark =>
    drawRect(
      `${key}:${id}`,
      { x: from - r, y: y - r, w: to - from + 2 * r, h: 2 * r },
      {
        rx: r,
        ...(id === 'dot' ? { fill: hue } : { fill: 'paper', stroke: hue, width: 2 }),
        when: w,
      },
    );
  return [
    ...stand('dot', x, top, -1, upper.w, 0),
    ...stand('end', middle, bottom, 1, lower.w, 0.3),
    line('link', [x, top, middle, bottom], 0.12, true),
    dot('dot', x, x, top, window(0)),
    dot('end', first, last, bottom, window(0.3)),
    ...upper.draw(left, top - stem - upper.h, { when: window(0) }),
    ...lower.draw(left, bottom + stem, { when: window(0.3) }),
  ];
}
