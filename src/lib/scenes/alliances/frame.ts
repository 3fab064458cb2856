import { showTag } from '../shared/annotate';
import { toDay } from '$lib/story/time';
import type { AlliancesView } from '$lib/story/schema/alliances';
import type { SceneData } from '$lib/story/stage-data';
import type { Axis } from './axis';

export type Annotation = AlliancesView['annotations'][number];

/** What everything in a chart is set by. All lengths in px. */
export interface Frame {
  view: AlliancesView;
  data: SceneData;
  axis: Axis;
  /** Ends of the chart, names included. */
  left: number;
  right: number;
  /** Ends of the time axis. */
  plot: readonly [number, number];
  /** Width of the column of names. */
  names: number;
  /** Sizes of the author's words, of the chart's own, and of what heads it. */
  note: number;
  label: number;
  head: number;
  /** A column, as opposed to a telephone. */
  wide: boolean;
  /** Every bar says its status, on a track of its own if need be; else what is no member does. */
  roomy: boolean;
  /** Of one country, in several organisations. */
  single: boolean;
}

/** What a row of the data rests on. */
export function rowTag({ data }: Frame, country: string, organisation: string): string {
  return showTag(
    data.membership.find((m) => m.country === country && m.organisation === organisation)?.tag,
    data,
  );
}

export function tagOf(frame: Frame, { claim, country, organisation }: Annotation): string {
  return claim ? showTag(frame.data.tags[claim], frame.data) : rowTag(frame, country, organisation);
}

/** The view has not come so far. */
export function isHidden({ view }: Frame, date: string, organisation?: string): boolean {
  return (
    (view.cursor !== undefined && toDay(date) >= toDay(view.cursor)) ||
    (organisation !== undefined && view.awaited.includes(organisation))
  );
}

export function nameOf(named: Record<string, { name: string }>, id: string): string {
  return named[id]?.name ?? id;
}
