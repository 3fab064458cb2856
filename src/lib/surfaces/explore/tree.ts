import type { Structure, Thing } from '$lib/story/things';

/** A node of the tree on the page. */
export interface Node {
  item: HTMLElement;
  /** What it is in the picture; undefined where it only heads a list. */
  thing: Thing | undefined;
  /** Index of the node above, -1 at the top. */
  parent: number;
  /** Where it says what it rests on. */
  address: string | undefined;
}

/**
 * Makes a tree of a step's lists, which say the same in words and in the same order.
 * @param lists of the picture in words, one for each structure
 * @returns all nodes, those above before their parts
 */
export function plantTree(
  root: HTMLElement,
  lists: readonly HTMLElement[],
  structures: readonly Structure[],
): Node[] {
  const nodes: Node[] = [];
  const plant = (above: HTMLElement, list: HTMLElement, things: readonly Thing[], parent: number) =>
    [...list.children].forEach((source, i) => {
      const thing = things[i];
      const inner = source.querySelector<HTMLElement>(':scope > ul');
      const node = add(above, textOf(source), parent, thing);
      node.address = source.querySelector<HTMLAnchorElement>(':scope > a')?.href;
      if (inner && thing)
        plant(grow(node.item, nodes.length), inner, thing.things, nodes.indexOf(node));
    });
  const add = (above: HTMLElement, text: string, parent: number, thing: Thing | undefined) => {
    const line = document.createElement('li');
    line.setAttribute('role', 'none');
    const item = document.createElement('span');
    item.setAttribute('role', 'treeitem');
    item.textContent = text;
    item.tabIndex = -1;
    line.append(item);
    above.append(line);
    const node: Node = { item, thing, parent, address: undefined };
    nodes.push(node);
    return node;
  };
  lists.forEach((list, i) => {
    const things = structures[i]?.things ?? [];
    if (lists.length === 1) return plant(root, list, things, -1);
    // Two pictures in one: each under its own head.
    const head = list.parentElement?.querySelector('summary')?.textContent ?? '';
    const node = add(root, head, -1, undefined);
    plant(grow(node.item, nodes.length), list, things, nodes.indexOf(node));
  });
  return nodes;
}

/** Beside the item and not in it, where its name would be all that it contains. */
function grow(item: HTMLElement, n: number): HTMLElement {
  const group = document.createElement('ul');
  group.setAttribute('role', 'group');
  group.id = `explored-${n}`;
  item.setAttribute('aria-owns', group.id);
  item.after(group);
  return group;
}

function textOf(item: Element): string {
  return [...item.childNodes]
    .filter(({ nodeName }) => nodeName !== 'UL')
    .map(({ textContent }) => textContent ?? '')
    .join('')
    .trim();
}
