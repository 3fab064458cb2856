/** Parts of a step's entry in the handout, which the page has already. */
type Part = 'notes' | 'sources';

function find(step: number, part: Part): Element | null {
  return document.querySelector(`[data-slide="${step}"] [data-${part}]`);
}

/** Shows a copy of a part: the page says everything once, and shows it where it is wanted. */
export function copyOf(step: number, part: Part): (node: HTMLElement) => void {
  return (node) => {
    node.replaceChildren(...(find(step, part)?.cloneNode(true).childNodes ?? []));
    node.scrollTop = 0;
  };
}

/** What is said in a step, to be searched. */
export function notesOf(step: number): string {
  return find(step, 'notes')?.textContent ?? '';
}
