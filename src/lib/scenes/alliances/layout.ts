import { drawRect, strokeLine } from '../shared/pens';
import { round } from '../shared/round';
import { drawCards } from './cards';
import { drawBreaks, drawDates, drawDetail } from './dates';
import { drawRow } from './draw';
import { drawCountry, drawHeads, drawKey } from './heads';
import { drawName, drawSources } from './names';
import { gapBetween } from './place';
import { setPlan } from './plan';
import { findBar } from './tracks';
import type { AlliancesView } from '$lib/story/schema/alliances';
import type { SceneData } from '$lib/story/stage-data';
import type { Mark, Picture, Size } from '../shared/marks';
import type { Placed } from './place';

/** Who belonged to what, when: bars on one time axis. */
export function layout(view: AlliancesView, size: Size, data: SceneData): Picture {
  const { frame, rows, cards, full, column, tops } = setPlan(view, size, data);
  const { single, left, axis } = frame;
  const gap = gapBetween(full);
  // The ends of neighbours in rows of one organisation make one line.
  const reach = single || view.organisations.length > 1 ? 2 : gap / 2;
  const layers = rows.map((placed) => drawRow(placed, full, reach));
  // What concerns no bar stands beneath them all.
  const list = drawCards(
    frame,
    cards,
    tops.cards,
    ({ at, event }) => barAt(rows, event.organisation, at) ?? tops.foot,
  );
  const key = single ? { marks: [], end: left } : drawKey(frame, rows, tops.key);
  const cut = axis.parts[0]?.[1] ?? 0;
  const broken = rows
    .flatMap(({ lanes }) => lanes.flatMap((lane) => lane.tracks))
    .filter(({ track }) => track.bars.some((bar) => bar.x0 < cut && bar.until > cut));
  const marked = rows
    .flatMap(({ lanes }) =>
      lanes.flatMap((lane) => lane.tracks.flatMap(({ track }) => track.notes)),
    )
    .filter(({ mark, hidden }) => mark !== 'none' && !hidden);
  return {
    bases: [],
    marks: [
      ...rows.flatMap((placed) =>
        placed.row.lit ? [drawLight(placed, left, frame.plot[1], gap)] : [],
      ),
      ...drawDates(frame, tops.axis, tops.foot),
      ...drawDetail(frame, tops.key, key.end),
      // Across all rows, so that dates in two of them can be compared.
      ...marked.map(({ key, at }): Mark =>
        strokeLine(`${key}:across`, [at, tops.axis, at, tops.foot], { dash: '1.5 3' }),
      ),
      ...layers.flatMap(({ bars }) => bars),
      ...drawBreaks(frame, broken),
      ...layers.flatMap(({ over }) => over),
      ...list.numbers,
      ...(single ? [drawCountry(frame, tops.axis - 5)] : drawHeads(frame, tops.heads, !column)),
      ...key.marks,
      ...rows.flatMap((placed) => drawName(frame, placed)),
      ...(column ? drawSources(frame, rows, full) : []),
      ...layers.flatMap(({ words }) => words),
      ...list.words,
    ],
  };
}

/** The middle of an organisation's bar at a date, px. */
function barAt(rows: readonly Placed[], organisation: string | undefined, x: number) {
  const tracks = rows.find(({ row }) => row.key === organisation)?.lanes.flatMap((l) => l.tracks);
  const track = tracks?.find((t) => findBar(t.track, x));
  return track && round(track.y + track.h / 2);
}

/** The ground of a row that the view is about. */
function drawLight({ row, y, h }: Placed, left: number, right: number, gap: number): Mark {
  return drawRect(
    `lit:${row.key}`,
    { x: left - 6, y: y - gap / 2, w: right - left + 12, h: h + gap },
    { fill: 'land', rx: 3 },
  );
}
