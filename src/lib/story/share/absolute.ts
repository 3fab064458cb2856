/** Name under which the pages are published. */
export const SITE = 'Waymark';

/**
 * Scheme and host of the published site ("https://example.org"), or undefined where it is not
 * known: then nothing may pretend to know it.
 */
export type Origin = string | undefined;

/** An address with its host; without one, where none is known. */
export function absolute(path: string, origin: Origin): string {
  return origin ? origin + path : path;
}
