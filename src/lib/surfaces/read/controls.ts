import { isTyping, readKey } from '$lib/playback/keys';

interface Controls {
  /** Cards in order, the opening first. */
  cards: readonly HTMLElement[];
  /** Index of the card the page stands at; asked at every press. */
  current: () => number;
  /** The reader acted. */
  onAct: () => void;
}

/** Keys, and the first gesture that tells a reader from a browser restoring its place. */
export function watchControls({ cards, current, onAct }: Controls): void {
  const help = document.querySelector<HTMLDialogElement>('[data-help]');
  const letters = help?.querySelector<HTMLInputElement>('[data-letters]');
  // Once each: a page that listens to its wheel is asked where the pointer is at every turn of it.
  for (const type of ['wheel', 'touchstart', 'pointerdown'] as const)
    addEventListener(type, onAct, { passive: true, once: true });
  addEventListener('keydown', (event) => {
    onAct();
    const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
    // Letters are left to those whose software types them by itself (WCAG 2.1.4).
    const typing = isTyping(event.target) || (key.length < 2 && letters?.checked === false);
    const request = readKey({ key, shiftKey, ctrlKey, metaKey, altKey, typing });
    if (!request || (help?.open && request !== 'help')) return;
    event.preventDefault();
    if (request === 'help') {
      if (help?.open) help.close();
      else help?.showModal();
      return;
    }
    if (request === 'explore') explore(cards[current()]?.querySelector('[data-explore]'));
    else goTo(cards[current() + (request === 'next' ? 1 : -1)]);
  });
  addEventListener('click', ({ target }) => explore((target as Element).closest('[data-explore]')));
  for (const button of document.querySelectorAll<HTMLElement>('[data-open-help]')) {
    button.hidden = false;
    button.addEventListener('click', () => help?.showModal());
  }
}

/** The script that is fetched for those who explore. */
interface Exploring {
  explore: (button: Element) => void;
}

/** Goes through the picture of a step; without the script its picture in words has it all. */
function explore(button: Element | null | undefined): void {
  const { exploreBy } = document.querySelector<HTMLElement>('[data-stage]')?.dataset ?? {};
  if (button && exploreBy)
    (import(/* @vite-ignore */ exploreBy) as Promise<Exploring>).then(
      (script) => script.explore(button),
      () => undefined,
    );
}

/** Brings a card to the reading line and says its name to those who do not see it. */
function goTo(card: HTMLElement | undefined): void {
  if (!card) return;
  card.scrollIntoView({ behavior: 'instant', block: 'start' });
  const live = document.querySelector('[data-announce]');
  const headline = card.querySelector('h1, h3')?.textContent;
  if (live && headline) live.textContent = headline;
}
