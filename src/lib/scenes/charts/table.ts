import { showDate, toDay } from '$lib/story/time';
import { datedValues, getSeries, middle } from './series';
import type { ChartsView } from '$lib/story/schema/charts';
import type { SceneData, Series, SeriesValue } from '$lib/story/stage-data';

/** A chart in words and figures, a row for each that is drawn. */
export interface Table {
  caption: string;
  head: string[];
  rows: string[][];
}

/** @throws RangeError when a series that the view names is not in the story */
export function table(view: ChartsView, data: SceneData): Table {
  const { words } = data;
  if (view.form === 'waffles') {
    const series = getSeries(data, view.series);
    return {
      caption: view.caption,
      head: [words.country, words.figure, words.accordingTo],
      rows: view.grids.flatMap(({ country }) =>
        series.values
          .filter((value) => value.country === country)
          .map((value) => [
            data.countries[country]?.name ?? country,
            value.shown,
            nameOwner(series, value),
          ]),
      ),
    };
  }
  if (view.form === 'steps') {
    const series = getSeries(data, view.series);
    const levels = view.levels && getSeries(data, view.levels.series);
    return {
      caption: view.title,
      head: [words.date, words.figure, words.accordingTo],
      rows: [
        ...datedValues(series, view.from, '9999').map((value) => row(series, value)),
        ...(levels?.values ?? []).map((value) => [
          levels?.label ?? '',
          value.shown,
          levels ? nameOwner(levels, value) : '',
        ]),
      ],
    };
  }
  const [bars, line] = [getSeries(data, view.bars.series), getSeries(data, view.line.series)];
  const entries = [
    ...datedValues(bars, view.from, view.to).map((value) => ({ series: bars, value })),
    ...datedValues(line, view.from, view.to).map((value) => ({ series: line, value })),
  ].sort((a, b) => middle(a.value.date) - middle(b.value.date));
  return {
    caption: `${view.bars.title}; ${view.line.title}`,
    head: [words.date, view.bars.title, view.line.title, words.accordingTo],
    rows: entries.map(({ series, value }) => {
      const [date = '', shown = '', owner = ''] = row(series, value);
      return series === bars ? [date, shown, '', owner] : [date, '', shown, owner];
    }),
  };

  function row(series: Series, value: SeriesValue & { date: string }): string[] {
    // A day is told in full; of a month or a year the author's own words are more exact.
    const exact = toDay(value.date) === toDay(value.date, 'end');
    const date = exact || !value.when ? showDate(value.date, data.lang, 'long') : value.when;
    return [date, value.shown, nameOwner(series, value)];
  }
}

function nameOwner(series: Series, value: SeriesValue): string {
  return value.derived ?? series.owners[value.owner]?.name ?? value.owner;
}
