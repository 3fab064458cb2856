import type { Size } from '$lib/scenes/shared/marks';
import { settle } from '$lib/scenes/shared/layers';
import type { StageStory } from '$lib/story/stage-data';
import { composeStep } from './compose';
import { cutFilm } from './cut';
import type { Film, StepPictures } from './cut';

/** The pictures of a step as a film has them, the still last; of no step, none. */
export function layStep(story: StageStory, step: number, size: Size): StepPictures {
  const { [step]: wanted } = story.steps;
  return wanted ? composeStep(wanted, size, story).map(settle) : [];
}

/** A story laid out for one size, here: each step when it is first asked for. */
export function makeFilm(story: StageStory, size: Size): Film {
  const laid: StepPictures[] = [];
  return cutFilm(
    {
      count: story.steps.length,
      get: (step) => laid[step],
      lay: (step) => (laid[step] ??= layStep(story, step, size)).length > 0,
    },
    size,
  );
}
