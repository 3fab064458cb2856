import { evidenceAddress } from './address';
import { membershipId } from './bars';
import { sayCounter } from './changes/map';
import type { AlliancesView } from './schema/alliances';
import type { MapView } from './schema/map';
import type { View } from './schema/views';
import type { Step, Story } from './story';
import { showDate, toDay } from './time';
import { wordsFor } from './words/words';

/** Something in a picture, with what it consists of; and where it says what it rests on. */
export interface Branch {
  text: string;
  address?: string;
  branches: readonly Branch[];
}

/** A picture's structure: its places and what happened there, or who belonged to what and when. */
export interface Tree {
  kind: 'places' | 'members';
  branches: readonly Branch[];
}

type Told = Pick<Story, 'slug' | 'file' | 'membership'>;

/** What can be gone through in a step's picture; quotations and timelines are words already. */
export function explore({ scene, panel }: Pick<Step, 'scene' | 'panel'>, story: Told): Tree[] {
  return [scene, ...(panel ? [panel.scene] : [])].flatMap((part) => exploreScene(part, story));
}

function exploreScene(scene: View['scene'], story: Told): Tree[] {
  if (scene.type === 'alliances')
    return [{ kind: 'members', branches: scene.countries.map((id) => memberOf(id, scene, story)) }];
  if (scene.type !== 'map') return [];
  const branches = placesOf(scene, story);
  // Names alone are on every map.
  return branches.some(({ branches: said }) => said.length > 0)
    ? [{ kind: 'places', branches }]
    : [];
}

/** Everything on a map that has words, by the place it is at; points of the author's come last. */
function placesOf(view: MapView, { slug, file }: Told): Branch[] {
  const { elsewhere, named } = wordsFor(file.language).picture;
  const said = [
    ...view.annotations.map(({ at, text, claim }) => ({ at, text, claim })),
    ...view.gates.map(({ at, text, claim }) => ({ at, text, claim })),
    ...view.lines.flatMap(({ to, label, claim }) =>
      label ? [{ at: to, text: label, claim }] : [],
    ),
    ...[
      ...view.duties,
      ...view.movers,
      ...view.counters.map((counter) => ({ ...counter, text: sayCounter(counter) })),
      ...(view.dial ? [view.dial] : []),
    ].map(({ text, claim }) => ({ at: '', text, claim })),
  ];
  const isNamed = (id: string) => !!file.places[id] && file.places[id].kind !== 'point';
  const leaf = ({ text, claim }: { text: string; claim?: string | undefined }): Branch => ({
    text: text.replace(/\s+/g, ' ').replace(/[;,:]$/, ''),
    ...(claim ? { address: evidenceAddress(slug, 'claim', claim) } : {}),
    branches: [],
  });
  const ids = [...new Set([...view.places, ...said.map(({ at }) => at)])].filter(isNamed);
  const others = said.filter(({ at }) => !isNamed(at)).map(leaf);
  const nameOf = (id: string) => {
    const { name = '', alt } = file.places[id] ?? {};
    return alt ? `${name} (${alt})` : name;
  };
  const at = (id: string) => said.filter((one) => one.at === id);
  const alone = ids.filter((id) => at(id).length === 0).map(nameOf);
  const list = new Intl.ListFormat(file.language).format(alone);
  return [
    ...ids
      .filter((id) => at(id).length > 0)
      .map((id) => ({ text: nameOf(id), branches: at(id).map(leaf) })),
    ...(others.length > 0 ? [{ text: elsewhere, branches: others }] : []),
    ...(alone.length > 0 ? [{ text: named.replace('{list}', list), branches: [] }] : []),
  ];
}

function memberOf(country: string, view: AlliancesView, story: Told): Branch {
  const { file, membership, slug } = story;
  const words = wordsFor(file.language).picture;
  const never = membership['status-style'].gap;
  const rows = view.organisations.flatMap((organisation) =>
    membership.rows.filter((row) => row.country === country && row.organisation === organisation),
  );
  return {
    text: file.countries[country]?.name ?? country,
    branches: rows.map((row) => ({
      text: file.organisations[row.organisation]?.name ?? row.organisation,
      address: evidenceAddress(slug, 'membership', membershipId(row)),
      branches: row.intervals
        .filter(
          ({ from, to }) =>
            toDay(from) < toDay(view.to, 'end') &&
            (to === undefined || toDay(to) > toDay(view.from)),
        )
        .map(({ from, to, status }, i) => ({
          // "Not a member since" the first day of the data would sound like an event.
          text: (i === 0 && !to && never.includes(status) ? '{status}' : words.interval)
            .replace('{status}', status)
            // What ends after the chart does is not over in it.
            .replace(
              '{time}',
              to && toDay(to) < toDay(view.to, 'end') ? words.between : words.since,
            )
            .replace('{from}', showDate(from, file.language, 'long'))
            .replace('{to}', showDate(to ?? from, file.language, 'long')),
          branches: [],
        })),
    })),
  };
}
