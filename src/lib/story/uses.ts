import { restOf } from './evidence';
import type { OutsideSource, Rest } from './evidence';
import { pictureWordsOf } from './picture-words';
import type { Claim } from './schema/evidence';
import type { Step, Story } from './story';

/** A step that uses a claim, and where in it: in its words, its picture, or a further card. */
export interface Use {
  step: Step;
  where: 'words' | 'picture' | 'card';
}

/** Steps by the id of a claim that they use, each in the most visible place, in reading order. */
export type Uses = Readonly<Record<string, readonly Use[]>>;

/** A claim with its id. */
export type NamedClaim = Claim & { id: string };

/** Finds out once which steps use which claims. */
export function listUses(story: Story): Uses {
  const uses: Record<string, Use[]> = {};
  for (const step of story.steps) {
    const found = new Map<string, Use['where']>();
    const note = (where: Use['where'], ids: readonly string[]) => {
      for (const id of ids) if (!found.has(id)) found.set(id, where);
    };
    const sentences = step.paragraphs.flat();
    note(
      'words',
      sentences.flatMap(({ claims }) => claims.map(({ id }) => id)),
    );
    note(
      'picture',
      pictureWordsOf(step, story).flatMap(({ claims }) => claims),
    );
    note('card', step.cards);
    for (const [id, where] of found) (uses[id] ??= []).push({ step, where });
  }
  return uses;
}

/**
 * All claims: by the chapter that uses them first, in order of date within it; those that no step
 * uses stand last, in a group without a chapter.
 */
export function groupClaims(
  story: Story,
  uses: Uses,
): { chapter?: Step['chapter']; claims: NamedClaim[] }[] {
  const claims = Object.entries(story.claims)
    .map(([id, claim]) => ({ ...claim, id }))
    .sort((a, b) => a.date.localeCompare(b.date));
  const chapterOf = (id: string) => uses[id]?.[0]?.step.chapter;
  const chapters = [...new Map(story.steps.map(({ chapter }) => [chapter.id, chapter])).values()];
  return [
    ...chapters.map((chapter) => ({
      chapter,
      claims: claims.filter(({ id }) => chapterOf(id)?.id === chapter.id),
    })),
    { claims: claims.filter(({ id }) => !chapterOf(id)) },
  ].filter((group) => group.claims.length > 0);
}

/** Outside sources by grade: first those that the story explains, in its order, then the others. */
export function groupOutside({ sources: { grades, outside } }: Pick<Story, 'sources'>): {
  grade: string;
  meaning?: string;
  sources: (OutsideSource & { id: string })[];
}[] {
  const all = Object.entries(outside).map(([id, source]) => ({ ...source, id }));
  const names = [...new Set([...Object.keys(grades), ...all.map(({ grade }) => grade)])];
  return names
    .map((grade) => ({
      grade,
      ...(grades[grade] ? { meaning: grades[grade] } : {}),
      sources: all.filter((source) => source.grade === grade),
    }))
    .filter(({ sources }) => sources.length > 0);
}

/** How many sentences of a step rest on what. */
export function countRests(step: Step, story: Story): Record<Rest, number> {
  const counts = { documents: 0, both: 0, outside: 0, framing: 0 };
  for (const sentence of step.paragraphs.flat()) counts[restOf(sentence, story)]++;
  return counts;
}

/** Claims, with their ids, that meet a condition. */
export function claimsWhere(story: Story, meets: (claim: Claim) => boolean): NamedClaim[] {
  return Object.entries(story.claims).flatMap(([id, claim]) =>
    meets(claim) ? [{ ...claim, id }] : [],
  );
}
