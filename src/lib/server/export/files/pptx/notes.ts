import { groundsOf } from '../../../../story/evidence';
import type { Step, Story } from '../../../../story/story';
import { wordsFor } from '../../../../story/words/words';

/** What a speaker says in a step, and under it what that rests on. */
export function notesOf(step: Step, story: Story): string {
  const words = wordsFor(story.file.language).present;
  const said = step.paragraphs.map((sentences) => sentences.map(({ text }) => text).join(' '));
  const claims = step.paragraphs.flat().flatMap(({ claims }) => claims.map(({ id }) => id));
  const grounds = [...new Set(claims)].map((id) => {
    const { claim, documents, outside } = groundsOf(id, story);
    const bases = [
      ...documents.map(
        ({ id: number, paragraph, supports }) =>
          `${number}, ${words.paragraph} ${paragraph}: ${words[supports]}`,
      ),
      ...new Set(outside.map(({ source }) => `◇ ${source.short ?? source.issuer}`)),
    ];
    return `– ${claim.text} [${bases.join('; ')}]`;
  });
  const numbers = new Set(
    claims.flatMap((id) => groundsOf(id, story).documents.map(({ id: number }) => number)),
  );
  const titles = [...numbers]
    .sort()
    .map((number) => `${number}: ${story.sources.documents[number]?.title ?? ''}`);
  const sources =
    grounds.length > 0 ? [`${words.sources}:`, ...grounds, ...titles] : [words.noSources];
  return [...said, '', ...sources].join('\n');
}
