import { SITE_PAGES, STORY_PAGES } from '../../story/address';
import { storyFile } from '../../story/schema/story';
import type { Step, Story } from '$lib/story/story';
import { checkChapters, checkLanguages } from './check/consistency';
import { checkStory } from './check-story';
import { checkDocuments } from './check/documents/check-documents';
import { readDocuments } from './check/documents/read-documents';
import { checkEvidence } from './check/evidence/check-evidence';
import type { Files } from './files';
import { listStories, readStory, storiesRoot } from './files';
import { countWords } from './count-words';
import type { Plane } from './geography';
import { forgetful } from './memory';
import type { Memory } from './memory';
import { StoryError, suggest } from './problems';
import type { Problem } from './problems';
import { findStrays, readEvidence, readYaml } from './read-evidence';
import { readMaps } from './read-maps';
import { orderSteps, readSteps } from './read-steps';
import { buildStage } from './stage';
import { listEditions, tellInOthers } from './translate/editions';

/** A story and what was found in it; none while there are errors. */
export interface Examined {
  story: Story | undefined;
  /** The same story in other languages. */
  translations: readonly Story[];
  errors: readonly Problem[];
  /** What an author should look at again, or accept in writing. */
  doubts: readonly Problem[];
}

/**
 * Reads a story from its files and checks all of it.
 * @param memory of the times before, for those who do so again and again
 */
export function examineStory(slug: string, files: Files, memory: Memory = forgetful): Examined {
  const problems: Problem[] = findStrays(slug, files);
  const name = `${slug}/story.yaml`;
  if (SITE_PAGES.includes(slug))
    problems.push({
      file: name,
      line: 1,
      column: 1,
      message: `"${slug}" is another page of the site: name the folder otherwise.`,
    });
  const story = readYaml(name, files.get(name), storyFile, problems, memory);
  const evidence = readEvidence(slug, files, problems, memory);
  const steps = readSteps(slug, files, problems, memory);

  let ordered: Step[] = [];
  let planes: Record<string, Plane> = {};
  if (story.value) {
    const order = orderSteps(slug, story, steps, files);
    ordered = order.ordered;
    problems.push(
      ...order.problems,
      ...checkChapters(story, STORY_PAGES),
      ...checkLanguages(story),
    );
    const views = ordered.flatMap((step) => [...step.builds, step]);
    planes = readMaps(slug, story, views, files, problems, memory);
  }
  problems.push(...checkStory(story, planes, evidence, steps));
  const told = story.value
    ? checkEvidence({ ...story, value: story.value }, evidence, steps, problems)
    : { errors: [], doubts: [] };
  problems.push(...told.errors);
  const { doubts } = told;
  const claims = evidence.claims.value;
  const sources = evidence.sources.value;
  const conflicts = evidence.conflicts.value;
  const glossary = evidence.glossary.value;
  const membership = evidence.membership.value;
  const series = evidence.series.value;
  const calls = evidence.calls.value;
  const file = story.value;
  const whole = claims && sources && conflicts && glossary && membership && series && calls;
  if (problems.length > 0 || !file || !whole)
    return { story: undefined, translations: [], errors: problems, doubts };

  const data = { claims, sources, membership, series, calls };
  const read: Story = {
    slug,
    file,
    steps: ordered,
    claims,
    sources,
    conflicts,
    glossary,
    membership,
    stage: buildStage(slug, file, ordered, planes, data),
    paths: Object.fromEntries(Object.entries(planes).map(([id, plane]) => [id, plane.paths])),
    words: countWords(file, ordered),
    editions: listEditions(slug, file, files),
    original: file.language,
  };
  const { translations, errors } = tellInOthers(read, files, memory);
  if (errors.length > 0) return { story: undefined, translations: [], errors, doubts };
  return { story: read, translations, errors: [], doubts };
}

/**
 * Reads a story from its files.
 * @returns the story as it was written, then in each of its other languages
 * @throws StoryError with every mistake in it, not just the first
 */
export function loadEditions(slug: string, files: Files): [Story, ...Story[]] {
  const { story, translations, errors } = examineStory(slug, files);
  if (!story) throw new StoryError(errors);
  return [story, ...translations];
}

/**
 * Reads a story from its files, in its own language.
 * @throws StoryError with every mistake in it, not just the first
 */
export function loadStory(slug: string, files: Files): Story {
  return loadEditions(slug, files)[0];
}

/**
 * Loads a story in one of its languages.
 * @param slug as it stands in addresses: "harbour", or "harbour/fr"
 * @throws StoryError with every mistake in it; Error when it is not told in that language
 */
export function loadEdition(slug: string, root = storiesRoot()): Story {
  const [folder = '', language = ''] = slug.split('/');
  const editions = loadEditions(folder, readStory(folder, root));
  const found = editions.find((edition) => edition.slug === slug);
  if (found) return found;
  const others = editions.slice(1).map(({ file }) => file.language);
  throw new Error(`"${folder}" is not told in "${language}".${suggest(language, others)}`);
}

/**
 * Compares a story with the documents that it is built on.
 * @param folder text files whose names begin with the documents' ids
 */
export function compareStory(slug: string, files: Files, folder: string): Problem[] {
  const name = `${slug}/story.yaml`;
  const story = readYaml(name, files.get(name), storyFile, []);
  const evidence = readEvidence(slug, files, []);
  if (!story.value) return [];
  const documents = readDocuments(folder, Object.keys(evidence.sources.value?.documents ?? {}));
  const steps = readSteps(slug, files, []);
  return checkDocuments({ ...story, value: story.value }, evidence, steps, documents);
}

/** Reads and checks every story of a folder. */
function examineStories(root = storiesRoot(), memory: Memory = forgetful): Examined[] {
  return listStories(root).map((slug) => examineStory(slug, readStory(slug, root), memory));
}

/**
 * Loads every story of a folder.
 * @throws StoryError with the mistakes of all of them
 */
export function loadStories(root = storiesRoot(), memory: Memory = forgetful): Story[] {
  const examined = examineStories(root, memory);
  const errors = examined.flatMap((one) => one.errors);
  if (errors.length > 0) throw new StoryError(errors);
  return examined.flatMap(({ story }) => (story ? [story] : []));
}
