import { groundsOf } from '$lib/story/evidence';
import type { Grounds } from '$lib/story/evidence';
import { pictureWordsOf } from '$lib/story/picture-words';
import type { Step, Story } from '$lib/story/story';

/** Everything that a step's words and picture state, followed to its sources; the words first. */
export function groundsOfStep(step: Step, story: Story): Grounds[] {
  const ids = [
    ...step.paragraphs.flat().flatMap(({ claims }) => claims.map(({ id }) => id)),
    ...pictureWordsOf(step, story).flatMap(({ claims }) => claims),
  ];
  return [...new Set(ids)].map((id) => groundsOf(id, story));
}

/** A step's words as plain text, a paragraph each. */
export function textOf(step: Step): string[] {
  return step.paragraphs.map((sentences) => sentences.map(({ text }) => text).join(' '));
}
