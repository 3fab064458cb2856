import { plain, withoutQuotations } from '../reading/quotations';
import type { Documents } from './read-documents';

/** As many words in a row as nobody writes twice by chance. */
const RUN = 7;

interface Word {
  text: string;
  at: number;
  end: number;
}

/** A run of words of ours that is a document's as well. */
export interface Copied {
  words: string;
  document: string;
  paragraph: number;
}

/** Finds in a text whatever stands word for word in a document, quotations left aside. */
export type FindCopied = (text: string) => Copied[];

/** Reads the documents for the runs of words in them. */
export function indexRuns(documents: Documents): FindCopied {
  const runs = new Map<string, { document: string; paragraph: number }>();
  for (const [document, paragraphs] of documents)
    for (const [i, paragraph] of paragraphs.entries())
      for (const run of runsOf(listWords(paragraph)))
        runs.set(keyOf(run), { document, paragraph: i + 1 });
  return (text) => {
    // Letter for letter as long as the text, so that what is found can be cut from it.
    const words = listWords(withoutQuotations(text));
    const found: Copied[] = [];
    let end = -1;
    for (const run of runsOf(words)) {
      const from = runs.get(keyOf(run));
      const [first, last] = [run[0], run.at(-1)];
      if (!from || !first || !last || first.at < end) continue;
      found.push({ words: text.slice(first.at, last.end), ...from });
      end = last.end;
    }
    return found;
  };
}

function listWords(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)].map(({ 0: word, index }) => ({
    text: plain(word).toLowerCase(),
    at: index,
    end: index + word.length,
  }));
}

function runsOf(words: readonly Word[]): Word[][] {
  return words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, i) => words.slice(i, i + RUN));
}

function keyOf(run: readonly Word[]): string {
  return run.map(({ text }) => text).join(' ');
}
