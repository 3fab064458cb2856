import type { StoryFile } from './schema/story';

/** A part of a text; with its language where that is not the story's. */
export interface Part {
  text: string;
  language?: string;
}

/** Cuts a text at the other names of places, each of which is in a language of its own. */
export function cutAtNames(text: string, { places }: Pick<StoryFile, 'places'>): Part[] {
  let parts: Part[] = [{ text }];
  for (const { alt, altLanguage: language } of Object.values(places)) {
    if (!alt || !language || !text.includes(alt)) continue;
    parts = parts.flatMap((part) =>
      part.language
        ? [part]
        : part.text
            .split(alt)
            .flatMap((piece, i) => [...(i > 0 ? [{ text: alt, language }] : []), { text: piece }])
            .filter((piece) => piece.text),
    );
  }
  return parts;
}
