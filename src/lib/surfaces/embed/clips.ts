/**
 * The nearest element around another that scrolls or clips by itself, within which nothing can be
 * pinned to the window; undefined where there is none. Looks through shadow roots.
 */
export function findClip(element: Element): Element | undefined {
  const root = document.documentElement;
  const clips = (node: Element) => {
    const { overflowX, overflowY } = getComputedStyle(node);
    return /auto|scroll|hidden/.test(overflowX + overflowY);
  };
  let node: Node | null = element;
  while (node && node !== root) {
    // What the body says is the window's, unless the root says something itself.
    if (node instanceof Element && (node !== document.body || clips(root)) && clips(node))
      return node;
    node = node.parentNode instanceof ShadowRoot ? node.parentNode.host : node.parentNode;
  }
  return undefined;
}
