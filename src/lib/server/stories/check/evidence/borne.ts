import type { Sources } from '$lib/story/schema/evidence';
import type { Glossary } from '$lib/story/schema/glossary';
import type { StoryFile } from '$lib/story/schema/story';
import { withoutQuotations } from '../reading/quotations';
import { remember } from '../reading/remember';
import type { Finding } from './findings';
import { namesIn } from './names';
import type { Names } from './names';
import type { Passage } from './passages';
import type { Claims } from './record';

/** Passages that name those of whom a claim tells; others name what is drawn as well. */
const TOLD: readonly Passage['kind'][] = ['sentence', 'headline', 'label'];

/** Letters by which "Norholm" and "Norholmers" may differ. */
const ENDING = 3;

/** The names that claims bear out. */
export interface Borne {
  of(claim: string): readonly string[];
  /** Names that stand for one another: a capital for its country. */
  alike(name: string): readonly string[];
}

/** Reads claims for the names in them, those of whoever vouches for them included. */
export function readBorne(
  claims: Claims,
  sources: Sources | undefined,
  names: Names,
  { entries }: Glossary,
  { countries, places }: StoryFile,
): Borne {
  const known = new Map<string, string[]>();
  const alike = new Map<string, readonly string[]>();
  const read = (id: string) => {
    const claim = claims[id];
    if (!claim) return [];
    const sourcesOf = claim.outside.map((source) => sources?.outside[source]);
    const vouching = sourcesOf.flatMap((one) => [one?.issuer ?? '', one?.short ?? '']);
    const said = claim.quotes.flatMap(({ speaker, words }) => [speaker, words]);
    const titles = sourcesOf.map((one) => one?.title ?? '');
    const texts = [claim.text, claim.note ?? '', ...said, ...titles];
    const named = texts.flatMap((text) => namesIn(text, names));
    return [...new Set([...named, ...claim.actors, ...claim.places, ...vouching])];
  };
  const groups = [
    ...entries.map((entry) => [entry.name, ...entry['alternate-names']]),
    ...readCapitals(entries, countries, places),
  ];
  return {
    of: (id) => {
      const found = known.get(id) ?? read(id);
      known.set(id, found);
      return found;
    },
    alike: (name) => {
      const found = alike.get(name) ?? [
        name,
        ...groups.filter((group) => group.some((one) => isForm(one, name))).flat(),
      ];
      alike.set(name, found);
      return found;
    },
  };
}

/** Each capital with its country, which its entry in the glossary names. */
function readCapitals(
  entries: Glossary['entries'],
  countries: StoryFile['countries'],
  places: StoryFile['places'],
): string[][] {
  const capitals = Object.values(places).filter(({ kind }) => kind === 'capital');
  return entries
    .filter(({ name }) => capitals.some((place) => place.name === name))
    .flatMap(({ name, definition }) =>
      Object.values(countries)
        .filter((country) => definition.includes(country.name))
        .map((country) => [name, country.name]),
    );
}

/** Each name in a sentence, a headline or a label is in a claim that it rests on. */
export function checkBorne(passage: Passage, names: Names, borne: Borne): Finding[] {
  if (!TOLD.includes(passage.kind) || passage.claims.length === 0 || !names.kept) return [];
  const known = [...new Set(passage.claims.flatMap(borne.of))].filter(Boolean);
  const strange = [...new Set(namesIn(withoutQuotations(passage.text), names))].filter(
    (name) => !borne.alike(name).some((form) => known.some((one) => isBorne(form, one))),
  );
  return strange.map((name) => {
    const some = known.slice(0, 6).join(', ');
    const message = `"${name}" is in none of the claims that this rests on, which name ${some}.`;
    return { doubt: 'name', of: name, problem: passage.problem(name, message) };
  });
}

/** Each word of a name is a form of one in the other. */
function isBorne(name: string, known: string): boolean {
  return partsOf(name).every((part) => partsOf(known).some((one) => areForms(part, one)));
}

const partsOf = remember((name) => name.toLowerCase().split(/[\s-]/));

function isForm(one: string, other: string): boolean {
  return areForms(one.toLowerCase(), other.toLowerCase());
}

/** "norholmers" of "norholm". */
function areForms(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length > 3 && long.length - short.length <= ENDING && long.startsWith(short);
}
