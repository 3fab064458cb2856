import type { AlliancesView } from '$lib/story/schema/alliances';
import { showDate, toDay } from '$lib/story/time';
import { about, added, count, countryName, list, quote } from './telling';
import type { Telling } from './telling';
import { fill } from '$lib/story/words/say';

/** More names than this are counted. */
const NAMED = 3;

/** What the chart is, as a noun: "a chart of membership from 1991 to 2023: …". */
export function nameAlliances(view: AlliancesView, telling: Telling): string {
  const { is, countries, bars, barsOf } = telling.words.alliances;
  const named = (names: readonly string[], few: string, many: string) =>
    names.length > NAMED
      ? fill(many, { n: count(names.length, telling) })
      : fill(few, { list: list(names, telling) });
  return fill(is, {
    from: showDate(view.from, telling.file.language, 'long'),
    to: showDate(view.to, telling.file.language, 'long'),
    countries: named(
      view.countries.map((id) => countryName(id, telling)),
      '{list}',
      countries,
    ),
    bars: named(organisationNames(view.organisations, telling), bars, barsOf),
  });
}

/** What is drawn on the chart that was not before; the bars themselves are in its table. */
export function tellAlliances(
  before: AlliancesView | undefined,
  now: AlliancesView,
  telling: Telling,
): string[] {
  const { words, file } = telling;
  const { says, notch, events, awaited, comeIn } = words.alliances;
  const bars = (text: string, ids: readonly string[]) =>
    about({ other: text }, organisationNames(ids, telling), telling);
  const annotations = added(shownIn(now), before ? shownIn(before) : [], ({ text }) => text);
  const notched = annotations.filter(({ mark }) => mark === 'notch');
  const [late, was] = [now.cursor, before?.cursor];
  const dated = eventsIn(now) - (before ? eventsIn(before) : 0);
  return [
    ...(late && late !== was
      ? [fill(words.alliances.upTo, { date: showDate(late, file.language, 'long') })]
      : []),
    ...(was && !late ? [words.alliances.runOn] : []),
    ...bars(awaited, added(now.awaited, before?.awaited ?? [], String)),
    ...bars(comeIn, added(before?.awaited ?? [], now.awaited, String)),
    ...notched.flatMap(({ organisation }) => bars(notch, [organisation])),
    ...about(
      says,
      annotations.map(({ text }) => quote(text, telling)),
      telling,
    ),
    ...about(events, dated > 0 ? Array.from({ length: dated }, String) : [], telling, {
      n: count(dated, telling),
    }),
  ];
}

function organisationNames(ids: readonly string[], { file }: Telling): string[] {
  return ids.map((id) => file.organisations[id]?.name ?? id);
}

const isAfter = ({ cursor }: AlliancesView, date: string) =>
  cursor !== undefined && toDay(date) >= toDay(cursor);

function shownIn(view: AlliancesView): AlliancesView['annotations'] {
  return view.annotations.filter(
    ({ date, organisation }) => !isAfter(view, date) && !view.awaited.includes(organisation),
  );
}

function eventsIn(view: AlliancesView): number {
  return view.events.filter(({ date }) => !isAfter(view, date)).length;
}
