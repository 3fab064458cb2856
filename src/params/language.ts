import { LANGUAGE } from '$lib/story/language';

/** A part of an address that is a language. */
export function match(part: string): boolean {
  return LANGUAGE.test(part);
}
