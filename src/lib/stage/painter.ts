import type { Picture, Size } from '$lib/scenes/shared/marks';
import { sheetsOf } from './sheets';
import type { Shape } from './shapes';
import type { Sheet } from './sheets';

const SVG = 'http://www.w3.org/2000/svg';

/** A sheet on the page. */
interface Painted {
  node: SVGElement;
  shape: Shape;
  content: unknown;
  opacity: number | undefined;
  /** The transform that carries it. */
  carried: string;
  /** Drawn, and not yet to be seen. */
  late: boolean;
}

/**
 * Puts pictures on the page, one after the other, in the place of a component: what a frame
 * changes is known, so nothing need be compared to find it. The picture on the page is the same as
 * that of Drawing.svelte.
 */
export class Painter {
  #root: Element;
  #id: string;
  #size: Size | undefined;
  #painted = new Map<string, Painted>();
  /** A frame that is asked for. */
  #again = 0;

  /**
   * @param root holds nothing else
   * @param id before the ids within, unique on the page
   */
  constructor(root: Element, id: string) {
    this.#root = root;
    this.#id = id;
  }

  show(picture: Picture, size: Size): void {
    if (size !== this.#size) this.#clear(size);
    cancelAnimationFrame(this.#again);
    const sheets = sheetsOf(picture, size, this.#id);
    // A browser draws a layer at the scale at which it first sees it: a map that is carried far
    // off its place would be drawn many times as large. For one frame it is in its place and out
    // of sight.
    const late = new Set<Painted>();
    const wanted = new Set(
      sheets.map((sheet) => {
        const isLate = sheet.carried && !this.#painted.has(sheet.key);
        const painted = this.#paint(isLate ? { ...sheet, carried: undefined } : sheet);
        if (isLate) late.add(painted);
        return painted;
      }),
    );
    if (late.size > 0) this.#again = requestAnimationFrame(() => this.show(picture, size));
    const nodes = new Set<Node>([...wanted].map(({ node }) => node));
    let at = this.#root.firstChild;
    for (const node of nodes) {
      // What goes may lie anywhere between.
      while (at && !nodes.has(at)) at = at.nextSibling;
      if (at === node) at = at.nextSibling;
      else this.#root.insertBefore(node, at);
    }
    for (const [key, painted] of this.#painted) {
      if (!wanted.has(painted)) {
        painted.node.remove();
        this.#painted.delete(key);
      } else if (painted.late !== late.has(painted)) {
        painted.late = late.has(painted);
        painted.node.classList.toggle('late', painted.late);
      }
    }
  }

  #clear(size: Size): void {
    this.#size = size;
    this.#painted.clear();
    this.#root.replaceChildren();
  }

  /** A sheet as it should look, drawn if it is new. */
  #paint(sheet: Sheet): Painted {
    let painted = this.#painted.get(sheet.key);
    if (!painted) {
      const shape = sheet.shape();
      const { content } = sheet;
      painted = {
        node: create(shape),
        shape,
        content,
        opacity: undefined,
        carried: '',
        late: false,
      };
      this.#painted.set(sheet.key, painted);
    } else if (painted.content !== sheet.content) {
      const shape = sheet.shape();
      update(painted.node, painted.shape, shape);
      Object.assign(painted, { shape, content: sheet.content });
    }
    const { opacity, carried = '' } = sheet;
    if (painted.opacity !== opacity) set(painted.node, 'opacity', (painted.opacity = opacity));
    // By the object model: a style in an attribute would be against the page's policy.
    if (painted.carried !== carried) painted.node.style.transform = painted.carried = carried;
    return painted;
  }
}

function set(node: Element, name: string, value: string | number | undefined): void {
  if (value === undefined) node.removeAttribute(name);
  else node.setAttribute(name, String(value));
}

function create({ tag, attributes, children = [] }: Shape): SVGElement {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) set(node, name, value);
  node.append(...children.map((child) => (typeof child === 'string' ? child : create(child))));
  return node;
}

/** Makes what looks like one shape look like another. */
function update(node: Element, from: Shape, to: Shape): void {
  for (const name of Object.keys({ ...from.attributes, ...to.attributes }))
    if (from.attributes[name] !== to.attributes[name]) set(node, name, to.attributes[name]);
  const [before, after] = [from.children ?? [], to.children ?? []];
  const alike =
    before.length === after.length &&
    after.every((child, i) => tagOf(child) === tagOf(before[i] ?? ''));
  if (!alike) {
    node.replaceChildren(
      ...after.map((child) => (typeof child === 'string' ? child : create(child))),
    );
    return;
  }
  after.forEach((child, i) => {
    const [old, inner] = [before[i], node.childNodes[i]];
    if (child === old || !inner) return;
    if (typeof child === 'string') inner.textContent = child;
    else update(inner as Element, old as Shape, child);
  });
}

function tagOf(child: Shape | string): string {
  return typeof child === 'string' ? '' : child.tag;
}
