/**
 * Calls back when an element's size may have changed: with the window, in a browser that can watch
 * nothing smaller.
 * @returns a function that stops it
 */
export function watchSize(node: Element, changed: () => void): () => void {
  if (typeof ResizeObserver === 'function') {
    const observer = new ResizeObserver(changed);
    observer.observe(node);
    return () => observer.disconnect();
  }
  changed();
  addEventListener('resize', changed);
  return () => removeEventListener('resize', changed);
}
