import type { Edition, Story } from '$lib/story/story';
import { absolute } from './absolute';
import type { Origin } from './absolute';

/** The same page in a language: `hreflang` and address. */
export interface Alternate {
  language: string;
  address: string;
}

/**
 * A page in all the languages that it is told in, itself among them, and what is for everybody else;
 * none where there is only one.
 * @param step the page's, if it is a step's
 */
export function alternatesOf(
  { editions }: Pick<Story, 'editions'>,
  address: (slug: string) => string,
  origin: Origin,
  step?: string,
): Alternate[] {
  const told = editions.filter(({ steps }) => step === undefined || steps.includes(step));
  const [first] = told;
  if (!first || told.length < 2) return [];
  const at = ({ slug }: Edition) => absolute(address(slug), origin);
  return [
    ...told.map((edition) => ({ language: edition.language, address: at(edition) })),
    { language: 'x-default', address: at(first) },
  ];
}
