import { easeCubicInOut } from 'd3-ease';
import { round } from './round';

/** What a thing is at `t`, 0..1, of the way to the next. */
export type Tween<T> = (t: number) => T;

export type Window = readonly [number, number];

/** What leaves is gone before most of what arrives is there. */
export const LEAVE: Window = [0, 0.45];
export const MOVE: Window = [0.1, 0.9];
export const ENTER: Window = [0.2, 0.8];
/** Under a moving camera words wait until their places have nearly come to rest. */
export const LEAVE_FLYING: Window = [0, 0.35];
export const ENTER_FLYING: Window = [0.65, 1];

const NUMBERS = ['x', 'y', 'w', 'h', 'r', 'opacity', 'draw', 'width'] as const;
/** What of a mark may differ between two that are alike: what it is on its way. */
const WAYS: ReadonlySet<string> = new Set([...NUMBERS, 'from', 'when']);
/** Value of an optional number when it is not given. */
const REST: Record<string, number> = { opacity: 1, draw: 1, width: 1 };

interface Keyed {
  key: string;
  from?: object;
  when?: Window;
}

/** How far a transition is within a part of it, eased, 0..1. */
export function progress(t: number, [start, end]: Window): number {
  return easeCubicInOut(Math.min(1, Math.max(0, (t - start) / (end - start))));
}

/** A mark as it is before it enters: grown from nothing, or else faded in on its way. */
export function hide<T extends Keyed>(mark: T): T {
  const from = mark.from ?? {};
  const grows = ['draw', 'w', 'h', 'r'].some((name) => name in from);
  return { ...mark, ...(grows ? {} : { opacity: 0 }), ...from };
}

/** Can one become the other by numbers alone? */
export function isAlike(a: object, b: object): boolean {
  const [from, to] = [a, b] as [Record<string, unknown>, Record<string, unknown>];
  return Object.keys({ ...from, ...to }).every((name) => {
    if (WAYS.has(name)) return true;
    if (name !== 'points') return isSame(from[name], to[name]);
    return lengthOf(from[name]) === lengthOf(to[name]);
  });
}

/** Have two that are alike the same numbers, too? */
export function isEqual(a: object, b: object): boolean {
  const [from, to] = [a, b] as [Record<string, unknown>, Record<string, unknown>];
  return (
    NUMBERS.every((name) => (from[name] ?? REST[name]) === (to[name] ?? REST[name])) &&
    isSame(from['points'], to['points'])
  );
}

/** Of two values of a mark: what is not one thing is a list of such. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b || !Array.isArray(a) || !Array.isArray(b)) return a === b;
  return a.length === b.length && a.every((value, i) => value === b[i]);
}

function lengthOf(points: unknown): number {
  return Array.isArray(points) ? points.length : -1;
}

/** Interpolates the numbers of a mark. */
export function move<T extends object>(a: T, b: T, window: Window): Tween<T> {
  const from = a as Record<string, unknown>;
  const to = b as Record<string, unknown>;
  const moved = NUMBERS.flatMap((name) => {
    const start = (from[name] ?? REST[name]) as number | undefined;
    const end = (to[name] ?? REST[name]) as number | undefined;
    return start !== undefined && end !== undefined && start !== end
      ? [[name, start, end] as const]
      : [];
  });
  const points = [from['points'], to['points']] as [number[] | undefined, number[] | undefined];
  return (t) => {
    const e = progress(t, window);
    if (e === 0) return a;
    if (e === 1) return b;
    const now: Record<string, unknown> = { ...from };
    for (const [name, start, end] of moved) now[name] = round(start + (end - start) * e, 2);
    if (points[0] && points[1] && points[0] !== points[1])
      now['points'] = mix(points[0], points[1], e);
    return now as T;
  };
}

function mix(a: readonly number[], b: readonly number[], e: number): number[] {
  return b.map((end, i) => round((a[i] ?? end) + (end - (a[i] ?? end)) * e, 1));
}
