import { showDate, toDay } from '$lib/story/time';
import { nameOf } from './frame';
import type { AlliancesView } from '$lib/story/schema/alliances';
import type { SceneData } from '$lib/story/stage-data';

/** The chart in words: a row for each status that is drawn. */
export function table(
  view: AlliancesView,
  data: SceneData,
): { caption: string; head: string[]; rows: string[][] } {
  const { words, lang } = data;
  const [first, end] = [toDay(view.from), toDay(view.to, 'end')];
  const names = view.organisations.map((id) => nameOf(data.organisations, id));
  return {
    caption: names.join(', '),
    head: [words.country, words.organisation, words.status, words.from, words.until],
    rows: view.countries.flatMap((country) =>
      view.organisations.flatMap((organisation, i) =>
        data.membership
          .filter((m) => m.country === country && m.organisation === organisation)
          .flatMap(({ intervals }) => intervals)
          .filter(({ style, from, to }) => {
            const reaches = to === undefined || toDay(to, 'end') > first;
            return style !== 'gap' && reaches && toDay(from) < end;
          })
          .map(({ status, from, to }) => [
            nameOf(data.countries, country),
            names[i] ?? organisation,
            status,
            showDate(from, lang, 'long'),
            // What ends after the chart does is not over in it.
            to && toDay(to) < end ? showDate(to, lang, 'long') : words.stillSo,
          ]),
      ),
    ),
  };
}
