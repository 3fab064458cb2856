import type { Sources } from '$lib/story/schema/evidence';
import type { Problem } from '../../problems';
import { listTopics } from '../reading/words';
import type { Finding } from './findings';
import type { Claims } from './record';

/** Words, and the claims that they name as what they rest on. */
export interface Cited {
  text: string;
  claims: readonly { id: string; problem(message: string): Problem }[];
}

/** What is known of each claim's topics. */
export interface Topics {
  of: ReadonlyMap<string, ReadonlySet<string>>;
  /** How much a topic tells: the fewer claims have it, the more. */
  weight(topic: string): number;
}

/** How much more another claim has to bear out before it is the likelier one, in units of weight. */
const MARGIN = 0.5;

/** Reads all claims for what they are about, with whoever vouches for them. */
export function readTopics(claims: Claims, sources: Sources | undefined): Topics {
  const of = new Map(
    Object.entries(claims).map(([id, claim]): [string, Set<string>] => {
      const vouching = claim.outside.flatMap((source) => {
        const { issuer = '', short = '' } = sources?.outside[source] ?? {};
        return [issuer, short];
      });
      const texts = [
        ...[claim.text, claim.note ?? '', ...claim.actors, ...claim.places, ...claim.tags],
        ...claim.quotes.flatMap(({ speaker, words }) => [speaker, words]),
        ...claim.documents.map(({ document }) => `document ${document}`),
        ...vouching,
      ];
      const dates = [claim.date, claim.until ?? ''].flatMap(topicsOfDate);
      return [id, new Set([...listTopics(texts.join('\n')).keys(), ...dates])];
    }),
  );
  const counts = new Map<string, number>();
  for (const topics of of.values())
    for (const topic of topics) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  const weight = (topic: string) => {
    const n = counts.get(topic);
    return n === undefined ? 0 : Math.log((of.size + 1) / (n + 0.5));
  };
  return { of, weight };
}

/** Topics of an ISO date of any precision. */
function topicsOfDate(iso: string): string[] {
  const [year, month, day] = iso.split('-').map(Number);
  return [
    ...(year ? [`year ${year}`] : []),
    ...(month ? [`month ${month}`] : []),
    ...(month && day ? [`day ${day}.${month}`] : []),
  ];
}

/**
 * Each claim that words name bears out something of them that their other claims do not, and no
 * claim that they do not name would bear out more of it in its place: so a reference that slipped
 * is told of, and the right one is found.
 */
export function checkBearing({ text, claims }: Cited, topics: Topics): Finding[] {
  const said = topicsIn(text);
  const named = claims.map(({ id }) => id);
  return claims.flatMap(({ id, problem }): Finding[] => {
    const own = topics.of.get(id);
    const others = named.filter((one) => one !== id).map((one) => topics.of.get(one));
    // What only this claim is there to bear out.
    const left = [...said.keys()].filter((topic) => !others.some((one) => one?.has(topic)));
    if (!own || said.size === 0) return [];
    const weight = weigh(left, own, topics);
    const better = findBetter(left, named, weight + MARGIN, topics);
    const find = (message: string): Finding[] => [
      { doubt: 'claim', of: id, problem: problem(`"${id}" bears out ${message}`) },
    ];
    if (better !== undefined) {
      const its = topics.of.get(better);
      const words = new Set(left.filter((topic) => its?.has(topic)).map((t) => said.get(t) ?? t));
      const some = [...words].slice(0, 5).map((one) => `"${one}"`);
      return find(
        `less of this than "${better}", which has ${some.join(', ')}. Did you mean that?`,
      );
    }
    if (weight > 0) return [];
    return find(
      others.length > 0 ? 'nothing here that its other claims do not.' : 'nothing of this.',
    );
  });
}

function topicsIn(text: string): Map<string, string> {
  const ISO = /\b\d{4}(-\d\d){1,2}\b/g;
  const said = new Map(listTopics(text.replace(ISO, ' ')));
  for (const [iso] of text.matchAll(ISO))
    for (const topic of topicsOfDate(iso)) said.set(topic, iso);
  return said;
}

/** The claim that bears out most of some topics, and more than a weight; none of those named. */
function findBetter(
  said: readonly string[],
  named: readonly string[],
  weight: number,
  topics: Topics,
): string | undefined {
  let best: { id: string; weight: number } | undefined;
  for (const [id, its] of topics.of) {
    const one = named.includes(id) ? 0 : weigh(said, its, topics);
    if (one > (best?.weight ?? weight)) best = { id, weight: one };
  }
  return best?.id;
}

function weigh(said: readonly string[], known: ReadonlySet<string>, { weight }: Topics): number {
  return said.reduce((sum, topic) => sum + (known.has(topic) ? weight(topic) : 0), 0);
}
