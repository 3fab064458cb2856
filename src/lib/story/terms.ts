import type { Glossary } from './schema/glossary';
import type { Sentence, Step } from './story';

/** A part of a sentence; with the id of the entry that explains it, where it is a term. */
export interface Piece {
  text: string;
  term?: string;
}

/** Kinds of names that a reader may need explained, as opposed to people and towns. */
const EXPLAINED = ['term', 'organisation'];

/**
 * Finds the first mention of each term of the glossary in the words of a story.
 * @returns the pieces of each sentence that has one
 */
export function findTerms(
  steps: readonly Step[],
  { entries }: Pick<Glossary, 'entries'>,
): ReadonlyMap<Sentence, readonly Piece[]> {
  const found = new Map<Sentence, readonly Piece[]>();
  const unseen = new Map(
    entries
      .filter(({ kind }) => EXPLAINED.includes(kind))
      // The longest name first: of "Collective Security Treaty" no part is a term of its own.
      .map((entry) => [
        entry.id,
        [entry.name, ...entry['alternate-names']].sort((a, b) => b.length - a.length),
      ]),
  );
  for (const sentence of steps.flatMap((step) => step.paragraphs.flat())) {
    let pieces: Piece[] = [{ text: sentence.text }];
    for (const [id, names] of unseen) {
      const cut = names.reduce<Piece[] | undefined>(
        (done, name) => done ?? cutAt(pieces, name, id),
        undefined,
      );
      if (!cut) continue;
      pieces = cut;
      unseen.delete(id);
    }
    if (pieces.length > 1 || pieces[0]?.term) found.set(sentence, pieces);
  }
  return found;
}

/** The pieces with the first whole mention of a name made one of its own. */
function cutAt(pieces: readonly Piece[], name: string, term: string): Piece[] | undefined {
  const word = new RegExp(`(?<![\\p{L}\\p{N}])${escape(name)}(?![\\p{L}\\p{N}])`, 'u');
  for (const [i, piece] of pieces.entries()) {
    const at = piece.term ? -1 : piece.text.search(word);
    if (at < 0) continue;
    const parts = [
      { text: piece.text.slice(0, at) },
      { text: name, term },
      { text: piece.text.slice(at + name.length) },
    ];
    return [...pieces.slice(0, i), ...parts.filter(({ text }) => text), ...pieces.slice(i + 1)];
  }
  return undefined;
}

function escape(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
