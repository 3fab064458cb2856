import type { StoryFile } from '$lib/story/schema/story';
import type { Step } from '$lib/story/story';

/** Words of a story: title, standfirst, headlines and bodies. */
export function countWords(file: StoryFile, steps: readonly Step[]): number {
  const count = (text: string) => text.split(/\s+/).filter(Boolean).length;
  return [
    file.title,
    file.standfirst,
    ...steps.flatMap((step) => [step.headline, ...step.paragraphs.flat().map(({ text }) => text)]),
  ].reduce((sum, text) => sum + count(text), 0);
}
