import { layStep } from '$lib/stage/film';
import type { StageStory } from '$lib/story/stage-data';
import { nextStep } from './next-step';
import type { Laid, LayOrder, Order } from './messages';

/** Of the worker's world, which the types of a page do not have. */
interface Worker {
  onmessage: ((event: MessageEvent<Order>) => void) | null;
  postMessage(message: Laid): void;
}

/**
 * Lays out steps beside the page, which is free to scroll meanwhile: labels are placed by much
 * trying. One step at a time, so that a reader who jumps is served next.
 */
export function serveLayouts(): void {
  const worker = self as unknown as Worker;
  let story: StageStory | undefined;
  let order: LayOrder | undefined;
  let done = new Set<number>();
  let waiting = false;

  worker.onmessage = ({ data }) => {
    if (typeof data === 'string') story = JSON.parse(data) as StageStory;
    else {
      if (data.run !== order?.run) done = new Set();
      order = data;
      plan();
    }
  };

  /** After the messages that have come meanwhile. */
  function plan(): void {
    if (waiting) return;
    waiting = true;
    setTimeout(work);
  }

  function work(): void {
    waiting = false;
    if (!story || !order) return;
    const step = nextStep(order.step, done, story.steps.length);
    if (step === undefined) return;
    done.add(step);
    const { run, size } = order;
    try {
      worker.postMessage({ run, step, pictures: layStep(story, step, size) });
    } catch (error) {
      worker.postMessage({ run, step, error: String(error) });
    }
    plan();
  }
}
