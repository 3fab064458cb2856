import { stepFile } from '../../story/schema/story';
import type { StepFile, StoryFile } from '$lib/story/schema/story';
import type { Sentence, Step } from '$lib/story/story';
import type { Checked, Read } from './check/consistency';
import { checkShape } from './check/shape';
import type { Files } from './files';
import { forgetful } from './memory';
import { parseBody, splitStep } from './parse/step';
import { parseYaml } from './parse/yaml';
import { suggest } from './problems';
import { languageOf } from './translate/read';
import type { Problem } from './problems';

/** A step file before its place in the story is known. */
export interface StepRead {
  id: string;
  file: string;
  text: string;
  front: Read<StepFile>;
  paragraphs: Sentence[][];
}

/** Reads all step files, in order of name. */
export function readSteps(
  slug: string,
  files: Files,
  problems: Problem[],
  memory = forgetful,
): StepRead[] {
  const prefix = `${slug}/steps/`;
  return [...files].flatMap(([file, text]): StepRead[] => {
    if (!file.startsWith(prefix) || !file.endsWith('.md') || languageOf(file)) return [];
    const { step, found } = memory(file, [text], () => readStep(file, text));
    problems.push(...found);
    return step ? [{ id: file.slice(prefix.length, -3), ...step }] : [];
  });
}

function readStep(
  file: string,
  text: string,
): { step?: Omit<StepRead, 'id'>; found: readonly Problem[] } {
  const split = splitStep(file, text);
  if ('message' in split) return { found: [split] };
  const { located, problems: found } = parseYaml(file, split.frontMatter, 1);
  const { paragraphs, problems: words } = parseBody(file, split);
  found.push(...words);
  const front = { value: checkShape(stepFile, located, found), located };
  return { step: { file, text, paragraphs, front }, found };
}

/** Puts steps into the order of the chapters; a step without a chapter or a file is a problem. */
export function orderSteps(
  slug: string,
  { value, located }: Checked<StoryFile>,
  steps: readonly StepRead[],
  files: Files,
): { ordered: Step[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const places = value.chapters.flatMap(({ id, title, steps: ids }, c) =>
    ids.map((step, s) => ({ step, c, s, chapter: { id, title, number: c + 1 } })),
  );
  const names = steps.map(({ id }) => id);
  for (const { id, file } of steps)
    if (!places.some(({ step }) => step === id))
      problems.push({
        file,
        line: 1,
        column: 1,
        message: 'is in no chapter of story.yaml: add it to the steps of one.',
      });
  const ordered = places.flatMap(({ step, c, s, chapter }, i): Step[] => {
    if (!files.has(`${slug}/steps/${step}.md`)) {
      const message = `"${step}" has no file steps/${step}.md.${suggest(step, names)}`;
      problems.push(located.problem(['chapters', c, 'steps', s], message));
    }
    const read = steps.find(({ id }) => id === step);
    if (!read?.front.value) return [];
    const { paragraphs } = read;
    return [{ ...read.front.value, id: step, number: i + 1, chapter, paragraphs }];
  });
  return { ordered, problems };
}
