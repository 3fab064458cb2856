import type { Conflicts } from '$lib/story/schema/conflicts';
import type { Claim, Sources } from '$lib/story/schema/evidence';
import type { Checked } from '../consistency';
import { shorten } from '../../parse/yaml';
import type { Problem } from '../../problems';
import { listQuotations, plain, quotes } from '../reading/quotations';
import type { Documents } from './read-documents';

/** Every document is there, with as many paragraphs as `sources.yaml` lists. */
export function checkParagraphs(
  { value, located }: Checked<Sources>,
  documents: Documents,
): Problem[] {
  return Object.entries(value.documents).flatMap(([id, { paragraphs }]) => {
    const found = documents.get(id);
    if (!found)
      return [located.problem(['documents', id], `"${id}" is not among the documents.`, 'key')];
    const listed = paragraphs.flatMap(({ paragraph }, i) =>
      paragraph <= found.length
        ? []
        : [
            located.problem(
              ['documents', id, 'paragraphs', i, 'paragraph'],
              `document "${id}" has no paragraph ${paragraph}: its last is ${found.length}.`,
            ),
          ],
    );
    const last = Math.max(...paragraphs.map(({ paragraph }) => paragraph));
    const message = `document "${id}" has ${found.length} paragraphs: only ${last} are listed.`;
    return last < found.length
      ? [...listed, located.problem(['documents', id, 'paragraphs'], message, 'key')]
      : listed;
  });
}

/** Every quotation of a claim stands word for word in the paragraph that it names. */
export function checkWords(
  { value, located }: Checked<Readonly<Record<string, Claim>>>,
  documents: Documents,
): Problem[] {
  return Object.entries(value).flatMap(([id, claim]) =>
    claim.quotes.flatMap(({ words, document, paragraph }, i) => {
      const text = documents.get(document)?.[paragraph - 1] ?? '';
      // A document that is missing has been told of.
      if (!documents.has(document) || plain(text).includes(plain(words))) return [];
      const message = `"${shorten(words)}" is not in paragraph ${paragraph} of document "${document}", word for word.${findElsewhere(words, document, documents)}`;
      return [located.problem([id, 'quotes', i, 'words'], message)];
    }),
  );
}

/** What a conflict quotes from a document is in one of the paragraphs that it names. */
export function checkAccounts(
  { value, located }: Checked<Conflicts>,
  documents: Documents,
): Problem[] {
  return value.conflicts.flatMap(({ documents: accounts }, c) =>
    accounts.flatMap(({ document, paragraphs, says }, a) => {
      if (!documents.has(document)) return [];
      const texts = paragraphs.map((n) => documents.get(document)?.[n - 1] ?? '');
      return listQuotations(says)
        .filter((words) => !texts.some((text) => quotes(words, text)))
        .map((words) =>
          located.problemAt(
            ['conflicts', c, 'documents', a, 'says'],
            words,
            `"${shorten(words)}" is not in paragraph ${paragraphs.join(' or ')} of document "${document}", word for word.${findElsewhere(words, document, documents)}`,
          ),
        );
    }),
  );
}

function findElsewhere(words: string, document: string, documents: Documents): string {
  const n = documents.get(document)?.findIndex((text) => plain(text).includes(plain(words))) ?? -1;
  return n >= 0 ? ` It is in paragraph ${n + 1}.` : '';
}
