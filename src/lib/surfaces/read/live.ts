import { whenIdle } from '$lib/playback/idle';
import { Painter } from '$lib/stage/painter';
import type { Film } from '$lib/stage/film';
import type { Shown } from '$lib/story/position';
import type { StageStory } from '$lib/story/stage-data';
import { rememberFilms } from './films';
import { watchFrame } from './frame';

/** One moving picture in the place of the stills. */
export interface Live {
  /** Draws what is to be shown. */
  show(shown: Shown): void;
  /** What every film is passed through: stills show what was there before as well. */
  haunt(by?: (film: Film) => Film): void;
  /** From now on, what will be needed is drawn before it is. */
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
  let forward = true;
  let ahead = false;
  let waiting = false;
  /** For which place and direction everything is ready. */
  let ready = '';

  let haunted: ((film: Film) => Film) | undefined;
  const film = (): Film => {
    const plain = films(frame());
    return haunted?.(plain) ?? plain;
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

  function plan(): void {
    const place = `${here()} ${forward} ${film().size.width} ${film().size.height}`;
    if (waiting || !ahead || ready === place) return;
    waiting = true;
    whenIdle(() => {
      waiting = false;
      try {
        if (!prepare()) ready = place;
        plan();
      } catch {
        // What cannot be drawn says so when its turn comes.
      }
    });
  }

  const here = () => Math.floor(shown.t > 0 ? shown.to : shown.from);

  /** One piece of what lies about the reader, the way on before the way back. */
  function prepare(): boolean {
    const { coming, size, prepare: layOut } = film();
    const i = here();
    const near = forward ? [i, i + 1, i - 1] : [i, i - 1, i - 2];
    return painter.prepare(near.flatMap(coming), size) || layOut(Math.max(0, i - 1));
  }

  return {
    show(next) {
      if (next.from !== shown.from) forward = next.from > shown.from;
      shown = next;
      draw();
    },
    haunt(by) {
      if (haunted === by) return;
      haunted = by;
      draw();
    },
    hurry() {
      if (ahead) return;
      ahead = true;
      plan();
    },
  };
}
