import scrollama from 'scrollama';
import type { Position } from '$lib/story/position';
import { positionOf } from './geometry';
import type { Extent } from './geometry';

/** Where on the screen the reader reads, as a share of its height; see `--line` in read.css. */
function readingLine(root: Element): number {
  return Number(getComputedStyle(root).getPropertyValue('--line')) || 0.55;
}

/**
 * The reader's position from the scroll offset. Cards are measured when the page is laid out
 * anew, never while it scrolls. Scrollama wakes it at the edges of steps; what is shown comes
 * from the geometry, because events come late, out of order or not at all in far jumps.
 */
export class ScrollPosition {
  #cards: readonly HTMLElement[];
  #extents: Extent[] = [];
  #line = 0;

  constructor(cards: readonly HTMLElement[]) {
    this.#cards = cards;
    this.#measure();
  }

  get position(): Position {
    return positionOf(scrollY + this.#line, this.#extents);
  }

  /**
   * Calls `wake` whenever the position may have changed.
   * @returns a function that stops it
   */
  watch(wake: () => void): () => void {
    const measure = () => {
      this.#measure();
      wake();
    };
    const observer = new ResizeObserver(measure);
    observer.observe(document.documentElement);
    addEventListener('scroll', wake, { passive: true });
    addEventListener('resize', measure);
    const scroller = scrollama();
    scroller
      .setup({ step: [...this.#cards], offset: 0.5 })
      .onStepEnter(wake)
      .onStepExit(wake);
    return () => {
      observer.disconnect();
      scroller.destroy();
      removeEventListener('scroll', wake);
      removeEventListener('resize', measure);
    };
  }

  /** Reads the layout; the only place that does. */
  #measure(): void {
    this.#extents = this.#cards.map((card) => {
      const { top, bottom } = card.getBoundingClientRect();
      return { top: top + scrollY, bottom: bottom + scrollY };
    });
    this.#line = readingLine(document.documentElement) * innerHeight;
  }
}
