import type { Film } from '$lib/stage/cut';
import { tallSize, wideSize } from '$lib/stage/size';
import type { Frame } from './frame';

/** Makes a film for a stage of some size; once, as long as the size is the same. */
export function rememberFilm(make: (size: Film['size']) => Film): (frame: Frame) => Film {
  let known: { frame: Frame; film: Film } | undefined;
  return (frame) => {
    if (known?.frame !== frame) {
      const size = (frame.wide ? wideSize : tallSize)(frame.width, frame.height, frame.mirrored);
      known = { frame, film: make(size) };
    }
    return known.film;
  };
}
