import { shorten } from '../../parse/yaml';
import { listQuotations, quotes } from '../reading/quotations';
import type { Finding } from './findings';
import type { Passage } from './passages';
import type { OnRecord } from './record';

/**
 * What stands in quotation marks is, word for word, in a quotation of a claim that the passage
 * rests on, or in one that a conflict about such a claim records. So are the other translations
 * that a picture shows, part by part where "…" leaves something out.
 */
export function checkQuotations(passage: Passage, record: OnRecord): Finding[] {
  const known = passage.claims.flatMap(record.words);
  const said = passage.kind === 'exact' ? passage.text.split('…') : listQuotations(passage.text);
  return said
    .map((words) => words.trim())
    .filter((words) => words && !known.some((whole) => quotes(words, whole)))
    .map((words) => ({
      doubt: 'quotation',
      of: words,
      problem: passage.problem(
        words,
        `"${shorten(words)}" is no quotation ${ofClaims(passage, known)}`,
      ),
    }));
}

function ofClaims({ claims }: Passage, known: readonly string[]): string {
  const whose = claims.length === 1 ? `of "${claims[0] ?? ''}"` : 'of the claims that it rests on';
  if (known.length === 0) return `${whose}, which quote nobody.`;
  const few = known.slice(0, 3).map((words) => `"${shorten(words)}"`);
  return `${whose}: on record there is ${few.join(', ')}${known.length > 3 ? ' and more' : ''}.`;
}
