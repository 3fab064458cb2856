import type { Conflicts } from '$lib/story/schema/conflicts';
import type { Claim } from '$lib/story/schema/evidence';
import { listDates, partsOfDate } from '../reading/dates';
import type { Parts } from '../reading/dates';
import { listFigures } from '../reading/figures';
import type { Figure } from '../reading/figures';
import { listQuotations } from '../reading/quotations';

export type Claims = Readonly<Record<string, Claim>>;

/** What the claims of a story say, read once each. */
export interface OnRecord {
  claims: Claims;
  figures(id: string): readonly Figure[];
  dates(id: string): readonly Parts[];
  /** Words that are on record as somebody's, of the claim and of the conflicts on it. */
  words(id: string): readonly string[];
}

/** Reads claims for the words, figures and dates in them. */
export function readRecord(onFile: Claims, conflicts: Conflicts): OnRecord {
  // Of nothing's kind: a reference to "constructor" names no claim.
  const claims = Object.assign(Object.create(null) as Record<string, Claim>, onFile);
  const onConflict = new Map<string, string[]>();
  for (const { claims: ids, documents, record } of conflicts.conflicts) {
    const words = [...documents.map(({ says }) => says), record].flatMap(listQuotations);
    for (const id of ids) onConflict.set(id, [...(onConflict.get(id) ?? []), ...words]);
  }
  return {
    claims,
    figures: once(claims, (claim) => listFigures(textOf(claim))),
    dates: once(claims, (claim) => {
      const own = [claim.date, ...(claim.until ? [claim.until] : [])].map(partsOfDate);
      const [{ year } = { year: undefined }] = own;
      return [
        ...own,
        ...listDates(textOf(claim)).map((date) => ({ ...date, year: date.year ?? year })),
      ];
    }),
    words: once(claims, (claim, id) => [
      ...claim.quotes.map(({ words }) => words),
      ...listQuotations(claim.note ?? ''),
      ...(onConflict.get(id) ?? []),
    ]),
  };
}

function textOf({ text, note, quotes }: Claim): string {
  return [text, note ?? '', ...quotes.map(({ words }) => words)].join('\n');
}

/** Reads a claim when it is first asked for. */
function once<T>(
  claims: Claims,
  read: (claim: Claim, id: string) => readonly T[],
): (id: string) => readonly T[] {
  const known = new Map<string, readonly T[]>();
  return (id) => {
    const claim = claims[id];
    const found = known.get(id) ?? (claim ? read(claim, id) : []);
    known.set(id, found);
    return found;
  };
}
