/** Where a reader is in a tree, its nodes counted from the top as if all were open. */
export interface Roaming {
  at: number;
  /** Nodes whose parts are shown. */
  open: ReadonlySet<number>;
}

/**
 * Where a key leads in a tree, as the ARIA Authoring Practices have it: up and down through what is
 * shown, forward into a node, back out of it. Undefined leaves the key to the browser.
 * @param parents of each node its parent's index, -1 at the top; parents come before their parts
 * @param forward the arrow that leads in, which is the left one where one writes from right to left
 */
export function roam(
  parents: readonly number[],
  now: Roaming,
  key: string,
  forward: 'ArrowRight' | 'ArrowLeft' = 'ArrowRight',
): Roaming | undefined {
  const { at, open } = now;
  const shown = parents.flatMap((_, node) => (isShown(parents, open, node) ? [node] : []));
  const go = (to: number | undefined): Roaming => ({ at: to ?? at, open });
  const place = shown.indexOf(at);
  const isParent = parents.includes(at);
  switch (key) {
    case 'ArrowDown':
      return go(shown[place + 1]);
    case 'ArrowUp':
      return go(shown[place - 1]);
    case 'Home':
      return go(shown[0]);
    case 'End':
      return go(shown.at(-1));
    case 'ArrowLeft':
    case 'ArrowRight':
      if (key === forward)
        return isParent && !open.has(at) ? toggle(now, at) : go(isParent ? at + 1 : at);
      return open.has(at) ? toggle(now, at) : go(parents[at] === -1 ? at : parents[at]);
    default:
      return undefined;
  }
}

/** Shows the parts of a node that has some, or puts them away; the reader is there then. */
export function toggle({ open }: Roaming, node: number): Roaming {
  const next = new Set(open);
  if (!next.delete(node)) next.add(node);
  return { at: node, open: next };
}

/** All above it is open. */
function isShown(parents: readonly number[], open: ReadonlySet<number>, node: number): boolean {
  const parent = parents[node] ?? -1;
  return parent === -1 || (open.has(parent) && isShown(parents, open, parent));
}
