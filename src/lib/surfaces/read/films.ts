import { makeFilm } from '$lib/stage/film';
import type { Film } from '$lib/stage/film';
import { tallSize, wideSize } from '$lib/stage/size';
import type { StageStory } from '$lib/story/stage-data';
import type { Frame } from './frame';

/** Lays a story out for a stage of some size; once, as long as the size is the same. */
export function rememberFilms(story: StageStory): (frame: Frame) => Film {
  let known: { frame: Frame; film: Film } | undefined;
  return (frame) => {
    if (known?.frame !== frame) {
      const size = (frame.wide ? wideSize : tallSize)(frame.width, frame.height, frame.mirrored);
      known = { frame, film: makeFilm(story, size) };
    }
    return known.film;
  };
}
