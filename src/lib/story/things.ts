import type { AlliancesView } from './schema/alliances';
import type { MapView } from './schema/map';
import type { Interval, SceneData, SceneView, View } from './stage-data';
import { toDay } from './time';

/** What a thing of a picture is; `story/explore.ts` puts it into words. */
export type What =
  | { kind: 'place'; id: string }
  /** Words at no named place, and names without words. */
  | { kind: 'elsewhere' }
  | { kind: 'named'; ids: readonly string[] }
  | { kind: 'said'; text: string; claim?: string | undefined }
  | { kind: 'counter'; counter: MapView['counters'][number] }
  | { kind: 'country'; id: string }
  | { kind: 'membership'; country: string; organisation: string }
  /** Whether it is the first, and over before the chart ends: what ends later is not over in it. */
  | { kind: 'interval'; interval: Interval; first: boolean; over: boolean };

/** Something in a picture that can be gone to, with what it consists of. */
export interface Thing {
  what: What;
  /** Keys of its marks; those of its parts begin with one of them and a colon. */
  marks: readonly string[];
  things: readonly Thing[];
}

/** A picture's structure: its places and what happened there, or who belonged to what and when. */
export interface Structure {
  kind: 'places' | 'members';
  things: readonly Thing[];
}

/** What can be gone through in a picture; quotations and timelines are words already. */
export function structureOf({ scene, panel }: View, data: SceneData): Structure[] {
  return [
    ...structureOfScene(scene, data, ''),
    ...(panel ? structureOfScene(panel.scene, data, 'panel:') : []),
  ];
}

/** @param prefix what the keys of its marks begin with */
function structureOfScene(scene: SceneView, data: SceneData, prefix: string): Structure[] {
  const mark = ({ what, marks, things }: Thing): Thing => ({
    what,
    marks: marks.map((key) => prefix + key),
    things: things.map(mark),
  });
  if (scene.type === 'alliances')
    return [
      { kind: 'members', things: scene.countries.map((id) => mark(memberOf(id, scene, data))) },
    ];
  if (scene.type !== 'map') return [];
  const places = placesOf(scene, data);
  // Names alone are on every map.
  return places.some(({ things }) => things.length > 0)
    ? [{ kind: 'places', things: places.map(mark) }]
    : [];
}

/** Everything on a map that has words, by the place it is at; points of the author's come last. */
function placesOf(view: MapView, data: SceneData): Thing[] {
  const leaf = (what: What, marks: string): Thing => ({ what, marks: [marks], things: [] });
  const said = ({ text, claim }: { text: string; claim?: string | undefined }, marks: string) =>
    leaf({ kind: 'said', text, claim }, marks);
  const all = [
    ...view.annotations.map((a) => ({ at: a.at, thing: said(a, `note:${a.at}:${a.text}`) })),
    ...view.gates.map((gate) => ({
      at: gate.at,
      thing: said(gate, `note:${gate.at}:${gate.text}`),
    })),
    ...view.lines.flatMap(({ to, label, claim }, i) =>
      label ? [{ at: to, thing: said({ text: label, claim }, `line:${i}:${label}`) }] : [],
    ),
    ...[
      ...view.duties.map((duty) => said(duty, `duty:${duty.edge}`)),
      ...view.movers.map((mover) => said(mover, `mover:${mover.route}`)),
      ...view.counters.map((counter, i) => leaf({ kind: 'counter', counter }, `counter${i}`)),
      ...(view.dial ? [said(view.dial, 'dial')] : []),
    ].map((thing) => ({ at: '', thing })),
  ];
  const isNamed = (id: string) => !!data.places[id] && data.places[id].kind !== 'point';
  const marksOf = (id: string) => ['place', 'town', 'at', 'gate'].map((kind) => `${kind}:${id}`);
  const at = (id: string) => all.filter((one) => one.at === id).map(({ thing }) => thing);
  const ids = [...new Set([...view.places, ...all.map((one) => one.at)])].filter(isNamed);
  const others = all.filter((one) => !isNamed(one.at)).map(({ thing }) => thing);
  const alone = ids.filter((id) => at(id).length === 0);
  return [
    ...ids
      .filter((id) => at(id).length > 0)
      .map((id) => ({ what: { kind: 'place' as const, id }, marks: marksOf(id), things: at(id) })),
    ...(others.length > 0
      ? [{ what: { kind: 'elsewhere' as const }, marks: [], things: others }]
      : []),
    ...(alone.length > 0
      ? [
          {
            what: { kind: 'named' as const, ids: alone },
            marks: alone.flatMap(marksOf),
            things: [],
          },
        ]
      : []),
  ];
}

function memberOf(country: string, view: AlliancesView, { membership }: SceneData): Thing {
  const rows = view.organisations.flatMap((id) =>
    membership.filter((row) => row.country === country && row.organisation === id),
  );
  return {
    what: { kind: 'country', id: country },
    marks: [`name:${country}`],
    things: rows.map(({ organisation, intervals }) => ({
      what: { kind: 'membership', country, organisation },
      marks: [`name:${organisation}`, `${organisation}:${country}`],
      things: intervals
        .filter(
          ({ from, to }) =>
            toDay(from) < toDay(view.to, 'end') &&
            (to === undefined || toDay(to) > toDay(view.from)),
        )
        .map((interval, i) => {
          const { to } = interval;
          const over = to !== undefined && toDay(to) < toDay(view.to, 'end');
          const bar = `${organisation}:${country}:${interval.from}`;
          return {
            what: { kind: 'interval', interval, first: i === 0, over },
            marks: [bar, `status:${bar}`],
            things: [],
          };
        }),
    })),
  };
}
