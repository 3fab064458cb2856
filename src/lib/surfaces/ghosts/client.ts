import type { Film } from '$lib/stage/cut';
import { haunt } from '$lib/stage/ghosts';

/** A film whose stills show, faintly and beneath all else, what was there before. */
export function addGhosts(film: Film): Film {
  return {
    ...film,
    show(shown) {
      const picture = film.show(shown);
      const before = shown.t > 0 ? undefined : film.before(shown.from);
      return before ? haunt(before, picture) : picture;
    },
  };
}
