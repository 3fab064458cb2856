import { toDay } from '$lib/story/time';
import { round } from '../shared/round';
import { heightOf } from './bars';
import { discOf } from './cards';
import type { Frame } from './frame';
import type { Lane, Row } from './rows';
import { findBar } from './tracks';
import type { Track } from './tracks';

/** Where things stand in a row whose top is `y`, px. */
export interface Placed {
  row: Row;
  y: number;
  /** Without the gap to the next row. */
  h: number;
  /** Top of the row's name. */
  nameY: number;
  lanes: { lane: Lane; tracks: { track: Track; y: number; h: number }[]; bottom: number }[];
}

/** Between words and bar, and between bars of a row, px. */
const NEAR = 3;

/** @param full height of a membership's bar, px */
export function placeRow(frame: Frame, row: Row, y: number, full: number): Placed {
  const placed = placeAt(frame, row, y, full);
  const over = y - placed.nameY;
  // A name higher than its bars has as much above as below them.
  return over > 0 ? { ...placeAt(frame, row, y + over, full), y, h: placed.h + over } : placed;
}

function placeAt(frame: Frame, row: Row, y: number, full: number): Placed {
  const { view, axis, note, label } = frame;
  const numbers = view.events.filter((e) => e.organisation === row.key);
  let at = y;
  const lanes = row.lanes.map((lane) => {
    const tracks = lane.tracks.map((track) => {
      const words = Math.max(...track.notes.map((n) => n.rise + n.block.h));
      const top = at + (track.notes.length ? words + NEAR : 0);
      const bars = track.bars.map((b) => heightOf(b, full));
      // A low bar keeps its words off the numbers on it.
      const numbered =
        track.notes.length > 0 && numbers.some(({ date }) => findBar(track, axis.x(toDay(date))));
      const h = track.even ? full : Math.max(numbered ? discOf(frame) * 2 - 3 : 0, ...bars);
      at = top + h + NEAR;
      return { track, y: round(top), h: round(h) };
    });
    const bottom = at - NEAR;
    if (lane.under.length) at = bottom + Math.max(...lane.under.map((n) => n.y + n.block.h)) + 6;
    return { lane, tracks, bottom: round(bottom) };
  });
  const line = note * 1.2;
  const words = row.name.length * line + row.about.length * label * 1.2;
  const tracks = lanes.flatMap((lane) => lane.tracks);
  const [first, last] = [tracks[0], tracks.at(-1)];
  let nameY = y;
  if (first && last) {
    const end = first.track.even ? last : first;
    // Beside bars the name stands in their middle; beside words, on their line.
    nameY = first.track.notes.length
      ? Math.max(y, Math.min(first.y - line - NEAR + 1, first.y + first.h - words))
      : (first.y + end.y + end.h - line) / 2;
  }
  return { row, y, h: Math.max(at - NEAR, nameY + words) - y, nameY, lanes };
}

export function gapBetween(full: number): number {
  return full * 0.6 + 1;
}
