import { en } from './en';

/** Every word that the interface says, as opposed to the story. */
export type Words = typeof en;

const LANGUAGES: Record<string, Words> = { en };

/** The catalogue of a language, or English where there is none yet. */
export function wordsFor(lang: string): Words {
  return LANGUAGES[lang.split('-')[0] ?? ''] ?? en;
}
