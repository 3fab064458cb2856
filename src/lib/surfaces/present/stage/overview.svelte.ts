import { columnsOf } from '$lib/playback/present/deck';
import type { Show } from '$lib/surfaces/present/show.svelte';

/** The mouse is put away after this long without moving, ms. */
const IDLE = 2500;

/**
 * What of the page lies outside the stage: the handout is the overview, its entries are its
 * buttons, and the root says what is to be seen.
 */
export function watchOverview(show: Show): void {
  const root = document.documentElement;
  const list = document.querySelector<HTMLElement>('[data-handout] ol');
  const entries = [...document.querySelectorAll<HTMLElement>('[data-slide]')];
  const columns = columnsOf(entries.length);
  list?.style.setProperty('--columns', String(columns));
  list?.style.setProperty('--rows', String(Math.ceil(entries.length / columns)));
  list?.addEventListener('click', (event) => {
    const entry = (event.target as Element).closest<HTMLElement>('[data-slide]');
    if (!entry) return;
    event.preventDefault();
    show.perform({ ask: 'go', step: Number(entry.dataset['slide']) });
  });

  $effect.root(() => {
    $effect(() => {
      const { panel, chosen } = show.deck;
      root.dataset['panel'] = panel ?? '';
      const open = panel === 'overview';
      for (const [i, entry] of entries.entries()) {
        if (open && i === chosen) {
          entry.setAttribute('aria-current', 'step');
          entry.scrollIntoView({ block: 'nearest' });
        } else entry.removeAttribute('aria-current');
      }
    });
  });

  let timer = 0;
  const stir = () => {
    delete root.dataset['idle'];
    clearTimeout(timer);
    timer = window.setTimeout(() => (root.dataset['idle'] = ''), IDLE);
  };
  root.dataset['idle'] = '';
  addEventListener('pointermove', stir);
  addEventListener('pointerdown', stir);
}
