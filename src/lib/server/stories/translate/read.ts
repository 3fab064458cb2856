import { translatedStepFile, translationFile } from '../../../story/schema/translation';
import type { TranslatedStepFile, TranslationFile } from '$lib/story/schema/translation';
import type { Sentence } from '$lib/story/story';
import type { Checked } from '../check/consistency';
import { checkShape } from '../check/shape';
import type { Files } from '../files';
import type { Memory } from '../memory';
import { parseBody, splitStep } from '../parse/step';
import { parseYaml } from '../parse/yaml';
import { suggest } from '../problems';
import type { Problem } from '../problems';
import { readYaml } from '../read-evidence';

/** A step in another language, with the line on which its words begin. */
export interface StepTranslation extends Checked<TranslatedStepFile> {
  file: string;
  paragraphs: Sentence[][];
  line: number;
}

/** A story in another language, as far as it is told in it. */
export interface Translation extends Checked<TranslationFile> {
  language: string;
  /** By step id. */
  steps: ReadonlyMap<string, StepTranslation>;
}

/** `steps/low-water.hy.md` is a step in another language; an id has no dots. */
export function languageOf(name: string): string | undefined {
  return /\.([^./]+)\.(?:md|yaml)$/.exec(name)?.[1];
}

/** Files in languages that `story.yaml` does not name. */
export function findUnnamed(slug: string, languages: readonly string[], files: Files): Problem[] {
  return [...files.keys()].flatMap((file) => {
    const language = languageOf(file);
    if (!language || languages.includes(language)) return [];
    if (!file.startsWith(`${slug}/steps/`) && !file.startsWith(`${slug}/story.`)) return [];
    const message = `"${language}" is not in the translations of story.yaml.`;
    return [{ file, line: 1, column: 1, message: message + hint(language, languages) }];
  });
}

/** Where there is none yet, the message itself says what to do. */
function hint(language: string, languages: readonly string[]): string {
  return languages.length > 0 ? suggest(language, languages) : '';
}

/** Reads all of one language; undefined where its own file is wrong. */
export function readTranslation(
  slug: string,
  language: string,
  files: Files,
  problems: Problem[],
  memory: Memory,
): Translation | undefined {
  const name = `${slug}/story.${language}.yaml`;
  const { value, located } = readYaml(name, files.get(name), translationFile, problems, memory);
  const steps = new Map<string, StepTranslation>();
  const end = `.${language}.md`;
  for (const [file, text] of files) {
    if (!file.startsWith(`${slug}/steps/`) || !file.endsWith(end)) continue;
    const { step, found } = memory(file, [text], () => readStep(file, text));
    problems.push(...found);
    if (step) steps.set(file.slice(`${slug}/steps/`.length, -end.length), step);
  }
  return value && { value, located, language, steps };
}

function readStep(
  file: string,
  text: string,
): { step?: StepTranslation; found: readonly Problem[] } {
  const split = splitStep(file, text);
  if ('message' in split) return { found: [split] };
  const { located, problems: found } = parseYaml(file, split.frontMatter, 1);
  const { paragraphs, problems: words } = parseBody(file, split);
  found.push(...words);
  const value = checkShape(translatedStepFile, located, found);
  if (!value) return { found };
  return { step: { file, value, located, paragraphs, line: split.bodyOffset + 1 }, found };
}
