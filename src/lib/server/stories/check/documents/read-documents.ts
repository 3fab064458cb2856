import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Paragraphs of documents by the documents' ids, the first of each at index 0. */
export type Documents = ReadonlyMap<string, readonly string[]>;

/**
 * Paragraphs are blocks between blank lines, counted in the order of the file, titles and whatever
 * a website puts around a text included.
 */
export function splitParagraphs(text: string): string[] {
  return text
    .split(/\r?\n[ \t]*(?:\r?\n[ \t]*)+/)
    .map((block) => block.trim())
    .filter(Boolean);
}

/** Reads a folder of documents, each a text file whose name begins with the document's id. */
export function readDocuments(folder: string, ids: readonly string[]): Documents {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return new Map(
    ids.flatMap((id): [string, string[]][] => {
      const name = names.find((one) => one === `${id}.txt` || one.startsWith(`${id}_`));
      return name ? [[id, splitParagraphs(readFileSync(join(folder, name), 'utf8'))]] : [];
    }),
  );
}
