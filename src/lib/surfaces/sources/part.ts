import type { inLanguage } from '$lib/story/language';
import type { Step, Story } from '$lib/story/story';
import type { Uses } from '$lib/story/uses';
import type { Words } from '$lib/story/words/words';

/** What every part of the page is given. */
export interface Part {
  story: Story;
  words: Words['sources'];
  uses: Uses;
  /** Attributes of what claims and documents say, where the story is told in another language. */
  evidence: ReturnType<typeof inLanguage>;
}

/** Heading of a chapter's claims, and its id; without a chapter, of those that no step uses. */
export function headOf(
  chapter: Step['chapter'] | undefined,
  words: Part['words'],
): { id: string; title: string } {
  return chapter
    ? { id: `chapter-${chapter.id}`, title: `${chapter.number}. ${chapter.title}` }
    : { id: 'unused', title: words.claim.unused };
}

/** Puts values in the places of `{name}` in a text of the catalogue. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** Name of the site of a web address; undefined when it is none, and then it is no link. */
export function hostOf(address: string): string | undefined {
  return /^https?:\/\/(?:www\.)?([^/\s]+)/.exec(address)?.[1];
}

/** A number list as it is printed: `1, 3–5`. */
export function showRuns(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const n of sorted) {
    const last = runs.at(-1);
    if (last && n === last[1] + 1) last[1] = n;
    else runs.push([n, n]);
  }
  return runs
    .map(([from, to]) => (from === to ? `${from}` : `${from}${to === from + 1 ? ', ' : '–'}${to}`))
    .join(', ');
}
