import { stringify } from 'yaml';
import type { Files } from '$lib/server/stories/files';
import { loadStory } from '$lib/server/stories/load';
import { listTexts } from '$lib/server/stories/translate/texts';
import { namesOf, picturesOf } from '$lib/server/stories/translate/translate';
import type { Step } from '$lib/story/story';
import { pseudo } from './pseudo';
import type { Pseudo } from './pseudo';

/**
 * A story's files with translations, as an author would write them.
 * @param without id of a step that is left in the original
 */
export function translateFiles(
  slug: string,
  files: Files,
  languages: readonly Pseudo[],
  without?: string,
): Map<string, string> {
  const { file, steps, ...story } = loadStory(slug, files);
  const name = `${slug}/story.yaml`;
  const translated = new Map(files);
  translated.set(name, `${files.get(name) ?? ''}\ntranslations: [${languages.join(', ')}]\n`);
  for (const language of languages) {
    const say = (text: string) => pseudo(text, language);
    const table = (value: unknown) =>
      Object.fromEntries(listTexts(value).map((text) => [text, say(text)]));
    translated.set(
      `${slug}/story.${language}.yaml`,
      stringify({
        title: say(file.title),
        standfirst: say(file.standfirst),
        coverDescription: say(file.coverDescription),
        chapters: Object.fromEntries(file.chapters.map(({ id, title }) => [id, say(title)])),
        sourcesNote: file.sourcesNote.map(say),
        unknowns: file.unknowns.map(({ text }) => say(text)),
        credits: file.credits.map(say),
        texts: table(namesOf({ file, steps, ...story })),
      }),
    );
    for (const step of steps)
      if (step.id !== without)
        translated.set(`${slug}/steps/${step.id}.${language}.md`, writeStep(step, say, table));
  }
  return translated;
}

function writeStep(
  step: Step,
  say: (text: string) => string,
  table: (value: unknown) => Record<string, string>,
): string {
  const { headline, date, description, paragraphs } = step;
  const front = stringify({
    headline: say(headline),
    date: say(date),
    description: say(description),
    texts: table(picturesOf(step)),
  });
  const body = paragraphs.map((sentences) =>
    sentences
      .map(({ text, claims, framing }) =>
        framing
          ? `:framing[${say(text)}]`
          : `${say(text)}${claims.map(({ id }) => `[^${id}]`).join('')}`,
      )
      .join(' '),
  );
  return `---\n${front}---\n\n${body.join('\n\n')}\n`;
}
