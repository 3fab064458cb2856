import type { SceneData } from '$lib/story/stage-data';
import type { StoryFile } from '$lib/story/schema/story';
import { fill, formFor } from '$lib/story/words/say';
import type { Plural } from '$lib/story/words/say';
import type { Words } from '$lib/story/words/words';

/** The names and words with which changes of a story's pictures are told. */
export interface Telling {
  words: Words['changes'];
  file: Pick<StoryFile, 'language' | 'cameras' | 'countries' | 'places' | 'maps' | 'organisations'>;
  data: Pick<SceneData, 'calls' | 'series'>;
}

/** "a, b and c". */
export function list(items: readonly string[], { file }: Telling): string {
  return new Intl.ListFormat(file.language).format(items);
}

/** A clause about a list of things; none where the list is empty. */
export function about(
  forms: Plural,
  items: readonly string[],
  telling: Telling,
  values: Record<string, string> = {},
): string[] {
  if (items.length === 0) return [];
  const form = formFor(forms, items.length, telling.file.language);
  return [fill(form, { list: list(items, telling), ...values })];
}

/** "nine", "196" or "1,960". */
export function count(n: number, { words, file }: Telling): string {
  return words.numbers[n] ?? new Intl.NumberFormat(file.language).format(n);
}

/** Words of a picture, on one line and in quotation marks. */
export function quote(text: string, { words }: Telling): string {
  const line = text.replace(/\s+/g, ' ').replace(/[;,:]?\s*$/, '');
  return `${words.quotes[0]}${line}${words.quotes[1]}`;
}

/** Those of `now` that are not in `before`, by what a function says of them. */
export function added<T>(now: readonly T[], before: readonly T[], key: (one: T) => string): T[] {
  const known = new Set(before.map(key));
  return now.filter((one) => !known.has(key(one)));
}

export function countryName(id: string, { file }: Telling): string {
  return file.countries[id]?.name ?? id;
}
