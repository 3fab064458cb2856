import { stepFile, storyFile } from '../../story/schema/story';
import type { StoryFile } from '$lib/story/schema/story';
import { callsFile, claimsFile, membershipFile, seriesFile, sourcesFile } from '../../story/schema/evidence';
import type { z } from 'zod';
import { projectMap } from './geography';
import type { Plane } from './geography';
import { checkShape, parseYaml } from './parse-yaml';
import type { Located } from './parse-yaml';
import { parseBody, splitStep } from './parse-step';
import { StoryError, suggest } from './problems';
import type { Problem } from './problems';
import { checkReferences } from './references';
import type { Known } from './references';
import { listStories, readStory, storiesRoot } from './files';
import type { Files } from './files';
import { buildStage, scattersOf } from './stage';
import type { Step, Story } from '$lib/story/story';

interface Checked<T> {
  value: T;
  located: Located;
}

/**
 * Reads a story from its files.
 * @throws StoryError with every mistake in it, not just the first
 */
export function loadStory(slug: string, files: Files): Story {
  const problems: Problem[] = [];
  const read = <T>(name: string, schema: z.ZodType<T>, ifAbsent?: T): Checked<T> | undefined => {
    const file = `${slug}/${name}`;
    const text = files.get(file);
    if (text === undefined) {
      if (ifAbsent !== undefined) return { value: ifAbsent, located: nowhere(file) };
      problems.push({ file, line: 1, column: 1, message: 'is missing from the story.' });
      return undefined;
    }
    const { located, problems: found } = parseYaml(file, text);
    problems.push(...found);
    const value = checkShape(schema, located, problems);
    return value === undefined ? undefined : { value, located };
  };

  const story = read('story.yaml', storyFile);
  const claims = read('claims.yaml', claimsFile);
  const sources = read('sources.yaml', sourcesFile);
  const membership = read('data/membership.yaml', membershipFile, {
    window: { from: '1900', to: '1900' },
    'status-style': { solid: [], thin: [], hatched: [], gap: [] },
    rows: [],
  });
  const series = read('data/series.yaml', seriesFile, {});
  const calls = read('data/calls.yaml', callsFile, []);
  const steps = story ? readSteps(slug, story, files, problems) : [];
  const planes = story ? readMaps(slug, story, files, problems, steps) : {};

  if (story && claims && sources && membership && series && calls) {
    const known = listKnown(story.value, planes, {
      claim: Object.keys(claims.value),
      outside: Object.keys(sources.value.outside),
      document: Object.keys(sources.value.documents),
      series: Object.keys(series.value),
    });
    const check = <T>(schema: z.ZodType<T>, { value, located }: Checked<T>) =>
      problems.push(...checkReferences(schema, value, located, known));
    check(storyFile, story);
    check(claimsFile, claims);
    check(membershipFile, membership);
    check(seriesFile, series);
    check(callsFile, calls);
    for (const step of steps) {
      problems.push(...checkReferences(stepFile, step.value, step.located, known));
      for (const { id, line, column } of step.value.paragraphs.flat().flatMap((s) => s.claims))
        if (!(id in claims.value))
          problems.push({
            file: step.file,
            line,
            column,
            message: `[^${id}] is no claim of this story.${suggest(id, known.claim ?? [])}`,
          });
    }
    if (problems.length === 0)
      return finish(slug, story.value, steps.map((s) => s.value), planes, {
        claims: claims.value,
        sources: sources.value,
        membership: membership.value,
        series: series.value,
        calls: calls.value,
      });
  }
  throw new StoryError(problems);
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

interface ReadStep extends Checked<Step> {
  file: string;
}

function readSteps(
  slug: string,
  story: Checked<StoryFile>,
  files: Files,
  problems: Problem[],
): ReadStep[] {
  const prefix = `${slug}/steps/`;
  const present = [...files.keys()]
    .filter((file) => file.startsWith(prefix) && file.endsWith('.md'))
    .map((file) => file.slice(prefix.length, -3));
  const order = story.value.chapters.flatMap((chapter, c) =>
    chapter.steps.map((id, s) => ({ id, s, c, chapter: { id: chapter.id, title: chapter.title, number: c + 1 } })),
  );
  for (const id of present)
    if (!order.some((step) => step.id === id))
      problems.push({ file: `${prefix}${id}.md`, line: 1, column: 1, message: 'is in no chapter of story.yaml.' });
  return order.flatMap(({ id, s, c, chapter }, index): ReadStep[] => {
    const file = `${prefix}${id}.md`;
    const text = files.get(file);
    if (text === undefined) {
      problems.push(
        story.located.problem(['chapters', c, 'steps', s], `"${id}" has no file steps/${id}.md.${suggest(id, present)}`),
      );
      return [];
    }
    const split = splitStep(file, text);
    if ('message' in split) {
      problems.push(split);
      return [];
    }
    const { located, problems: found } = parseYaml(file, split.frontMatter, 1);
    const { paragraphs, problems: words } = parseBody(file, split);
    problems.push(...found, ...words);
    const front = checkShape(stepFile, located, problems);
    if (!front) return [];
    return [{ file, located, value: { ...front, id, number: index + 1, chapter, paragraphs } }];
  });
}

function readMaps(
  slug: string,
  story: Checked<StoryFile>,
  files: Files,
  problems: Problem[],
  steps: readonly ReadStep[],
): Record<string, Plane> {
  const planes: Record<string, Plane> = {};
  const scatters = scattersOf([
    story.value.cover,
    ...steps.flatMap(({ value }) => [...value.builds, value]),
  ]);
  for (const [id, map] of Object.entries(story.value.maps)) {
    const text = files.get(`${slug}/${map.file}`);
    const fail = (message: string) =>
      problems.push(story.located.problem(['maps', id, 'file'], `"${map.file}" ${message}`));
    if (text === undefined) fail('does not exist.');
    else
      try {
        planes[id] = projectMap(map, text, scatters);
      } catch (error) {
        fail(`cannot be drawn: ${error instanceof Error ? error.message : String(error)}.`);
      }
  }
  for (const [id, camera] of Object.entries(story.value.cameras))
    if (!(camera.map in story.value.maps))
      problems.push(
        story.located.problem(
          ['cameras', id, 'map'],
          `"${camera.map}" is no map of this story.${suggest(camera.map, Object.keys(story.value.maps))}`,
        ),
      );
  return planes;
}

function listKnown(story: StoryFile, planes: Record<string, Plane>, rest: Known): Known {
  const all = Object.values(planes);
  return {
    camera: Object.keys(story.cameras),
    place: Object.keys(story.places),
    country: Object.keys(story.countries),
    organisation: Object.keys(story.organisations),
    tie: story.ties.map((tie) => tie.id),
    shape: all.flatMap((plane) => Object.keys(plane.data.shapes)),
    route: all.flatMap((plane) => Object.keys(plane.data.routes)),
    ...rest,
  };
}

function finish(
  slug: string,
  file: StoryFile,
  steps: Step[],
  planes: Record<string, Plane>,
  data: Parameters<typeof buildStage>[4],
): Story {
  const count = (text: string) => text.split(/\s+/).filter(Boolean).length;
  const words = [
    file.title,
    file.standfirst,
    ...steps.flatMap((s) => [s.headline, ...s.paragraphs.flat().map((p) => p.text)]),
  ].reduce((sum, text) => sum + count(text), 0);
  return {
    slug,
    file,
    steps,
    claims: data.claims,
    sources: data.sources,
    stage: buildStage(slug, file, steps, planes, data),
    paths: Object.fromEntries(Object.entries(planes).map(([id, plane]) => [id, plane.paths])),
    words,
  };
}

function nowhere(file: string): Located {
  return {
    value: undefined,
    problem: (_, message) => ({ file, line: 1, column: 1, message }),
  };
}
