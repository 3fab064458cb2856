import { cutFilm } from '$lib/stage/cut';
import type { Film, StepPictures } from '$lib/stage/cut';
import { layStep } from '$lib/stage/film';
import type { StageStory } from '$lib/story/stage-data';
import type { Laid, Order } from '$lib/surfaces/layouts/messages';
import { trust } from '$lib/surfaces/trust';

/** A worker that has said nothing for so long is not waited for, ms. */
const PATIENCE = 8000;

/**
 * Has a story laid out beside the page, by a worker; where none can be had, by the page itself.
 * The step that is asked for comes first, and then all others.
 * @param address of the worker's script, where it has one
 * @param story as JSON
 * @param count of its steps
 * @param onLaid a step is there that was not
 * @param onFail nothing more will come
 * @returns makes a film for a stage of some size
 */
export function orderFilms(
  address: string | undefined,
  story: string,
  count: number,
  onLaid: () => void,
  onFail: (error: unknown) => void,
): (size: Film['size']) => Film {
  let run = 0;
  let laid: (StepPictures | Error)[] = [];
  let worker: Worker | undefined;
  let clock: ReturnType<typeof setTimeout> | undefined;
  let size: Film['size'] | undefined;
  let asked: number | undefined;
  /** Laid out by the page. */
  let here: StageStory | undefined;

  const hire = (script: string): Worker => {
    const hired = new Worker(trust.createScriptURL(script), { type: 'module' });
    const replace = () => {
      try {
        layHere();
        onLaid();
      } catch (error) {
        onFail(error);
      }
    };
    hired.onerror = replace;
    clock = setTimeout(replace, PATIENCE);
    hired.onmessage = ({ data }: MessageEvent<Laid>) => {
      clearTimeout(clock);
      if (data.run !== run) return;
      laid[data.step] = 'error' in data ? new Error(data.error) : data.pictures;
      // A page that need not wait for anybody can be kept whole by the browser when it is left.
      if (Object.keys(laid).length === count) dismiss();
      onLaid();
    };
    hired.postMessage(story satisfies Order);
    return hired;
  };
  function dismiss(): void {
    clearTimeout(clock);
    worker?.terminate();
    worker = undefined;
  }
  function layHere(): void {
    dismiss();
    here = JSON.parse(story) as StageStory;
  }
  function ask(step: number): void {
    if (!size || here) return;
    asked = step;
    if (address === undefined) return layHere();
    try {
      worker ??= hire(address);
    } catch {
      // Refused by a policy, or unknown.
      return layHere();
    }
    worker.postMessage({ run, size, step } satisfies Order);
  }

  return (next) => {
    run += 1;
    [size, laid, asked] = [next, [], undefined];
    const mine = laid;
    return cutFilm(
      {
        count,
        get(step) {
          const found = mine[step];
          if (found instanceof Error) throw found;
          return found;
        },
        lay(step) {
          if (mine !== laid) return false;
          if (step !== asked) ask(step);
          if (!here) return false;
          mine[step] = layStep(here, step, next);
          return true;
        },
      },
      next,
    );
  };
}
