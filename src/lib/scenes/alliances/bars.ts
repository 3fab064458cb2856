import { toDay } from '$lib/story/time';
import type { Interval } from '$lib/story/stage-data';
import type { Frame } from './frame';

/** One interval of a membership on the axis. */
export interface Bar {
  key: string;
  interval: Interval;
  hue: string;
  focus: boolean;
  /** Days of its ends; Infinity where it is still so. */
  from: number;
  to: number;
  /** Ends on the axis, px, whether or not the cursor has come so far. */
  x0: number;
  x1: number;
  /** How far it is drawn, px. */
  until: number;
  /** Began before the axis does. */
  cut: boolean;
  /** A membership that came to its end on the axis. */
  ended: boolean;
  height: 'full' | 'third' | 'line';
  /** Part of the transition in which time passes over it. */
  when: readonly [number, number];
}

/** The bars of a country in an organisation, in order of time; nothing is drawn for a gap. */
export function barsOf(frame: Frame, country: string, organisation: string): Bar[] {
  const { view, data, axis, plot } = frame;
  const all =
    data.membership.find((m) => m.country === country && m.organisation === organisation)
      ?.intervals ?? [];
  const drawn = all.filter(({ style }) => style !== 'gap');
  const [left] = plot;
  const last = view.cursor ? toDay(view.cursor) : Infinity;
  const now = axis.x(last);
  const awaited = view.awaited.includes(organisation);
  const share = (x: number) => Math.min(1, 0.3 + (0.7 * (x - left)) / (now - left));
  const [first, end] = [axis.days[0] ?? 0, axis.days.at(-1) ?? 0];
  return drawn.flatMap((interval) => {
    const from = toDay(interval.from);
    // "to 2016-07, then from 2016-07": the second begins where the first ends.
    const joined = all.some((other) => other.from === interval.to);
    const to = interval.to ? toDay(interval.to, joined ? 'start' : 'end') : Infinity;
    if (to <= first || from >= end) return [];
    const [x0, x1] = [axis.x(from), axis.x(to)];
    const until = awaited ? x0 : Math.min(x1, Math.max(x0, now));
    const start = Math.min(share(x0), 0.8);
    const full = isMember(frame, interval);
    const goesOn = drawn.some((other) => other !== interval && toDay(other.from) === to);
    return {
      key: `${organisation}:${country}:${interval.from}`,
      interval,
      hue: data.organisations[organisation]?.hue ?? 'ink-2',
      focus:
        view.focus.length === 0 ||
        view.focus.some(
          (f) =>
            f.country === country &&
            f.organisation === organisation &&
            (f.from ?? interval.from) === interval.from,
        ),
      from,
      to,
      x0,
      x1,
      until,
      cut: from < first,
      ended: full && to < Math.min(end, last) && !awaited && !goesOn,
      height: interval.style === 'thin' ? 'line' : full ? 'full' : 'third',
      when: [start, Math.max(share(until), start + 0.2)],
    };
  });
}

/** A partner, an observer, a host must not look like a member. */
function isMember({ data }: Frame, interval: Interval): boolean {
  return interval.status.startsWith(data.words.member);
}

/** Height of a bar where that of a membership is `full`, px. */
export function heightOf(bar: Bar, full: number): number {
  return bar.height === 'full' ? full : bar.height === 'third' ? Math.max(3, full / 3) : 2;
}
