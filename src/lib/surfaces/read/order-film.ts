import { cutFilm } from '$lib/stage/cut';
import type { Film, StepPictures } from '$lib/stage/cut';
import type { Laid, Order } from '$lib/surfaces/layouts/messages';
import { trust } from '$lib/surfaces/trust';

export interface FilmMaker {
  /** A film whose steps are laid out by a worker, and come as they are asked for. */
  make(size: Film['size']): Film;
  /** From now on, all steps are laid out. */
  hurry(): void;
}

/**
 * Has a story laid out beside the page, by a worker.
 * @param address of the worker's script
 * @param story as JSON
 * @param count of its steps
 * @param onLaid a step is there that was not
 * @param onFail nothing more will come
 * @throws SecurityError where the page may have no worker
 */
export function orderFilms(
  address: string,
  story: string,
  count: number,
  onLaid: () => void,
  onFail: (error: unknown) => void,
): FilmMaker {
  let run = 0;
  let all = false;
  let laid: (StepPictures | Error)[] = [];
  let worker: Worker | undefined;
  let size: Film['size'] | undefined;
  let asked: number | undefined;

  const hire = (): Worker => {
    const hired = new Worker(trust.createScriptURL(address), { type: 'module' });
    hired.onerror = ({ message }) => {
      hired.terminate();
      onFail(message || 'the script has not arrived');
    };
    hired.onmessage = ({ data }: MessageEvent<Laid>) => {
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
    worker?.terminate();
    worker = undefined;
  }
  function ask(step: number): void {
    if (!size) return;
    asked = step;
    (worker ??= hire()).postMessage({ run, size, step, all } satisfies Order);
  }

  return {
    make(next) {
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
            if (mine === laid && step !== asked) ask(step);
            return false;
          },
        },
        next,
      );
    },
    hurry() {
      if (all) return;
      all = true;
      if (asked !== undefined && Object.keys(laid).length < count) ask(asked);
    },
  };
}
