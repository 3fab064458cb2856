import scrollama from 'scrollama';
import type { Position } from '$lib/story/position';
import { carryLine, positionOf } from './geometry';
import type { Extent } from './geometry';
import { whenIdle } from './idle';

/**
 * Where on the screen the reader reads, px from its top; see `--line` in read.css and wide.css. The height
 * is not that of the window: on some phones a pinch makes it smaller, and the line would move.
 */
function readingLine(root: Element): number {
  const share = Number(getComputedStyle(root).getPropertyValue('--line')) || 0.55;
  return share * root.clientHeight;
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
  /** Where the reader was when last asked, px from the top of the document. */
  #at = 0;
  #width = 0;

  constructor(cards: readonly HTMLElement[]) {
    this.#cards = cards;
    this.#measure();
    this.#at = scrollY + this.#line;
  }

  /** Where the reader is now. */
  get position(): Position {
    this.#look();
    return this.told;
  }

  /**
   * Where the reader was at the last event that tells of a move, which comes before a frame is
   * drawn. To ask the page in each frame would have it lay out what the frame before has drawn.
   */
  get told(): Position {
    return positionOf(this.#at, this.#extents);
  }

  /** Calls `wake` whenever the position may have changed. */
  watch(wake: () => void): void {
    const look = () => {
      this.#look();
      wake();
    };
    const measure = () => {
      this.#carry();
      wake();
    };
    new ResizeObserver(measure).observe(document.documentElement);
    addEventListener('resize', measure);
    addEventListener('scroll', look, { passive: true });
    look();
    // Its many observers are for edges that no scroll event tells of: not needed at once.
    whenIdle(() =>
      scrollama()
        .setup({ step: [...this.#cards], offset: 0.5 })
        .onStepEnter(look)
        .onStepExit(look),
    );
  }

  #look(): void {
    if (document.documentElement.clientWidth === this.#width) this.#at = scrollY + this.#line;
    else this.#carry();
  }

  /**
   * Measures anew. A new width breaks all lines anew: the reader stays where the words are, not the
   * pixels. A new height alone may be an address bar that comes and goes, which must move nothing.
   * Which event tells of a new width first, that of the window, of the page or of a scroll that the
   * browser corrected, differs from one time to the next.
   */
  #carry(): void {
    const [at, before, width] = [this.#at, this.#extents, this.#width];
    this.#measure();
    if (this.#width !== width && scrollY > 0)
      scrollTo({
        top: carryLine(at, before, this.#extents) - this.#line,
        behavior: 'instant',
      });
    this.#at = scrollY + this.#line;
  }

  /** Reads where the cards are; the only place that does. */
  #measure(): void {
    this.#extents = this.#cards.map((card) => {
      const { top, bottom } = card.getBoundingClientRect();
      return { top: top + scrollY, bottom: bottom + scrollY };
    });
    const root = document.documentElement;
    this.#width = root.clientWidth;
    this.#line = readingLine(root);
  }
}
