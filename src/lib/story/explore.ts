import { evidenceAddress } from './address';
import { membershipId } from './bars';
import { sayCounter } from './changes/map';
import type { Step, Story } from './story';
import { structureOf } from './things';
import type { Structure, Thing, What } from './things';
import { showDate } from './time';
import { wordsFor } from './words/words';

/** Something in a picture, with what it consists of; and where it says what it rests on. */
export interface Branch {
  text: string;
  address?: string;
  branches: readonly Branch[];
}

/** A picture's structure in words. */
export interface Tree {
  kind: Structure['kind'];
  branches: readonly Branch[];
}

type Told = Pick<Story, 'slug' | 'stage'>;

/** What can be gone through in a step's picture, branch by branch as `structureOf` has it. */
export function explore({ scene, panel }: Pick<Step, 'scene' | 'panel'>, story: Told): Tree[] {
  const view = { scene, ...(panel ? { panel } : {}) };
  const branchOf = ({ what, things }: Thing): Branch => {
    const address = addressOf(what, story);
    const text = say(what, story);
    return { text, ...(address ? { address } : {}), branches: things.map(branchOf) };
  };
  return structureOf(view, story.stage.data).map(({ kind, things }) => ({
    kind,
    branches: things.map(branchOf),
  }));
}

function addressOf(what: What, { slug }: Told): string | undefined {
  if (what.kind === 'membership')
    return evidenceAddress(slug, 'membership', membershipId({ ...what }));
  const claim =
    what.kind === 'said' ? what.claim : what.kind === 'counter' ? what.counter.claim : undefined;
  return claim ? evidenceAddress(slug, 'claim', claim) : undefined;
}

function say(what: What, { stage: { data } }: Told): string {
  const words = wordsFor(data.lang).picture;
  const nameOf = (id: string) => {
    const { name = '', alt } = data.places[id] ?? {};
    return alt ? `${name} (${alt})` : name;
  };
  const trim = (text: string) => text.replace(/\s+/g, ' ').replace(/[;,:]$/, '');
  switch (what.kind) {
    case 'place':
      return nameOf(what.id);
    case 'elsewhere':
      return words.elsewhere;
    case 'named':
      return words.named.replace(
        '{list}',
        new Intl.ListFormat(data.lang).format(what.ids.map(nameOf)),
      );
    case 'said':
      return trim(what.text);
    case 'counter':
      return trim(sayCounter(what.counter));
    case 'country':
      return data.countries[what.id]?.name ?? what.id;
    case 'membership':
      return data.organisations[what.organisation]?.name ?? what.organisation;
    case 'interval': {
      const { from, to, status, style } = what.interval;
      // "Not a member since" the first day of the data would sound like an event.
      return (what.first && !to && style === 'gap' ? '{status}' : words.interval)
        .replace('{status}', status)
        .replace('{time}', what.over ? words.between : words.since)
        .replace('{from}', showDate(from, data.lang, 'long'))
        .replace('{to}', showDate(to ?? from, data.lang, 'long'));
    }
  }
}
