import { SMALLEST, showTag } from '../shared/annotate';
import { round } from '../shared/round';
import { measure } from '../shared/text';
import { setAxis } from './axis';
import { setCards } from './cards';
import { nameOf } from './frame';
import { gapBetween, placeRow } from './place';
import { setRows } from './rows';
import type { AlliancesView } from '$lib/story/schema/alliances';
import type { SceneData } from '$lib/story/stage-data';
import type { Size } from '../shared/marks';
import type { Card } from './cards';
import type { Frame } from './frame';
import type { Placed } from './place';

/** Widest that a chart becomes, px. */
const WIDEST = 820;
/** Least height of a membership's bar, px. */
const LEAST = 4;

/** Everything's place. */
export interface Plan {
  frame: Frame;
  rows: Placed[];
  cards: Card[];
  /** Height of a membership's bar, px. */
  full: number;
  /** The rows' sources stand in a column of their own. */
  column: boolean;
  /** Tops of the parts, px; of the key, its baseline, and of the axis, its line. */
  tops: { heads: number; key: number; axis: number; foot: number; cards: number };
}

/** The words that there is room for, and the highest bars with which all fits. */
export function setPlan(view: AlliancesView, size: Size, data: SceneData): Plan {
  const { area } = size;
  let plan = stack(setFrame(view, size, true, data));
  const { single, wide, note, label } = plan.frame;
  if (single && plan.at(0, note * (wide ? 0.8 : 1.2)).end > area.h)
    plan = stack(setFrame(view, size, false, data));
  let full =
    note *
    (single
      ? Math.min(4, Math.max(2.4, 8 / view.organisations.length))
      : view.organisations.length > 1
        ? 1.25
        : 1.8);
  while (full > LEAST && plan.at(0, full).end > area.h) full -= 0.25;
  const top = area.y + Math.max(0, area.h - plan.at(0, full).end) / 2;
  const { rows, foot } = plan.at(top, full);
  const { frame, cards, heads, key, column } = plan;
  const dates = top + heads + key + label * 1.25 + (wide ? 5 : 3);
  return {
    frame,
    cards,
    rows,
    full,
    column,
    tops: {
      heads: round(top),
      key: round(top + heads + label),
      axis: round(dates),
      foot: round(foot),
      cards: round(foot + plan.gap),
    },
  };
}

/** The parts of a chart above one another, at any height of the bars. */
function stack(frame: Frame) {
  const { view, single, wide, head, label } = frame;
  const heads = single ? 0 : (view.organisations.length * 1.4 + (wide ? 0.9 : 0.1)) * head;
  const key = !single || view.detail ? label * 1.35 : 0;
  const gap = wide ? 20 : 6;
  const set = setRows(frame);
  const { cards, h } = setCards(frame);
  const at = (top: number, full: number) => {
    let y = top + heads + key + label * 1.25 + (wide ? 15 : 7);
    const rows = set.map((row) => {
      const placed = placeRow(frame, row, y, full);
      y += placed.h + gapBetween(full);
      return placed;
    });
    const foot = y - gapBetween(full) / 2;
    return { rows, foot, end: foot + (h ? h + gap : 0) };
  };
  return { frame, cards, heads, key, gap, column: hasColumn(frame), at };
}

function setFrame(view: AlliancesView, size: Size, roomy: boolean, data: SceneData): Frame {
  const width = Math.min(size.area.w, WIDEST);
  const left = round(size.area.x + (size.area.w - width) / 2);
  const right = round(left + width);
  const wide = width > 480 && size.area.h > 520;
  const single = view.countries.length === 1;
  // A chart of few rows has room for larger words.
  const few = single && view.organisations.length < 4;
  const note = round(size.text * (wide ? (few ? 1.2 : 1.07) : 1));
  const label = Math.max(SMALLEST, note - 2);
  const most = (single ? view.organisations : view.countries).map((id) =>
    measure(nameOf(single ? data.organisations : data.countries, id), { size: note, weight: 600 }),
  );
  const longest = Math.max(...most);
  // Beside the name of an organisation, what it is; or, in little, its source.
  const country = measure(nameOf(data.countries, view.countries[0] ?? ''), {
    size: note,
    weight: 700,
  });
  const narrow = Math.max(roomy ? Math.min(78, longest) : 78, country + 16);
  const names = single ? (wide ? 170 : narrow) : longest;
  const frame = { view, data, left, right, names, note, label, wide, roomy, single };
  const column = hasColumn(frame) ? widestTag(view, data, label) + 20 : 12;
  const plot = [round(left + names + (wide ? 20 : 8)), round(right - column)] as const;
  return { ...frame, head: note + (wide ? 3 : 0.5), plot, axis: setAxis(view, plot) };
}

function hasColumn({ wide, single, view }: Pick<Frame, 'wide' | 'single' | 'view'>): boolean {
  return wide && !single && view.organisations.length === 1;
}

function widestTag(view: AlliancesView, data: SceneData, size: number): number {
  const rows = data.membership.filter(
    (m) => view.organisations.includes(m.organisation) && view.countries.includes(m.country),
  );
  return Math.max(0, ...rows.map((m) => measure(showTag(m.tag, data), { size })));
}
