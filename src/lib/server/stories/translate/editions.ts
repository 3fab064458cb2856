import type { StoryFile } from '$lib/story/schema/story';
import type { Edition, Story } from '$lib/story/story';
import type { Files } from '../files';
import type { Memory } from '../memory';
import type { Problem } from '../problems';
import { checkTranslation } from './check';
import { compareTranslation } from './compare';
import { findUnnamed, readTranslation } from './read';
import { translateStory } from './translate';

/** The languages of a story and its address in each, its own first. */
export function listEditions(
  slug: string,
  { language, chapters, translations }: StoryFile,
  files: Files,
): Edition[] {
  const steps = chapters.flatMap((chapter) => chapter.steps);
  return [
    { language, slug, steps },
    ...translations.map((other) => ({
      language: other,
      slug: `${slug}/${other}`,
      steps: steps.filter((id) => files.has(`${slug}/steps/${id}.${other}.md`)),
    })),
  ];
}

/** A story in each of its other languages, in their order; none while there are mistakes. */
export function tellInOthers(
  story: Story,
  files: Files,
  memory: Memory,
): { translations: Story[]; errors: Problem[] } {
  const languages = story.file.translations;
  const errors = findUnnamed(story.slug, languages, files);
  const translations = languages.flatMap((language) => {
    const read = readTranslation(story.slug, language, files, errors, memory);
    if (!read) return [];
    errors.push(...checkTranslation(story, read), ...compareTranslation(story, read));
    return [translateStory(story, read)];
  });
  return { translations: errors.length > 0 ? [] : translations, errors };
}
