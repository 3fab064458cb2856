import { whenIdle } from '$lib/playback/idle';
import { Painter } from '$lib/stage/painter';
import type { Film } from '$lib/stage/film';
import type { Shown } from '$lib/story/position';
import type { StageStory } from '$lib/story/stage-data';
import { rememberFilms } from './films';
import { watchFrame } from './frame';

/** One moving picture in the place of the stills. */
export interface Live {
  /** Lays out what is to be shown: the first half of the work, for a page that does it in two. */
  layOut(shown: Shown): void;
  /** Draws what is to be shown. */
  show(shown: Shown): void;
  /** What every film is passed through: stills show what was there before as well. */
  haunt(by?: (film: Film) => Film): void;
  /** From now on, what will be needed is laid out before it is. */
  hurry(): void;
}

/**
 * @param stage is followed in its size, and holds nothing but the picture
 * @param onFail a picture could not be drawn: the page falls back to its stills
 */
export function makeLive(
  stage: HTMLElement,
  story: StageStory,
  onFail: (error: unknown) => void,
): Live {
  const films = rememberFilms(story);
  const painter = new Painter(stage, 'live');
  let shown: Shown = { from: 0, to: 0, t: 0 };
  let ahead = false;
  let waiting = false;
  /** All of it is laid out. */
  let whole: Film | undefined;

  let haunted: ((film: Film) => Film) | undefined;
  let made: { plain: Film; film: Film } | undefined;
  const film = (): Film => {
    const plain = films(frame());
    if (made?.plain !== plain) made = { plain, film: haunted?.(plain) ?? plain };
    return made.film;
  };
  function draw(): void {
    try {
      painter.show(film().show(shown), film().size);
    } catch (error) {
      painter.show({ bases: [], marks: [] }, film().size);
      onFail(error);
    }
    plan();
  }
  const frame = watchFrame(stage, draw);

  /** Lays out what lies about the reader when the browser has time, one piece after the other. */
  function plan(): void {
    if (waiting || !ahead || whole === film()) return;
    waiting = true;
    whenIdle(() => {
      waiting = false;
      try {
        if (film().prepare(Math.max(0, Math.floor(shown.from) - 1))) plan();
        else whole = film();
      } catch {
        // What cannot be laid out says so when its turn comes.
      }
    });
  }

  return {
    layOut: (next) => void film().show(next),
    show(next) {
      shown = next;
      draw();
    },
    haunt(by) {
      if (haunted === by) return;
      haunted = by;
      made = undefined;
      draw();
    },
    hurry() {
      if (ahead) return;
      ahead = true;
      plan();
    },
  };
}
