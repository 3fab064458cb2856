import { toDay } from '$lib/story/time';
import { showOutside } from '../shared/annotate';
import type { SceneData, Series, SeriesValue } from '$lib/story/stage-data';

/** @throws RangeError when the story has no such series; the loader has checked that it has */
export function getSeries(data: SceneData, id: string): Series {
  const series = data.series[id];
  if (!series) throw new RangeError(`no series "${id}"`);
  return series;
}

/** "◇ UNHCR", the mark of an outside source, or the word for a figure that is nobody's own. */
export function tagOf(series: Series, value: SeriesValue, data: SceneData, short = true): string {
  const owner = series.owners[value.owner];
  return value.derived
    ? data.words.implied
    : showOutside((short ? owner?.short : owner?.name) ?? value.owner);
}

/** The tag once for all values, where all have one owner; else each value carries its own. */
export function commonTag(series: Series): string {
  const [only, ...others] = Object.values(series.owners);
  return only && others.length === 0 ? showOutside(only.short) : '';
}

/** Solid for the owner who gave most of the series, hollow for the others. */
export function isHollow(series: Series, value: SeriesValue): boolean {
  return !!value.derived || value.owner !== Object.keys(series.owners)[0];
}

/** Days since 1970 in the middle of the day, month or year that a date names. */
export function middle(date: string): number {
  return (toDay(date) + toDay(date, 'end')) / 2;
}

/** Values within the dates, in order of time. */
export function datedValues(
  series: Series,
  from: string,
  to: string,
): (SeriesValue & { date: string })[] {
  return series.values
    .filter((value): value is SeriesValue & { date: string } => value.date !== undefined)
    .filter(({ date }) => middle(date) >= toDay(from) && middle(date) <= toDay(to, 'end'))
    .sort((a, b) => middle(a.date) - middle(b.date));
}
