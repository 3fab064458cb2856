import { CATALOGUES } from './catalogues';
import type { en } from './en';
import type { Plural } from './say';

/** English has two forms for numbers, other languages up to six: each catalogue has its own. */
type InAnyLanguage<T> = T extends { one: string; other: string }
  ? Plural
  : T extends object
    ? { [Key in keyof T]: InAnyLanguage<T[Key]> }
    : T;

/** Every word that the interface says, as opposed to the story. */
export type Words = InAnyLanguage<typeof en>;

/** The catalogue of a language, or of the language it is a kind of, or English where there is none. */
export function wordsFor(lang: string): Words {
  return CATALOGUES[lang] ?? CATALOGUES[lang.split('-')[0] ?? ''] ?? CATALOGUES.en;
}
