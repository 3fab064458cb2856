import type { StoryFile } from '$lib/story/schema/story';
import type { Checked, Read } from '../consistency';
import type { Evidence } from '../../read-evidence';
import type { StepRead } from '../../read-steps';
import type { Located, Path } from '../../parse/yaml';
import type { Problem } from '../../problems';
import { settle } from '../evidence/findings';
import type { Finding, Part } from '../evidence/findings';
import { passagesOfStep } from '../evidence/passages';
import type { Passage, SoundStep } from '../evidence/passages';
import { indexRuns } from './copied';
import type { FindCopied } from './copied';
import { checkAccounts, checkParagraphs, checkWords } from './paragraphs';
import type { Documents } from './read-documents';

/** Compares a story with the documents that it is built on: nothing of this is needed to build it. */
export function checkDocuments(
  story: Checked<StoryFile>,
  { claims, sources, conflicts, glossary, series, calls }: Evidence,
  steps: readonly StepRead[],
  documents: Documents,
): Problem[] {
  const find = indexRuns(documents);
  const sound = steps.filter((step): step is SoundStep => step.front.value !== undefined);
  const parts: Part[] = [
    {
      accepts: story.value.accepts,
      findings: [story, sources, conflicts, glossary, series, calls].flatMap((file) =>
        findInFile(file, find),
      ),
      problem: (path, message) => story.located.problem(path, message),
    },
    ...Object.entries(claims.value ?? {}).map(([id, claim]): Part => ({
      accepts: claim.accepts,
      findings: (['text', 'note'] as const).flatMap((field) =>
        findIn(claim[field] ?? '', find, (words, message) =>
          claims.located.problemAt([id, field], words, message),
        ),
      ),
      problem: (path, message) => claims.located.problem([id, ...path], message),
    })),
    ...sound.map((step): Part => ({
      accepts: step.front.value.accepts,
      findings: passagesOfStep(step, () => undefined)
        .filter(({ kind }) => kind !== 'exact')
        .flatMap(({ text, problem }) => findIn(text, find, problem)),
      problem: (path, message) => step.front.located.problem(path, message),
    })),
  ];
  return [
    ...(sources.value ? checkParagraphs({ ...sources, value: sources.value }, documents) : []),
    ...(claims.value ? checkWords({ ...claims, value: claims.value }, documents) : []),
    ...(conflicts.value ? checkAccounts({ ...conflicts, value: conflicts.value }, documents) : []),
    ...settle(parts, ['copied']).errors,
  ];
}

function findIn(text: string, find: FindCopied, problem: Passage['problem']): Finding[] {
  return find(text).map(({ words, document, paragraph }) => ({
    doubt: 'copied',
    of: words,
    problem: problem(
      words,
      `"${words}" is a run of words of paragraph ${paragraph} of document "${document}": write your own.`,
    ),
  }));
}

/** All texts of a file, however deep. */
function findInFile({ value, located }: Read<unknown>, find: FindCopied): Finding[] {
  return findDeep(value, [], located, find);
}

function findDeep(value: unknown, path: Path, located: Located, find: FindCopied): Finding[] {
  if (typeof value === 'string')
    return findIn(value, find, (words, message) => located.problemAt(path, words, message));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    findDeep(item, [...path, Array.isArray(value) ? Number(key) : key], located, find),
  );
}
