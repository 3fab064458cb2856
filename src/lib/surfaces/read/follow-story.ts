import { rememberFilm } from './films';
import { makeLive } from './live';
import type { Live } from './live';
import { orderFilms } from './order-film';

/** A story to be shown. */
interface Source {
  /** Address of the worker's script, which lays it out, where it has one. */
  script: string | undefined;
  /** As JSON. */
  story: string;
  /** Of its steps. */
  count: number;
}

/**
 * The moving picture of a story that is laid out beside the page.
 * @param onDrawn what had to be waited for is on the page, and can be said to be at rest
 * @param onFail a picture could not be drawn: the page falls back to its stills
 */
export function followStory(
  stage: HTMLElement,
  { script, story, count }: Source,
  onDrawn: () => void,
  onFail: (error: unknown) => void,
): Live {
  const make = orderFilms(script, story, count, () => live.arrive(), onFail);
  const films = rememberFilm((size) => {
    unsettle(stage);
    return make(size);
  });
  const live = makeLive(stage, films, onDrawn, onFail);
  return live;
}

/** The picture is not, or not yet, that of where the reader is: the stage says nothing of it. */
export function unsettle(stage: HTMLElement): void {
  delete stage.dataset['step'];
  delete stage.dataset['position'];
}
