import type { Conflicts } from './schema/conflicts';
import type { Claim, Sources } from './schema/evidence';
import type { Sentence, Step, Story } from './story';

export type SourceDocument = Sources['documents'][string];
export type OutsideSource = Sources['outside'][string];
export type Conflict = Conflicts['conflicts'][number];

/** What of a story's evidence is needed to follow a claim to its sources. */
export type Basis = Pick<Story, 'claims' | 'sources' | 'conflicts'>;

/** A claim followed to everything that it rests on. */
export interface Grounds {
  id: string;
  claim: Claim;
  /** Documents in the order of their numbers; those that state it before those that imply it. */
  documents: readonly {
    id: string;
    document: SourceDocument;
    paragraph: number;
    supports: 'states' | 'implies';
  }[];
  outside: readonly { id: string; source: OutsideSource }[];
  /** Differences between the documents that touch the claim. */
  conflicts: readonly Conflict[];
}

/** What a sentence rests on: nothing, when it states no fact. */
export type Rest = 'documents' | 'both' | 'outside' | 'framing';

/**
 * Follows a claim to its sources.
 * @throws when the story has no such claim; the loader has seen to it that there is one
 */
export function groundsOf(id: string, { claims, sources, conflicts }: Basis): Grounds {
  const claim = claims[id];
  if (!claim) throw new Error(`"${id}" is no claim of this story.`);
  return {
    id,
    claim,
    documents: claim.documents
      .flatMap(({ document: number, paragraph, supports }) => {
        const document = sources.documents[number];
        return document ? [{ id: number, document, paragraph, supports }] : [];
      })
      .sort(
        (a, b) =>
          b.supports.localeCompare(a.supports) ||
          a.id.localeCompare(b.id) ||
          a.paragraph - b.paragraph,
      ),
    outside: claim.outside.flatMap((source) => {
      const found = sources.outside[source];
      return found ? [{ id: source, source: found }] : [];
    }),
    conflicts: conflicts.conflicts.filter((conflict) => conflict.claims.includes(id)),
  };
}

/** Where an outside source is read on the web, if it is there. The documents are not. */
export function webAddress(
  kind: 'document' | 'outside',
  id: string,
  { sources }: Pick<Basis, 'sources'>,
): string | undefined {
  const found = kind === 'outside' ? sources.outside[id]?.address : undefined;
  return found && /^https?:[^\s;]+$/.test(found) ? found : undefined;
}

/** What a sentence rests on, its claims taken together. */
export function restOf({ claims, framing }: Sentence, basis: Basis): Rest {
  if (framing) return 'framing';
  const grounds = claims.map(({ id }) => groundsOf(id, basis));
  const documents = grounds.some((g) => g.documents.length > 0);
  const outside = grounds.some((g) => g.outside.length > 0);
  return documents && outside ? 'both' : documents ? 'documents' : 'outside';
}

/** Differences between the documents that a step tells of, in the order of their numbers. */
export function conflictsOf(step: Step, { conflicts }: Basis): Conflict[] {
  return conflicts.conflicts
    .filter(({ id, steps }) => steps.includes(step.id) || step.conflicts.includes(id))
    .sort((a, b) => a.number - b.number);
}
