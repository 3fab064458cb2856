import { findThings } from '$lib/stage/find-thing';
import { tallSize, wideSize } from '$lib/stage/size';
import { roam, toggle } from '$lib/story/roam';
import type { Roaming } from '$lib/story/roam';
import type { StageStory } from '$lib/story/stage-data';
import { structureOf } from '$lib/story/things';
import { plantTree } from './tree';
import type { Node } from './tree';

interface Options {
  story: StageStory;
  /** Index of the step; 0 is the opening. */
  step: number;
  stage: HTMLElement;
  card: HTMLElement;
  button: HTMLElement;
  /** Not on the page yet: holds the tree and a button to close. */
  panel: HTMLElement;
}

const SVG = 'http://www.w3.org/2000/svg';
/** Between a thing and its ring, px. */
const AROUND = 3;

/**
 * A tree beside a step's picture: what has the focus there has a ring in the picture. It goes when
 * the reader leaves it, or the picture does.
 */
export class Explorer {
  #options: Options;
  #nodes: readonly Node[];
  #now: Roaming = { at: 0, open: new Set() };
  /** Where the reader came from. */
  #from: HTMLElement;
  #leave = new AbortController();
  #watchers: { disconnect(): void }[];

  constructor(options: Options) {
    const { panel, card, stage, button, story, step } = options;
    this.#options = options;
    const active = document.activeElement;
    this.#from = active instanceof HTMLElement && active !== document.body ? active : button;
    const view = story.steps[step]?.views.at(-1);
    const tree = panel.querySelector<HTMLElement>('[role=tree]');
    const lists = [...card.querySelectorAll<HTMLElement>('.in-words > details > ul')];
    this.#nodes = tree && view ? plantTree(tree, lists, structureOf(view, story.data)) : [];
    button.after(panel);
    panel.showPopover();
    // The picture of this step: where another is, or one on the way to it.
    if (stage.dataset['position'] !== String(step))
      card.scrollIntoView({ behavior: 'instant', block: 'start' });
    this.#listen();
    const moves = new MutationObserver(() => this.#follow());
    moves.observe(stage, { attributeFilter: ['data-position', 'data-step'] });
    const sizes = new ResizeObserver(() => this.#mark());
    sizes.observe(stage);
    this.#watchers = [moves, sizes];
    this.#go(this.#now);
  }

  /** Puts it away; whoever was in it is back where they came from. */
  close(scroll = true): void {
    const { panel } = this.#options;
    const inside = panel.contains(document.activeElement);
    this.#leave.abort();
    for (const watcher of this.#watchers) watcher.disconnect();
    if (inside) this.#from.focus({ preventScroll: !scroll });
    panel.remove();
  }

  #listen(): void {
    const { panel } = this.#options;
    const { signal } = this.#leave;
    panel.addEventListener('keydown', (event) => this.#press(event), { signal });
    panel.addEventListener('click', (event) => this.#click(event.target as Element), { signal });
    panel.addEventListener(
      'focusout',
      ({ relatedTarget }) => {
        if (relatedTarget instanceof Element && !panel.contains(relatedTarget)) this.close();
      },
      { signal },
    );
    addEventListener(
      'pointerdown',
      ({ target }) => {
        if (!panel.contains(target as Element)) this.close(false);
      },
      { signal },
    );
  }

  #press(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
    if (ctrlKey || metaKey || altKey || shiftKey) return;
    const { panel } = this.#options;
    if (key === 'Escape') {
      event.preventDefault();
      this.close();
      return;
    }
    if (!(target as Element).closest('[role=tree]')) return;
    const toLeft = getComputedStyle(panel).direction === 'rtl';
    const next = roam(
      this.#nodes.map(({ parent }) => parent),
      this.#now,
      key,
      toLeft ? 'ArrowLeft' : 'ArrowRight',
    );
    if (next) {
      event.preventDefault();
      this.#go(next);
    } else if (key === 'Enter' || key === ' ') {
      event.preventDefault();
      const { at } = this.#now;
      const address = this.#addressOf(at);
      if (key === 'Enter' && address) location.assign(address);
      else if (this.#isParent(at)) this.#go(toggle(this.#now, at));
    }
  }

  /** A press of the pointer does what arrows do. */
  #click(target: Element): void {
    if (target.closest('button')) this.close();
    const item = target.closest('[role=treeitem]');
    const node = this.#nodes.findIndex((one) => one.item === item);
    if (node < 0) return;
    if (this.#isParent(node)) this.#go(toggle(this.#now, node));
    else this.#go({ ...this.#now, at: node });
  }

  /** Where it says what a node rests on; a part on what it is part of. */
  #addressOf(node: number): string | undefined {
    const { address, parent } = this.#nodes[node] ?? {};
    return address ?? (parent === undefined ? undefined : this.#addressOf(parent));
  }

  #isParent(node: number): boolean {
    return this.#nodes[node]?.item.nextElementSibling !== null;
  }

  #go(to: Roaming): void {
    this.#now = to;
    this.#nodes.forEach(({ item }, i) => {
      item.tabIndex = i === to.at ? 0 : -1;
      const parts = item.nextElementSibling;
      if (!(parts instanceof HTMLElement)) return;
      parts.hidden = !to.open.has(i);
      item.setAttribute('aria-expanded', String(to.open.has(i)));
    });
    this.#nodes[to.at]?.item.focus();
    this.#mark();
  }

  /** A time without a bar is seen in what it is part of. */
  #find(find: ReturnType<typeof findThings>, at: number): ReturnType<typeof find> {
    const { thing, parent } = this.#nodes[at] ?? {};
    const found = thing ? find(thing) : [];
    return found.length > 0 || parent === undefined ? found : this.#find(find, parent);
  }

  #follow(): void {
    const { stage, story, step } = this.#options;
    const { step: shown } = stage.dataset;
    // Scrolled, or turned by a key, to another step.
    if (shown !== undefined && shown !== story.steps[step]?.id) this.close(false);
    else this.#mark();
  }

  /** Rings in the picture around what has the focus, while it is at rest. */
  #mark(): void {
    const { stage, story, step, panel } = this.#options;
    const view = story.steps[step];
    const rings = panel.querySelector('[data-rings]');
    if (!rings || !view) return;
    rings.replaceChildren();
    if (stage.dataset['position'] !== String(step)) return;
    const { left, top, width, height } = stage.getBoundingClientRect();
    // The stylesheet decides which layout it is, and says so.
    const style = getComputedStyle(stage);
    const layOut = style.getPropertyValue('--layout').trim() === 'wide' ? wideSize : tallSize;
    const size = layOut(stage.clientWidth, stage.clientHeight, style.direction === 'rtl');
    const scale = width / size.width;
    for (const [x0, y0, x1, y1] of this.#find(findThings(view, size, story), this.#now.at)) {
      const [x, y] = [Math.max(0, x0 * scale - AROUND), Math.max(0, y0 * scale - AROUND)];
      const [x2, y2] = [
        Math.min(width, x1 * scale + AROUND),
        Math.min(height, y1 * scale + AROUND),
      ];
      if (x2 <= x || y2 <= y) continue;
      // Light on dark and dark on light: seen on any ground.
      for (const name of ['under', 'over']) {
        const ring = document.createElementNS(SVG, 'rect');
        const place = { x: left + x, y: top + y, width: x2 - x, height: y2 - y, rx: 4 };
        for (const [attribute, value] of Object.entries(place))
          ring.setAttribute(attribute, value.toFixed(1));
        ring.classList.add(name);
        rings.append(ring);
      }
    }
  }
}
