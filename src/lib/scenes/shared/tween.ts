import { easeCubicInOut } from 'd3-ease';
import { round } from './round';

/** What a thing is at `t`, 0..1, of the way to the next. */
export type Tween<T> = (t: number) => T;

type Window = readonly [number, number];

/** What leaves is gone before most of what arrives is there. */
export const LEAVE: Window = [0, 0.5];
export const MOVE: Window = [0.1, 0.9];
export const ENTER: Window = [0.3, 0.95];

const NUMBERS = ['x', 'y', 'w', 'h', 'r', 'opacity', 'draw', 'width'] as const;
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

/** One mark of the list on its way; those that move do so alone, the others with their neighbours. */
interface Entry<T> {
  does: 'move' | 'stay' | 'enter' | 'leave';
  mark: T;
  way: Tween<T>;
}

/**
 * The new list, in which what leaves keeps its place above the mark that it lay on.
 * @param group makes one mark of a run that fades together
 */
export function tweenList<T extends Keyed>(
  from: readonly T[],
  to: readonly T[],
  group: (key: string, opacity: number, marks: readonly T[]) => T,
): Tween<T[]> {
  const ways = order(from, to).reduce<Tween<T>[]>((list, entry, i, all) => {
    if (entry.does === 'move') return [...list, entry.way];
    if (all[i - 1]?.does === entry.does) return list;
    const end = all.findIndex((other, n) => n > i && other.does !== entry.does);
    const run = all.slice(i, end < 0 ? undefined : end).map(({ mark }) => mark);
    const key = `${entry.does}:${i}`;
    // What stays is one constant mark, so that a frame passes it over at once.
    const still = group(key, 1, run);
    if (entry.does === 'stay') return [...list, () => still];
    return [
      ...list,
      entry.does === 'enter'
        ? (t) => group(key, round(progress(t, ENTER), 3), run)
        : (t) => group(key, round(1 - progress(t, LEAVE), 3), run),
    ];
  }, []);
  return (t) => ways.map((way) => way(t));
}

function order<T extends Keyed>(from: readonly T[], to: readonly T[]): Entry<T>[] {
  const before = new Map(from.map((mark) => [mark.key, mark]));
  const stays = new Set<string>();
  const places = new Map<string, Entry<T>[]>();
  for (const mark of to) {
    const old = before.get(mark.key);
    if (old && alike(old, mark)) stays.add(mark.key);
    places.set(mark.key, [
      old && stays.has(mark.key)
        ? {
            does: equal(old, mark) ? 'stay' : 'move',
            mark,
            way: move(old, mark, mark.when ?? MOVE),
          }
        : // A mark with a way of its own to enter does so alone; the others fade in together.
          {
            does: mark.from || mark.when ? 'move' : 'enter',
            mark,
            way: move(hide(mark), mark, mark.when ?? ENTER),
          },
    ]);
  }
  const below: Entry<T>[] = [];
  let place = below;
  for (const mark of from) {
    // A mark replaced by another of its key marks the place as well as one that stays.
    place = places.get(mark.key) ?? place;
    if (!stays.has(mark.key)) place.push({ does: 'leave', mark, way: () => mark });
  }
  return [...below, ...[...places.values()].flat()];
}

/** A mark as it is before it enters: grown from nothing, or else faded in on its way. */
export function hide<T extends Keyed>(mark: T): T {
  const from = mark.from ?? {};
  const grows = ['draw', 'w', 'h', 'r'].some((name) => name in from);
  return { ...mark, ...(grows ? {} : { opacity: 0 }), ...from };
}

/** Can one become the other by numbers alone? */
function alike(a: object, b: object): boolean {
  return shapeOf(a) === shapeOf(b);
}

/** All of a mark that cannot be interpolated. */
function shapeOf(mark: object): string {
  return JSON.stringify(mark, (name, value: unknown) =>
    name === 'from' || name === 'when' || (NUMBERS as readonly string[]).includes(name)
      ? undefined
      : name === 'points' && Array.isArray(value)
        ? value.length
        : value,
  );
}

function equal(a: object, b: object): boolean {
  return numbersOf(a) === numbersOf(b);
}

function numbersOf(mark: object): string {
  const record = mark as Record<string, unknown>;
  return JSON.stringify([NUMBERS.map((name) => record[name] ?? REST[name]), record['points']]);
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
