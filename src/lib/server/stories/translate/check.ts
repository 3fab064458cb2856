import type { Step, Story } from '$lib/story/story';
import type { Located } from '../parse/yaml';
import { suggest } from '../problems';
import type { Problem } from '../problems';
import type { StepTranslation, Translation } from './read';
import { listTexts, tidy } from './texts';
import { namesOf, picturesOf } from './translate';

/** All that can be wrong between a story and one of its translations. */
export function checkTranslation(story: Story, translation: Translation): Problem[] {
  const { value, located, steps } = translation;
  const names = listTexts(namesOf(story));
  const named = Object.keys(value.texts).map(tidy);
  const { chapters, unknowns } = story.file;
  const ids = chapters.map(({ id }) => id);
  return [
    ...compareKeys(ids, Object.keys(value.chapters), ['chapters'], 'chapter', located),
    ...checkTexts(value.texts, names, names, located),
    ...(value.unknowns.length !== unknowns.length
      ? [located.problem(['unknowns'], `has not ${unknowns.length} entries, as the original has.`)]
      : []),
    ...[...steps].flatMap(([id, step]) => {
      const original = story.steps.find((one) => one.id === id);
      if (!original) {
        const message = `"${id}" is no step of this story.${suggest(
          id,
          story.steps.map((one) => one.id),
        )}`;
        return [{ file: step.file, line: 1, column: 1, message }];
      }
      const texts = listTexts(picturesOf(original));
      const missing = texts.filter((text) => !named.includes(text));
      return [
        ...checkTexts(step.value.texts, texts, missing, step.located),
        ...compareClaims(original, step),
      ];
    }),
  ];
}

/**
 * @param known texts that there are
 * @param wanted those of them that must be here
 */
function checkTexts(
  texts: Readonly<Record<string, string>>,
  known: readonly string[],
  wanted: readonly string[],
  located: Located,
): Problem[] {
  const given = Object.keys(texts).map(tidy);
  const [first, ...others] = wanted.filter((text) => !given.includes(text));
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  return [
    ...Object.keys(texts)
      .filter((text) => !known.includes(tidy(text)))
      .map((text) => {
        const message = `"${text}" is no text of the original.${suggest(text, known)}`;
        return located.problem(['texts', text], message, 'key');
      }),
    ...(first === undefined
      ? []
      : [located.problem(['texts'], `has no translation of "${first}"${more}.`)]),
  ];
}

function compareKeys(
  wanted: readonly string[],
  given: readonly string[],
  path: readonly string[],
  what: string,
  located: Located,
): Problem[] {
  const missing = wanted.filter((id) => !given.includes(id));
  return [
    ...given
      .filter((id) => !wanted.includes(id))
      .map((id) => {
        const message = `"${id}" is no ${what} of this story.${suggest(id, wanted)}`;
        return located.problem([...path, id], message, 'key');
      }),
    ...missing.map((id) => located.problem(path, `has no title for the ${what} "${id}".`)),
  ];
}

/** What is said in another language rests on the same: no claim is lost, and none comes in. */
function compareClaims(original: Step, { file, paragraphs, line }: StepTranslation): Problem[] {
  const said = paragraphs.flat().flatMap(({ claims }) => claims);
  const wanted = [
    ...new Set(original.paragraphs.flat().flatMap(({ claims }) => claims.map(({ id }) => id))),
  ];
  return [
    ...said
      .filter(({ id }) => !wanted.includes(id))
      .map(({ id, line, column }) => {
        const message = `[^${id}] is not in the original step.${suggest(id, wanted)}`;
        return { file, line, column, message };
      }),
    ...wanted
      .filter((id) => !said.some((claim) => claim.id === id))
      .map((id) => ({
        file,
        line,
        column: 1,
        message: `no sentence rests on [^${id}], as one of the original does.`,
      })),
  ];
}
