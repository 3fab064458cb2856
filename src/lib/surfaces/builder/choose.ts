import type { Embed } from '$lib/story/share/snippets';
import type { StoryChoice } from './stories';

/** What was chosen, by the names of the fields: from a form or from an address. */
export type Chosen = (name: string) => string | null;

const MODES = ['stage', 'stepper', 'fluid', 'static', 'single'] as const;
const THEMES = ['light', 'dark'] as const;

/**
 * An embed from what was chosen; a choice that there is not counts as none.
 * @returns undefined where there is no story
 */
export function readChoices(
  chosen: Chosen,
  stories: readonly StoryChoice[],
): { embed: Embed; story: StoryChoice } | undefined {
  const story = stories.find(({ slug }) => slug === chosen('story')) ?? stories[0];
  if (!story) return undefined;
  const mode = MODES.find((one) => one === chosen('mode'));
  const step =
    story.steps.find(({ id }) => id === chosen('step')) ??
    // One step alone is some step.
    (mode === 'single' ? story.steps[0] : undefined);
  const theme = THEMES.find((one) => one === chosen('theme'));
  const width = within(chosen('width'), 280, 2000);
  const height = within(chosen('height'), 400, 1200);
  const embed: Embed = {
    slug: story.slug,
    title: step?.title ?? story.title,
    alt: step?.alt ?? story.alt,
    ...(step ? { step: step.id } : {}),
    ...(mode ? { mode } : {}),
    ...(theme ? { theme } : {}),
    ...(chosen('load') === 'click' ? { load: 'click' } : {}),
    ...(width ? { width } : {}),
    ...(height ? { height } : {}),
  };
  return { embed, story };
}

function within(text: string | null, least: number, most: number): number | undefined {
  const number = Math.round(Number(text));
  return text && Number.isFinite(number) ? Math.min(most, Math.max(least, number)) : undefined;
}
