import { wordsFrom } from './passages';
import { listFigures } from '../reading/figures';
import type { Figure } from '../reading/figures';
import type { Finding } from './findings';
import type { Passage } from './passages';
import type { OnRecord } from './record';

/** Kinds of passage in which a number in words says something of the picture, not of the world. */
const OF_PICTURES: readonly Passage['kind'][] = ['description', 'caption', 'about'];

/** Each figure in a passage is in the text, the note or a quotation of a claim it rests on. */
export function checkFigures(passage: Passage, record: OnRecord): Finding[] {
  if (passage.kind === 'exact' || passage.kind === 'unit') return [];
  const said = listFigures(passage.text);
  if (said.length === 0) return [];
  const claimed = passage.claims.flatMap(record.figures);
  const strange = said
    .filter(({ inWords, pronoun }) => !inWords || !(pronoun || OF_PICTURES.includes(passage.kind)))
    .filter((figure) => !claimed.some((one) => states(one, figure)));
  if (strange.length === 0) return [];
  const known = [...claimed, ...passage.drawn().flatMap(read)];
  return strange
    .filter((figure) => !known.some((one) => states(one, figure)))
    .map((figure) => {
      const near = known
        .filter(({ unit }) => unit === figure.unit)
        .map(({ shown }) => shown.trim());
      const some = [...new Set(near)].slice(0, 4).join(', ');
      const hint = some ? `: there is ${some}` : '';
      const message = `"${figure.shown}" is no figure of the claims that this rests on${hint}.`;
      return {
        doubt: 'figure',
        of: figure.shown,
        problem: passage.problem(wordsFrom(passage.text, figure), message),
      };
    });
}

function states(known: Figure, said: Figure): boolean {
  return known.value === said.value && (known.unit === said.unit || known.unit === undefined);
}

function read(drawn: string | number): readonly Figure[] {
  // The parts of a date are no figures.
  if (typeof drawn === 'string') return /^\d{4}(-\d\d){0,2}$/.test(drawn) ? [] : listFigures(drawn);
  return [
    { shown: String(drawn), at: 0, value: drawn, unit: undefined, inWords: false, pronoun: false },
  ];
}
