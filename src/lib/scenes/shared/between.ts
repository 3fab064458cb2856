import { boundsOf, join, meet } from './bounds';
import type { Bounds } from './bounds';
import { flies, tweenBases } from './fly';
import { flatten, group } from './layers';
import {
  ENTER,
  ENTER_FLYING,
  hide,
  isAlike,
  isEqual,
  LEAVE,
  LEAVE_FLYING,
  move,
  MOVE,
  progress,
} from './tween';
import { round } from './round';
import type { Tween, Window } from './tween';
import type { Mark, Picture } from './marks';

/**
 * The way from one picture to the next, for every scene: marks with the same key move, new ones
 * enter from their `from`, old ones fade. `between(a, b)(0)` is `a` itself and `between(a, b)(1)`
 * is `b` itself.
 */
export function between(a: Picture, b: Picture): Tween<Picture> {
  const bases = tweenBases(a.bases, b.bases);
  // Under a moving camera what belongs to places would need drawing in every frame: it fades.
  const entries = order(flatten(a.marks), flatten(b.marks), flies(a.bases, b.bases));
  const ways = gather(entries);
  return (t) => (t <= 0 ? a : t >= 1 ? b : { bases: bases(t), marks: ways.map((way) => way(t)) });
}

/** One mark on its way. */
interface Entry {
  does: 'move' | 'stay' | 'enter' | 'leave';
  mark: Mark;
  /** Of a mark that moves: what it is at first, and between. */
  from?: Mark;
  way?: Tween<Mark>;
  window: Window;
}

/** The new list, in which what leaves keeps its place above the mark that it lay on. */
function order(from: readonly Mark[], to: readonly Mark[], flying: boolean): Entry[] {
  const [leave, enter] = flying ? [LEAVE_FLYING, ENTER_FLYING] : [LEAVE, ENTER];
  const before = new Map(from.map((mark) => [mark.key, mark]));
  const stays = new Set<string>();
  const places = new Map<string, Entry[]>();
  for (const mark of to) {
    const old = before.get(mark.key);
    const alike = old && isAlike(old, mark) ? old : undefined;
    const equal = alike && isEqual(alike, mark);
    const window = mark.when ?? (alike && !flying ? MOVE : enter);
    if (alike && (equal || !flying)) stays.add(mark.key);
    places.set(mark.key, [
      equal
        ? { does: 'stay', mark, window: MOVE }
        : alike && !flying
          ? { does: 'move', mark, window, from: alike, way: move(alike, mark, window) }
          : // A mark with a way of its own to enter does so alone; the others fade in together.
            mark.from
            ? { does: 'move', mark, window, way: move(hide(mark), mark, window) }
            : { does: 'enter', mark, window },
    ]);
  }
  const below: Entry[] = [];
  let place = below;
  for (const mark of from) {
    // A mark replaced by another of its key marks the place as well as one that stays.
    place = places.get(mark.key) ?? place;
    if (!stays.has(mark.key)) place.push({ does: 'leave', mark, window: leave });
  }
  return [...below, ...[...places.values()].flat()];
}

/** What does the same at the same time, and what it covers. */
interface Run {
  does: string;
  entries: Entry[];
  bounds: Bounds[];
}

/**
 * Makes one of all that move, and of all that do the same at the same time, as long as nothing
 * comes to lie above or below what it lay on: the fewer there are, the less a frame has to do.
 */
function gather(entries: readonly Entry[]): Tween<Mark>[] {
  const runs: Run[] = [];
  for (const entry of entries) {
    const { does, from, mark, window } = entry;
    const doing = does === 'move' ? does : [does, ...window, mark.part].join();
    const bounds = from ? join(boundsOf(from), boundsOf(mark)) : boundsOf(mark);
    let i = runs.length - 1;
    while (i >= 0 && runs[i]?.does !== doing && !runs[i]?.bounds.some((b) => meet(b, bounds)))
      i -= 1;
    let run = runs[i];
    if (run?.does !== doing) runs.push((run = { does: doing, entries: [], bounds: [] }));
    run.entries.push(entry);
    run.bounds.push(bounds);
  }
  return runs.map(({ entries }) => wayOf(entries));
}

/** The way of marks that do the same. Named by what it will be. */
function wayOf(entries: readonly Entry[]): Tween<Mark> {
  // What only fades is one constant mark, so that a frame passes over what it consists of.
  const run = group(entries.map(({ mark }) => mark));
  const [{ does, window }] = entries as [Entry];
  if (does === 'stay') return () => run;
  if (does === 'move')
    return (t) => ({ ...run, marks: entries.map(({ mark, way }) => way?.(t) ?? mark) });
  return (t) => {
    const e = progress(t, window);
    return { ...run, opacity: round(does === 'enter' ? e : 1 - e, 3) };
  };
}
