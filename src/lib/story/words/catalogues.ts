import { en } from './en';
import type { Words } from './words';

/** A language is a catalogue like English and one line here. */
export const CATALOGUES: Readonly<Record<string, Words>> & { en: Words } = { en };
