import { storyFile } from '../../story/schema/story';
import type { StoryFile } from '$lib/story/schema/story';
import type { Step, Story } from '$lib/story/story';
import { checkChapters } from './check/consistency';
import { checkStory } from './check-story';
import type { Files } from './files';
import { listStories, readStory, storiesRoot } from './files';
import type { Plane } from './geography';
import { StoryError } from './problems';
import type { Problem } from './problems';
import { findStrays, readEvidence, readYaml } from './read-evidence';
import { readMaps } from './read-maps';
import { orderSteps, readSteps } from './read-steps';
import { buildStage } from './stage';

/**
 * Reads a story from its files.
 * @throws StoryError with every mistake in it, not just the first
 */
export function loadStory(slug: string, files: Files): Story {
  const problems: Problem[] = findStrays(slug, files);
  const name = `${slug}/story.yaml`;
  const story = readYaml(name, files.get(name), storyFile, problems);
  const evidence = readEvidence(slug, files, problems);
  const steps = readSteps(slug, files, problems);

  let ordered: Step[] = [];
  let planes: Record<string, Plane> = {};
  if (story.value) {
    const order = orderSteps(slug, story, steps, files);
    ordered = order.ordered;
    problems.push(...order.problems, ...checkChapters(story));
    const views = ordered.flatMap((step) => [...step.builds, step]);
    planes = readMaps(slug, story, views, files, problems);
  }
  problems.push(...checkStory(story, planes, evidence, steps));
  const claims = evidence.claims.value;
  const sources = evidence.sources.value;
  const conflicts = evidence.conflicts.value;
  const glossary = evidence.glossary.value;
  const membership = evidence.membership.value;
  const series = evidence.series.value;
  const calls = evidence.calls.value;
  const file = story.value;
  const whole = claims && sources && conflicts && glossary && membership && series && calls;
  if (problems.length > 0 || !file || !whole) throw new StoryError(problems);

  const data = { claims, sources, membership, series, calls };
  return {
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
  };
}

/**
 * Loads every story of a folder.
 * @throws StoryError with the mistakes of all of them
 */
export function loadStories(root = storiesRoot()): Story[] {
  const problems: Problem[] = [];
  const stories = listStories(root).flatMap((slug) => {
    try {
      return [loadStory(slug, readStory(slug, root))];
    } catch (error) {
      if (!(error instanceof StoryError)) throw error;
      problems.push(...error.problems);
      return [];
    }
  });
  if (problems.length > 0) throw new StoryError(problems);
  return stories;
}

function countWords(file: StoryFile, steps: readonly Step[]): number {
  const count = (text: string) => text.split(/\s+/).filter(Boolean).length;
  return [
    file.title,
    file.standfirst,
    ...steps.flatMap((step) => [step.headline, ...step.paragraphs.flat().map(({ text }) => text)]),
  ].reduce((sum, text) => sum + count(text), 0);
}
