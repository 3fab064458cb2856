import type { Story } from '$lib/story/story';

/** What there is to choose from, as the builder's script needs it. */
export interface StoryChoice {
  slug: string;
  title: string;
  alt: string;
  steps: readonly { id: string; title: string; headline: string; alt: string }[];
}

/** Ids, titles and what the cards show, of a story and its steps. */
export function listChoices({ slug, file, steps }: Story): StoryChoice {
  return {
    slug,
    title: file.title,
    alt: file.coverDescription,
    steps: steps.map(({ id, number, headline, description }) => ({
      id,
      title: `${headline} – ${file.title}`,
      headline: `${number} ${headline}`,
      alt: description,
    })),
  };
}
