import { toDay } from '$lib/story/time';
import { round } from '../shared/round';
import { measure } from '../shared/text';
import type { AlliancesView } from '$lib/story/schema/alliances';

/** Room for the break between two scales, px. */
export const BREAK = 16;
export const DAY = 86_400_000;

/** Time from left to right in one scale, or in two with a marked break between them. */
export interface Axis {
  /** px of a day; days beyond the ends stand at the ends. */
  x: (day: number) => number;
  /** Left and right end of each part, px. */
  parts: readonly (readonly [number, number])[];
  /** Days at which the parts begin, and the last one ends. */
  days: readonly number[];
}

export function setAxis(view: AlliancesView, [left, right]: readonly [number, number]): Axis {
  const days = [toDay(view.from), toDay(view.to, 'end')];
  let parts: [number, number][] = [[left, right]];
  if (view.detail) {
    const cut = round(left + (right - left - BREAK) * (1 - view.detail.share));
    parts = [
      [left, cut],
      [cut + BREAK, right],
    ];
    days.splice(1, 0, toDay(view.detail.from));
  }
  const x = (day: number) => {
    const i = parts[1] && day > (days[1] ?? 0) ? 1 : 0;
    const [a, b] = parts[i] as [number, number];
    const [from, to] = days.slice(i) as [number, number];
    return round(a + (b - a) * Math.min(1, Math.max(0, (day - from) / (to - from))));
  };
  return { x, parts, days };
}

export interface Tick {
  iso: string;
  x: number;
  /** Empty where there is no room. */
  label: string;
  labelX: number;
}

/** Years at their first day, or where the scale allows months, in the middle of their span. */
export function ticksOf(axis: Axis, part: number, lang: string, size: number): Tick[] {
  const [from, to] = axis.days.slice(part) as [number, number];
  return to - from < 800
    ? monthsOf(axis, part, from, to, lang, size)
    : yearsOf(axis, part, from, to, size);
}

function monthsOf(axis: Axis, part: number, from: number, to: number, lang: string, size: number) {
  const [a] = axis.parts[part] as [number, number];
  const name = new Intl.DateTimeFormat(lang, { month: 'short', timeZone: 'UTC' });
  const first = new Date(from * DAY);
  const start = (n: number) => Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + n) / DAY;
  const ticks: Tick[] = [];
  for (let n = 0; start(n) < to; n++) {
    const left = start(n) > from ? axis.x(start(n)) : a;
    const right = axis.x(start(n + 1));
    const label = name.format(start(n) * DAY);
    ticks.push({
      iso: new Date(start(n) * DAY).toISOString().slice(0, 7),
      x: left,
      label: measure(label, { size }) < right - left ? label : '',
      labelX: round((left + right) / 2),
    });
  }
  return ticks;
}

function yearsOf(axis: Axis, part: number, from: number, to: number, size: number): Tick[] {
  const [a, b] = axis.parts[part] as [number, number];
  const year = ((b - a) / (to - from)) * 365.25;
  const step = [1, 2, 5, 10, 20].find((n) => n * year > measure('2000', { size }) * 1.6) ?? 50;
  const [first, last] = [from, to].map((day) => new Date(day * DAY).getUTCFullYear()) as [
    number,
    number,
  ];
  const ticks: Tick[] = [];
  for (let y = Math.ceil(first / step) * step; y <= last; y += step) {
    const day = toDay(`${y}`);
    // At a break the other part has a date of its own.
    if (day < from || (axis.parts[part + 1] && day === to)) continue;
    ticks.push({ iso: `${y}`, x: axis.x(day), label: `${y}`, labelX: axis.x(day) });
  }
  return ticks;
}
