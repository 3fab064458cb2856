import type { Glossary } from '$lib/story/schema/glossary';
import type { Conflicts } from '$lib/story/schema/conflicts';
import { escapePattern } from '../../parse/find-words';
import { withoutQuotations } from '../reading/quotations';
import type { Finding } from './findings';
import type { Passage } from './passages';

/** Words that the story does not use in its own voice, and what to say of each. */
export interface Banned {
  pattern: RegExp;
  doubt: 'wording' | 'name';
  advice: string;
}

/** The glossary's list of words, and the forms of names that the conflicts rule out. */
export function readBanned({ wording }: Glossary, { names }: Conflicts): Banned[] {
  const pattern = (words: readonly string[], flags: string) =>
    new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${words.map(escapePattern).join('|').replaceAll(' ', '\\s+')})(?![\\p{L}\\p{N}])`,
      flags,
    );
  return [
    ...wording.map(({ words, why, write }): Banned => ({
      pattern: pattern(words, 'giu'),
      doubt: 'wording',
      advice: `is not our word: ${why} Write ${write}.`,
    })),
    ...names
      .filter(({ never }) => never.length > 0)
      .map(({ never, use }): Banned => ({
        pattern: pattern(never, 'gu'),
        doubt: 'name',
        advice: `is not the name we use: write ${use}.`,
      })),
  ];
}

/** Within quotation marks every word may stand, as the person quoted said it. */
export function checkWording(passage: Passage, banned: readonly Banned[]): Finding[] {
  if (passage.kind === 'exact' || !banned.some(({ pattern }) => passage.text.search(pattern) >= 0))
    return [];
  const ours = withoutQuotations(passage.text);
  return banned.flatMap(({ pattern, doubt, advice }) =>
    [...ours.matchAll(pattern)].map(([words]) => ({
      doubt,
      of: words,
      problem: passage.problem(words, `"${words}" ${advice}`),
    })),
  );
}
