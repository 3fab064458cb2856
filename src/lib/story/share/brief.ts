import { groundsOf } from '$lib/story/evidence';
import type { OutsideSource } from '$lib/story/evidence';
import { wordsOfView } from '$lib/story/picture-words';
import type { Paths, Step, Story } from '$lib/story/story';

/** Two sentences stand beside a picture if they are no longer than this, letters. */
const ROOM = 240;

/** A sentence beside a picture, and what it rests on. */
export interface Brief {
  text: string;
  claims: readonly string[];
}

/**
 * What stands beside a step's picture where there is little room: the author's words for a slide,
 * or the first sentence, and the second where both are short.
 */
export function briefOf(step: Step): Brief[] {
  if (step.slide) return step.slide.map(({ text, claim }) => ({ text, claims: [claim] }));
  const [first, second] = step.paragraphs
    .flat()
    .map(({ text, claims }) => ({ text, claims: claims.map(({ id }) => id) }));
  if (!first) return [];
  return second && first.text.length + second.text.length <= ROOM ? [first, second] : [first];
}

/** What a step's last picture and the words beside it rest on, each once. */
export interface BriefSources {
  /** Numbers of documents, in order. */
  documents: readonly string[];
  outside: readonly { id: string; source: OutsideSource }[];
}

/** Follows the picture and the words beside it to their sources. */
export function sourcesOfBrief(step: Step, story: Story): BriefSources {
  const { scene, panel } = step;
  const told = [
    ...briefOf(step),
    ...wordsOfView({ scene, ...(panel ? { panel } : {}) }, story),
  ].flatMap(({ claims }) => claims);
  const grounds = [...new Set(told)].map((id) => groundsOf(id, story));
  const documents = grounds.flatMap((one) => one.documents.map(({ id }) => id));
  const outside = new Map(
    grounds.flatMap((one) => one.outside).map(({ id, source }) => [id, source]),
  );
  return {
    documents: [...new Set(documents)].sort(),
    outside: [...outside].map(([id, source]) => ({ id, source })),
  };
}

/** The maps that a step's picture shows, and whose they are. */
export function mapsOf(
  { scene, panel }: Step,
  { stage, paths }: Story,
): { paths: Record<string, Paths>; credits: string[] } {
  const drawn = JSON.stringify([scene, panel]);
  const { cameras, maps } = stage.data;
  const used = Object.entries(cameras).filter(([id]) => drawn.includes(`"${id}"`));
  // A camera's small map may be another one.
  const shown = used.flatMap(([, { map, locator }]) => [map, cameras[locator ?? '']?.map]);
  const ids = Object.keys(paths).filter((id) => shown.includes(id));
  return {
    paths: Object.fromEntries(Object.entries(paths).filter(([id]) => ids.includes(id))),
    credits: ids.flatMap((id) => maps[id]?.credit ?? []),
  };
}
