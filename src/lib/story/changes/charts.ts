import type { ChartsView } from '$lib/story/schema/charts';
import { countryName, list, quote } from './telling';
import type { Telling } from './telling';
import { fill } from '$lib/story/words/say';

/** What the chart is, as a noun. */
export function nameCharts(view: ChartsView, telling: Telling): string {
  const { words } = telling;
  if (view.form === 'waffles')
    return fill(words.charts.waffles, {
      list: list(
        view.grids.map(({ country }) => countryName(country, telling)),
        telling,
      ),
      caption: quote(view.caption, telling),
    });
  return view.form === 'steps'
    ? fill(words.charts.steps, { title: quote(view.title, telling) })
    : fill(words.charts.pair, {
        bars: quote(view.bars.title, telling),
        line: quote(view.line.title, telling),
      });
}

/** What is filled that was not before; the figures themselves are in the table. */
export function tellCharts(
  before: ChartsView | undefined,
  now: ChartsView,
  telling: Telling,
): string[] {
  const { words, data } = telling;
  if (now.form === 'pair')
    return now.note && !before
      ? [fill(words.charts.note, { words: quote(now.note.text, telling) })]
      : [];
  if (now.form !== 'waffles') return [];
  const was = before?.form === 'waffles' ? before : undefined;
  const fresh = now.grids.filter(
    ({ country, filled }) =>
      filled && !was?.grids.some((one) => one.country === country && one.filled),
  );
  if (!was && fresh.length === 0) return [words.charts.unfilled];
  return fresh.map(({ country }) => {
    const value = data.series[now.series]?.values.find((one) => one.country === country);
    return fill(was ? words.charts.fill : words.charts.filled, {
      shown: value?.shown ?? '',
      country: countryName(country, telling),
    });
  });
}
