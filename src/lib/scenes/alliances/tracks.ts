import { toDay } from '$lib/story/time';
import { setBlock } from './blocks';
import { setLabel, setNotes } from './notes';
import type { Bar } from './bars';
import type { Annotation, Frame } from './frame';
import type { Note } from './notes';

/** Bars that follow one another at one height, with their words above them. */
export interface Track {
  bars: Bar[];
  notes: Note[];
  /** As high as a membership's bar whatever stands on it, so that rows keep their distance. */
  even?: boolean;
}

/**
 * Bars that overlap in time take tracks of their own, and carry their status in words.
 * @param tag source of the row, shown behind the first status
 */
export function setTracks(
  frame: Frame,
  bars: readonly Bar[],
  annotations: readonly Annotation[],
  tag: string,
): Track[] {
  const tracks: Track[] = [];
  const unsaid: [Bar, Track][] = [];
  let owed = tag;
  for (const bar of bars) {
    const mine = annotations.filter(({ date }) => barAt(bars, toDay(date)) === bar);
    // The author's words at the beginning of a bar say what it is.
    const silent =
      mine.some(({ date }) => toDay(date) === bar.from) || isShort(bar, bars, frame.label);
    // Words of a membership wait: its track does not depend on them, and the author's come first.
    const waits = !frame.roomy || bar.height === 'full';
    const options = tracksFor(bar, tracks, frame.roomy);
    for (const [i, track] of options.entries()) {
      const last = i === options.length - 1;
      const notes = setNotes(frame, mine, track.notes, last);
      if (!notes) continue;
      const label =
        silent || waits ? undefined : setLabel(frame, bar, owed, [...track.notes, ...notes]);
      if (!last && !silent && !waits && !label) continue;
      if (!tracks.includes(track)) tracks.push(track);
      track.bars.push(bar);
      track.notes.push(...notes, ...(label ? [label] : []));
      if (label?.block.tag) owed = '';
      if (!silent && !label && (frame.roomy || bar.height !== 'full')) unsaid.push([bar, track]);
      break;
    }
  }
  // Where room is short, what holds to this day is said before what is past.
  for (const [bar, track] of unsaid.sort(([a], [b]) => (a.to === b.to ? 0 : b.to - a.to))) {
    const label = setLabel(frame, bar, owed, track.notes);
    if (!label) continue;
    track.notes.push(label);
    if (label.block.tag) owed = '';
  }
  return tracks;
}

/** The bar of a track at a place on the axis, px. */
export function findBar({ bars }: Track, x: number): Bar | undefined {
  return bars.find((bar) => bar.x0 <= x && x <= bar.x1);
}

/** Where a bar may go, best first. */
function tracksFor(bar: Bar, tracks: readonly Track[], roomy: boolean): Track[] {
  const last = (track: Track) => track.bars.at(-1) as Bar;
  const free = tracks
    .filter((track) => last(track).to <= bar.from)
    .sort((a, b) => last(b).from - last(a).from);
  // What one status becomes stays at its height.
  const same = free.find((track) => last(track).to === bar.from);
  const fresh: Track = { bars: [], notes: [] };
  return same ? [same] : roomy ? [...free, fresh] : [free[0] ?? fresh];
}

/** Too short to be seen, or a short time on the way to something else, as is a signature. */
function isShort(bar: Bar, bars: readonly Bar[], size: number): boolean {
  const { w } = setBlock(bar.interval.status, '', size, Infinity, 400);
  const width = bar.x1 - bar.x0;
  return (
    width < 5 ||
    (bar.height === 'line' && width < w / 2 && bars.some((next) => next.from === bar.to))
  );
}

/** The bar that words of a day belong to: one that begins then, or else goes on. */
function barAt(bars: readonly Bar[], day: number): Bar | undefined {
  return (
    bars.findLast((bar) => bar.from === day) ??
    bars.findLast((bar) => bar.from <= day && day <= bar.to)
  );
}
