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

/** Shows the step's still, which the page has already, in place of a picture that cannot be drawn. */
export function copyStill(step: number): (node: HTMLElement) => void {
  return (node) => {
    const still = document.querySelector(`[data-slide="${step}"] .still-drawing`);
    node.replaceChildren(...(still ? [still.cloneNode(true)] : []));
  };
}

/** What is said in a step, to be searched. */
export function notesOf(step: number): string {
  return find(step, 'notes')?.textContent ?? '';
}
