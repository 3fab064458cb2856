/** Kinds of things that have a place of their own on a story's page of sources. */
export type EvidenceKind = 'document' | 'outside' | 'claim' | 'conflict' | 'membership' | 'term';

/**
 * Where the story is read.
 * @param slug of a story, or of one in another language: "harbour/fr"
 */
export function storyAddress(slug: string): string {
  return `/${slug}/`;
}

/** Where a step is read. */
export function stepAddress(slug: string, step: string): string {
  return `/${slug}/#${step}`;
}

/** Where the story is presented to a room; the steps have the same ids there. */
export function presentAddress(slug: string): string {
  return `/${slug}/present/`;
}

/** A page of its own for one step: what a link to it leads to. */
export function stepPageAddress(slug: string, step: string): string {
  return `/${slug}/${step}/`;
}

/** The story in a frame, for another site's page; begins at a step if one is named. */
export function embedAddress(slug: string, step?: string): string {
  return `/${slug}/embed/${step ? `?step=${step}` : ''}`;
}

/** One step alone in a frame: its picture with caption and source. */
export function singleAddress(slug: string, step: string): string {
  return `/${slug}/${step}/embed/`;
}

/** Where the code to put a story on another site is written; begins with a story if one is named. */
export function builderAddress(slug?: string): string {
  return `/embed/${slug ? `?story=${slug}` : ''}`;
}

/** Where a page with an embed is looked over. */
export const CHECK_ADDRESS = '/embed/check/';

/** What the builder shows its choices in: an article of nobody's. */
export const PREVIEW_ADDRESS = '/embed/preview/';

/** Picture that stands for the story, or for one of its steps, where a link to it is shown. */
export function cardFile(slug: string, step?: string): string {
  return `/${slug}/${step ? `${step}/` : ''}card.png`;
}

/** What a site asks for that shows the story, or a step, where its address was pasted. */
export function oembedFile(slug: string, step?: string): string {
  return `/${slug}/${step ? `${step}/` : ''}oembed.json`;
}

/** Pages below a story's address that are no steps: no step may have such a name. */
export const STORY_PAGES = ['embed', 'present', 'sources'];

/** Pages beside the stories: no story may have such a name. */
export const SITE_PAGES = ['_app', 'embed', 'schemas'];

/** The licences of all that the site hands out, written by the build. */
export const LICENCES = '/licences.txt';

/** Where everything the story rests on is listed. */
export function sourcesAddress(slug: string): string {
  return `/${slug}/sources/`;
}

/** Id, within the page of sources, of one thing that the story rests on. */
export function evidenceId(kind: EvidenceKind, id: string): string {
  return `${kind}-${id}`;
}

/** Where one thing that the story rests on is explained. */
export function evidenceAddress(slug: string, kind: EvidenceKind, id: string): string {
  return `${sourcesAddress(slug)}#${evidenceId(kind, id)}`;
}

/**
 * The same as data, for other desks. The table has claims and sources alone, which are not translated,
 * and so is one file for all languages.
 */
export function sourcesFile(slug: string, format: 'csv' | 'json'): string {
  return `/${format === 'csv' ? slug.replace(/\/.*/, '') : slug}/sources.${format}`;
}

/**
 * JSON Schema of that JSON. What has been published under this address stays true: a change that
 * would break a reader of it takes the next number.
 */
export const SCHEMA_ADDRESS = '/schemas/sources-1.json';

/** Id of the note to a sentence of a step, its paragraphs taken together; from 0. */
export function noteId(step: string, sentence: number): string {
  return `note-${step}-${sentence}`;
}

/** Id of the note to the picture of a step. */
export function pictureNoteId(step: string): string {
  return `note-${step}-picture`;
}

/** Id of the note to a difference between sources, where a step tells of it. */
export function differenceNoteId(step: string, conflict: string): string {
  return `note-${step}-difference-${conflict}`;
}

/** Id of the note that explains a term. */
export function termNoteId(term: string): string {
  return `note-term-${term}`;
}
