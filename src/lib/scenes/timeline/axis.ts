import { round } from '../shared/round';
import { toDay } from '$lib/story/time';
import type { Size } from '../shared/marks';

/** Wider than this a reader has to travel between one date and the next: times the size of a label. */
export const WIDEST = 54;

/** A stretch of time laid from left to right. */
export interface Frame {
  left: number;
  w: number;
  /** First day, and the number of days. */
  start: number;
  days: number;
  /** Where a day is, px. */
  at(day: number): number;
  years(): { year: string; x: number }[];
}

/** The day after the last of a date of any precision. */
export function dayAfter(date: string): number {
  return toDay(date, 'end') + (date.length > 7 ? 1 : 0);
}

/** @param from ISO date, whose first day is the left edge; `to` one whose last is the right */
export function frame({ area, text }: Size, from: string, to: string): Frame {
  const w = Math.min(area.w, text * WIDEST);
  const left = round(area.x + (area.w - w) / 2);
  const start = toDay(from);
  const days = dayAfter(to) - start;
  const at = (day: number) => round(left + ((day - start) / days) * w);
  return {
    left,
    w,
    start,
    days,
    at,
    years: () => {
      const years = [];
      for (let year = Number(from.slice(0, 4)); toDay(String(year)) < start + days; year++)
        if (toDay(String(year)) >= start)
          years.push({ year: String(year), x: at(toDay(String(year))) });
      return years;
    },
  };
}

/**
 * Left edges of blocks that would each begin at its place on the axis and have to make room for
 * one another, in order.
 */
export function spread(
  blocks: readonly { at: number; w: number }[],
  gap: number,
  { left, w }: Pick<Frame, 'left' | 'w'>,
): number[] {
  const xs: number[] = [];
  let to = left + w;
  for (const [i, block] of [...blocks.entries()].reverse()) {
    xs[i] = Math.min(block.at, to - block.w);
    to = xs[i] - gap;
  }
  let from = left;
  return blocks.map((block, i) => {
    const x = Math.max(from, xs[i] ?? from);
    from = x + block.w + gap;
    return round(x);
  });
}
