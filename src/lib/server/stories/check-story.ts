import { stepFile, storyFile } from '../../story/schema/story';
import type { StoryFile } from '$lib/story/schema/story';
import { checkPictures, checkSeries, checkStatuses } from './check/consistency';
import type { Read } from './check/consistency';
import { checkReferences } from './check/references';
import type { Known } from './check/references';
import { valueAt } from './check/schema-tree';
import type { Schema } from './check/schema-tree';
import type { Plane } from './geography';
import { suggest } from './problems';
import type { Problem } from './problems';
import { EVIDENCE } from './read-evidence';
import type { Evidence } from './read-evidence';
import type { StepRead } from './read-steps';

/** All that can be wrong between the files of a story, each of which is right in itself. */
export function checkStory(
  story: Read<StoryFile>,
  planes: Record<string, Plane>,
  evidence: Evidence,
  steps: readonly StepRead[],
): Problem[] {
  const known = listKnown(story, planes, evidence, steps);
  const references = (schema: Schema, { value, located }: Read<unknown>) =>
    value === undefined ? [] : checkReferences(schema, value, located, known);
  const { membership, series, quantities } = evidence;
  const names = Object.keys(EVIDENCE) as (keyof typeof EVIDENCE)[];
  const claims = known.ids.claim;
  return [
    ...references(storyFile, story),
    ...names.flatMap((name) => references(EVIDENCE[name].schema, evidence[name])),
    ...(membership.value ? checkStatuses(membership) : []),
    ...(series.value ? checkSeries(series, quantities.value) : []),
    ...steps.flatMap(({ file, front, paragraphs }) => [
      ...references(stepFile, front),
      ...(front.value ? checkPictures(front) : []),
      ...paragraphs
        .flat()
        .flatMap((sentence) => sentence.claims)
        .filter(({ id }) => claims && !claims.includes(id))
        .map(({ id, line, column }) => {
          const message = `[^${id}] is no claim of this story.${suggest(id, claims ?? [])}`;
          return { file, line, column, message };
        }),
    ]),
  ];
}

/**
 * Ids by what they are ids of. A file that can be read gives its ids even where something else in
 * it is wrong, so that one mistake does not hide the next.
 */
function listKnown(
  { value, located }: Read<StoryFile>,
  planes: Record<string, Plane>,
  { claims, sources, series, conflicts }: Evidence,
  steps: readonly StepRead[],
): Known {
  const story = value ?? located.value;
  return {
    ids: defined({
      camera: keysOf(valueAt(story, ['cameras'])),
      place: keysOf(valueAt(story, ['places'])),
      country: keysOf(valueAt(story, ['countries'])),
      organisation: keysOf(valueAt(story, ['organisations'])),
      map: keysOf(valueAt(story, ['maps'])),
      tie: value?.ties.map(({ id }) => id),
      step: steps.map(({ id }) => id),
      claim: keysOf(claims.value ?? claims.located.value),
      document: keysOf(valueAt(sources.located.value, ['documents'])),
      outside: keysOf(valueAt(sources.located.value, ['outside'])),
      series: keysOf(series.value ?? series.located.value),
      conflict: conflicts.value?.conflicts.map(({ id }) => id),
    }),
    mapOf: Object.fromEntries(
      Object.entries(value?.cameras ?? {}).map(([id, { map }]) => [id, map]),
    ),
    maps: Object.fromEntries(
      Object.entries(planes).map(([id, { data }]) => [
        id,
        { shape: Object.keys(data.shapes), route: Object.keys(data.routes) },
      ]),
    ),
    paragraphs: Object.fromEntries(
      Object.entries(sources.value?.documents ?? {}).map(([id, { paragraphs }]) => [
        id,
        paragraphs.map(({ paragraph }) => paragraph),
      ]),
    ),
  };
}

function keysOf(value: unknown): string[] | undefined {
  return typeof value === 'object' && value !== null ? Object.keys(value) : undefined;
}

/** Without the entries that are not known. */
function defined<T>(entries: Record<string, T | undefined>): Record<string, T> {
  const known = Object.entries(entries).filter((e): e is [string, T] => e[1] !== undefined);
  return Object.fromEntries(known);
}
