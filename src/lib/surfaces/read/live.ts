import { whenIdle } from '$lib/playback/idle';
import { Painter } from '$lib/stage/painter';
import type { Film } from '$lib/stage/cut';
import type { Shown } from '$lib/story/position';
import type { Frame } from './frame';
import { watchFrame } from './frame';

/** One moving picture in the place of the stills; what it will need is prepared before it does. */
export interface Live {
  /** Draws what is to be shown, as soon as all of it is laid out. */
  show(shown: Shown): void;
  /** What is to be shown is not drawn yet: it is being laid out. */
  readonly waits: boolean;
  /** Something has been laid out elsewhere. */
  arrive(): void;
  /** What every film is passed through: stills show what was there before as well. */
  haunt(by?: (film: Film) => Film): void;
}

/**
 * @param stage is followed in its size, and holds nothing but the picture
 * @param films the film for a stage of some size, which is the same as long as the size is
 * @param onDrawn the picture is on the page for which it had to wait, or that of another size
 * @param onFail a picture could not be drawn: the page falls back to its stills
 */
export function makeLive(
  stage: HTMLElement,
  films: (frame: Frame) => Film,
  onDrawn: () => void,
  onFail: (error: unknown) => void,
): Live {
  const painter = new Painter(stage, 'live');
  let shown: Shown = { from: 0, to: 0, t: 0 };
  let planned = false;
  let waits = false;
  /** There is nothing to prepare in it. */
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
      waits = !film().ready(shown);
      if (!waits) painter.show(film().show(shown), film().size);
    } catch (error) {
      painter.show({ bases: [], marks: [] }, film().size);
      onFail(error);
    }
    plan();
  }
  const frame = watchFrame(stage, redraw);
  function redraw(): void {
    draw();
    if (!waits) onDrawn();
  }

  /** Prepares what lies about the reader when the browser has time, one piece after the other. */
  function plan(): void {
    if (planned || whole === film()) return;
    planned = true;
    whenIdle(() => {
      planned = false;
      try {
        if (film().prepare(Math.max(0, Math.floor(shown.from) - 1))) plan();
        else whole = film();
      } catch {
        // What cannot be laid out says so when its turn comes.
      }
    });
  }

  return {
    show(next) {
      shown = next;
      draw();
    },
    get waits() {
      return waits;
    },
    arrive() {
      whole = undefined;
      if (waits) redraw();
      else plan();
    },
    haunt(by) {
      if (haunted === by) return;
      haunted = by;
      made = undefined;
      draw();
    },
  };
}
