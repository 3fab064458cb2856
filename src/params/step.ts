import { LANGUAGE } from '$lib/story/language';

/** A part of an address that may be a step: what is none has its own route, or none. */
export function match(part: string): boolean {
  return !LANGUAGE.test(part);
}
