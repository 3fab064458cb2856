import { escapePattern } from '../../parse/find-words';

/** Typographic quotation marks and apostrophes as a typewriter has them, and spaces single. */
export function plain(text: string): string {
  return text.replace(/[“”„]/g, '"').replace(/[‘’]/g, "'").replace(/\s+/g, ' ').trim();
}

const QUOTATION = /“([^”]*)”|"([^"]*)"/g;

/** What stands in double quotation marks in a text, without them. */
export function listQuotations(text: string): string[] {
  return [...text.matchAll(QUOTATION)].map((match) => match[1] ?? match[2] ?? '');
}

/** The text in our own voice: with what it quotes blotted out, every letter by a space. */
export function withoutQuotations(text: string): string {
  return text.replace(QUOTATION, (quotation) => ' '.repeat(quotation.length));
}

/**
 * Whether words are a part of others, word for word. A sentence that quotes may begin them with
 * its own letter, large or small, and end them with its own stop.
 */
export function quotes(words: string, whole: string): boolean {
  const part = plain(words).replace(/[.,;:]$/, '');
  const flipped = flip(part);
  const inside = (text: string) => text && new RegExp(bounded(text), 'u').test(plain(whole));
  return Boolean(inside(part) || inside(flipped));
}

function flip(text: string): string {
  const [first = ''] = text;
  const other = first === first.toUpperCase() ? first.toLowerCase() : first.toUpperCase();
  return other + text.slice(1);
}

/** A pattern of the text as whole words. */
function bounded(text: string): string {
  return `(?<![\\p{L}\\p{N}])${escapePattern(text)}(?![\\p{L}\\p{N}])`;
}
