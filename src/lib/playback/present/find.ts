/** What a presenter may look for a step by. */
export interface Findable {
  id: string;
  headline: string;
  /** Everything else that is said in it. */
  words: string;
}

/** Small letters without accents. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * Steps that a number, an id or words mean, the best first.
 * @param steps the opening first
 * @returns indices of steps
 */
export function findSteps(query: string, steps: readonly Findable[]): number[] {
  const wanted = fold(query.trim().replace(/^#/, ''));
  if (wanted === '') return [];
  const words = wanted.split(/\s+/);
  const rank = ({ id, headline, words: said }: Findable, i: number): number => {
    if (wanted === String(i) || wanted === fold(id)) return 4;
    const title = fold(headline);
    if (title.startsWith(wanted) || (id !== '' && fold(id).startsWith(wanted))) return 3;
    if (words.every((word) => title.includes(word))) return 2;
    return words.every((word) => `${title} ${fold(said)}`.includes(word)) ? 1 : 0;
  };
  return steps
    .map((step, i) => ({ i, rank: rank(step, i) }))
    .filter(({ rank: r }) => r > 0)
    .sort((a, b) => b.rank - a.rank || a.i - b.i)
    .map(({ i }) => i);
}
