import { toDay } from '$lib/story/time';
import { setBlock } from './blocks';
import { isHidden, tagOf } from './frame';
import type { Bar } from './bars';
import type { Block } from './blocks';
import type { Annotation, Frame } from './frame';

/** Between the line of a date and its words, px. */
const ASIDE = 5;

/** Words above, beside or below a bar. */
export interface Note {
  key: string;
  block: Block;
  /** Left edge, px. */
  x: number;
  /** Height of its foot above the lowest words over the bar, px. */
  rise: number;
  /** Flush right. */
  end: boolean;
  /** px of its date. */
  at: number;
  mark: Annotation['mark'];
  /** The view has not come so far. */
  hidden: boolean;
}

/** What every kind of note takes from the author's words. */
export function noteOf(frame: Frame, annotation: Annotation) {
  const { country, organisation, date, text, mark } = annotation;
  return {
    key: `note:${organisation}:${country}:${date}`,
    at: frame.axis.x(toDay(date)),
    mark,
    hidden: isHidden(frame, date, organisation),
    text,
    tag: tagOf(frame, annotation),
  };
}

/**
 * The author's words over a bar, those of the same date above one another.
 * @param force the words stand there even without room
 */
export function setNotes(
  frame: Frame,
  annotations: readonly Annotation[],
  taken: readonly Note[],
  force: boolean,
): Note[] | undefined {
  const notes: Note[] = [];
  for (const date of new Set(annotations.map((a) => a.date))) {
    const [left, right] = frame.plot;
    const group = annotations
      .filter((a) => a.date === date)
      .map((a) => noteOf(frame, a))
      .map((note) => ({ ...note, block: setBlock(note.text, note.tag, frame.note, right - left) }));
    const at = group[0]?.at ?? left;
    const w = Math.max(...group.map(({ block }) => block.w));
    // Words that say what a bar is may stand over its beginning; a marked date keeps clear.
    const before = at - w - ASIDE;
    const over = right - w;
    const wishes = group[0]?.mark === 'none' ? [over, before] : [before, over];
    const free = findRoom([at + ASIDE, ...wishes, left], w, frame.plot, [...taken, ...notes]);
    if (free === undefined && !force) return undefined;
    const x = free ?? Math.max(left, right - w);
    let rise = 0;
    for (const [i, note] of [...group.entries()].reverse()) {
      const key = i ? `${note.key}:${i}` : note.key;
      notes.push({ ...note, key, x, rise, end: group.length === 1 && x + w <= at + 1 });
      rise += note.block.h;
    }
  }
  return notes;
}

/** The status in words, shortened or left out where there is no room. */
export function setLabel(
  { axis, plot, label: size }: Frame,
  bar: Bar,
  tag: string,
  taken: readonly Note[],
): Note | undefined {
  const { status } = bar.interval;
  const short = shorten(status);
  const starts = axis.parts.map(([a]) => Math.max(a, bar.x0)).filter((x) => x < bar.x1);
  for (const [text, source] of [
    [status, tag],
    [short, tag],
    [status, ''],
    [short, ''],
  ] as const) {
    const block = setBlock(text, source, size, Infinity, 400);
    const x = findRoom([...starts, bar.x1 - block.w], block.w, plot, taken);
    if (x === undefined) continue;
    const hidden = bar.until <= bar.x0;
    return {
      key: `status:${bar.key}`,
      block,
      x,
      rise: 0,
      end: false,
      at: x,
      mark: 'none',
      hidden,
    };
  }
  return undefined;
}

/** Without what stands in brackets. */
export function shorten(status: string): string {
  return status.replace(/ \(.*?\)/, '');
}

/** The first of the wished for places that is free. */
function findRoom(
  wishes: readonly number[],
  w: number,
  [left, right]: readonly [number, number],
  taken: readonly Note[],
): number | undefined {
  return wishes.find(
    (x) =>
      x >= left - 0.5 &&
      x + w <= right + 0.5 &&
      taken.every((note) => x + w + 10 <= note.x || x >= note.x + note.block.w + 10),
  );
}
