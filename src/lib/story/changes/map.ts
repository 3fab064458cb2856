import type { MapView } from '$lib/story/schema/map';
import { toDay } from '$lib/story/time';
import { about, added, count, countryName, list, quote } from './telling';
import type { Telling } from './telling';
import { fill } from '$lib/story/words/say';

/** How much larger or smaller an extent must be to be called so, by area. */
const LARGER = 1.5;

export function cameraName(id: string, { file }: Telling): string {
  return file.cameras[id]?.name ?? id;
}

/** A map under another camera. */
export function moveMap(before: MapView, now: MapView, telling: Telling): string {
  const size = (id: string) => {
    const [west, south, east, north] = telling.file.cameras[id]?.bbox ?? [0, 0, 1, 1];
    return (east - west) * (north - south);
  };
  const ratio = size(now.camera) / size(before.camera);
  const { closer, wider, moves } = telling.words.map;
  const way = ratio > LARGER ? wider : ratio < 1 / LARGER ? closer : moves;
  return fill(way, { camera: cameraName(now.camera, telling) });
}

/** What is drawn on a map that was not, or differently, before; all of it where there was none. */
export function tellMap(before: MapView | undefined, now: MapView, telling: Telling): string[] {
  return [
    ...tellGone(before, now, telling),
    ...tellCountries(before, now, telling),
    ...tellAreas(before, now, telling),
    ...tellRibbons(before, now, telling),
    ...tellLines(before, now, telling),
    ...tellDots(before, now, telling),
    ...tellSigns(before, now, telling),
    ...tellWords(before, now, telling),
  ];
}

function namesOf({ camera }: MapView, { file }: Telling) {
  const map = file.maps[file.cameras[camera]?.map ?? ''];
  return (kind: 'shapes' | 'routes', id: string) => map?.called[kind][id] ?? id;
}

function tellGone(before: MapView | undefined, now: MapView, telling: Telling): string[] {
  if (!before) return [];
  const { words } = telling;
  const name = namesOf(before, telling);
  const light = added(before.glow, now.glow, String).map((id) => countryName(id, telling));
  return about(
    words.map.gone,
    [
      ...about(words.map.light, light, telling),
      ...added(before.areas, now.areas, ({ shape }) => shape).map((a) => name('shapes', a.shape)),
      ...added(before.ribbons, now.ribbons, ({ route }) => route).map((r) =>
        name('routes', r.route),
      ),
    ],
    telling,
  ).concat(before.dots.length > 0 && now.dots.length === 0 ? [words.map.dotsGone] : []);
}

function tellCountries(before: MapView | undefined, now: MapView, telling: Telling): string[] {
  const { words } = telling;
  const focused = (view: MapView | undefined) =>
    Object.entries(view?.countries ?? {}).flatMap(([id, emphasis]) =>
      emphasis === 'focus' ? [id] : [],
    );
  const names = (ids: readonly string[]) => ids.map((id) => countryName(id, telling));
  const [was, is] = [focused(before), focused(now)];
  return [
    ...about(words.map.focus, names(added(is, was, String)), telling),
    ...about(words.map.notFocus, names(added(was, is, String)), telling),
    ...about(words.map.glow, names(added(now.glow, before?.glow ?? [], String)), telling),
  ];
}

function tellAreas(before: MapView | undefined, now: MapView, telling: Telling): string[] {
  const { area, restyled, styles } = telling.words.map;
  const name = namesOf(now, telling);
  return now.areas.flatMap(({ shape, style }) => {
    const was = before?.areas.find((one) => one.shape === shape);
    const values = { name: name('shapes', shape), style: styles[style] };
    if (!was) return about(area, [values.name], telling, values);
    return was.style === style ? [] : [fill(restyled, { ...values, before: styles[was.style] })];
  });
}

function tellRibbons(before: MapView | undefined, now: MapView, telling: Telling): string[] {
  const { ribbon, ribbonNow, road } = telling.words.map;
  const name = namesOf(now, telling);
  const roads = added(now.roads, before?.roads ?? [], ({ route }) => route);
  return [
    ...now.ribbons.flatMap(({ route, style, km }) => {
      const was = before?.ribbons.find((one) => one.route === route);
      if (was?.style === style) return [];
      const values = { name: name('routes', route), km: count(km, telling) };
      return [fill((was ? ribbonNow : ribbon)[style], values)];
    }),
    ...about(
      road,
      roads.map(({ route }) => name('routes', route)),
      telling,
    ),
  ];
}

function tellLines(before: MapView | undefined, now: MapView, telling: Telling): string[] {
  const { line, fromTo, to, labelled } = telling.words.map;
  const lines = added(now.lines, before?.lines ?? [], (one) => `${one.from}-${one.to}`);
  const texts = lines.map((one) => {
    const [start, end] = [placeName(one.from, telling), placeName(one.to, telling) ?? one.to];
    const way = start ? fill(fromTo, { from: start, to: end }) : fill(to, { to: end });
    return one.label ? fill(labelled, { line: way, words: quote(one.label, telling) }) : way;
  });
  return about(line, texts, telling);
}

function tellDots(before: MapView | undefined, now: MapView, telling: Telling): string[] {
  const { dots, dotsFor, bunched, moved } = telling.words.map;
  return now.dots.flatMap((one) => {
    const was = before?.dots.find(({ count: n, unit }) => n === one.count && unit === one.unit);
    if (!was && /\d/.test(one.unit))
      return [fill(dots, { n: count(one.count, telling), unit: one.unit })];
    if (!was) return [fill(dotsFor, { unit: one.unit })];
    if (was.bunch !== one.bunch && one.bunch !== 'none') return [bunched];
    return was.span.join() === one.span.join() ? [] : [moved];
  });
}

/** Gates, tags, marks, counters and the like: each with its words. */
function tellSigns(before: MapView | undefined, now: MapView, telling: Telling): string[] {
  const { map } = telling.words;
  const fresh = <T extends { text: string }>(of: (view: MapView) => readonly T[]): T[] =>
    added(of(now), before ? of(before) : [], ({ text }) => text);
  const said = ({ text }: { text: string }) => quote(text, telling);
  const counters = fresh((view) => view.counters).map((counter) =>
    fill(counter.text.includes('{n}') ? map.counter : map.note, {
      words: quote(sayCounter(counter), telling),
    }),
  );
  return [
    ...fresh((view) => view.gates).map((gate) => fill(map.gate[gate.sign], { words: said(gate) })),
    ...about(map.duty, fresh((view) => view.duties).map(said), telling),
    ...about(map.mover, fresh((view) => view.movers).map(said), telling),
    ...fresh((view) => (view.dial ? [view.dial] : [])).map((dial) =>
      fill(map.dial, { n: count(dial.hours, telling), words: said(dial) }),
    ),
    ...counters,
    ...(now.seats && !before?.seats ? [tellSeats(now.seats, telling)] : []),
  ];
}

/** A counter as it stands when it has counted to its end. */
export function sayCounter({ text, from, to }: MapView['counters'][number]): string {
  const days = String(toDay(to) - toDay(from) + 1);
  return text.includes('{n}') ? text.replace(/\n/g, ', ').replace('{n}', days) : text;
}

function tellSeats({ at, names, empty }: NonNullable<MapView['seats']>, telling: Telling): string {
  const { seats, full } = telling.words.map;
  return fill(empty.length > 0 ? seats : full, {
    n: count(names.length, telling),
    place: placeName(at, telling) ?? at,
    list: list(
      empty.map((id) => countryName(id, telling)),
      telling,
    ),
  });
}

function tellWords(before: MapView | undefined, now: MapView, telling: Telling): string[] {
  const words = added(now.annotations, before?.annotations ?? [], ({ text }) => flat(text));
  const texts = words.map(({ text, at }) => {
    const place = placeName(at, telling);
    const said = quote(text, telling);
    // Where the words name the place themselves, it is not said again.
    return place && !text.includes(place)
      ? fill(telling.words.map.at, { words: said, place })
      : said;
  });
  const { says } = telling.words.map;
  return about({ other: says }, texts, telling);
}

const flat = (text: string) => text.replace(/\s+/g, ' ');

/** Undefined for points that have a name only for the author. */
function placeName(id: string, { file }: Telling): string | undefined {
  const place = file.places[id];
  return place?.kind === 'point' ? undefined : place?.name;
}
