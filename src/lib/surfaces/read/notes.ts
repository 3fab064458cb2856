/** Where a click is for something else than the picture behind. */
const BUSY = 'a, button, summary, input, label, .card, .notes, .furniture, .ending, [popover]';

/**
 * Opens notes beside the words. Without it the same links lead to the same notes at the end of
 * their chapter.
 * @param pictureNote the id of the note to the picture that is shown
 */
export function watchNotes(pictureNote: () => string | undefined): void {
  const panel = document.querySelector<HTMLElement>('[data-note-panel]');
  const body = panel?.querySelector('[data-note-body]');
  // A browser without popovers follows the link instead.
  if (!panel || !body || !('popover' in panel)) return;
  let opener: HTMLElement | undefined;

  const open = (note: Element | null, by?: HTMLElement) => {
    if (!note) return false;
    body.replaceChildren(...[...note.childNodes].map((node) => node.cloneNode(true)));
    // From one note to the next: it is the words that the reader came from.
    if (!by || !panel.contains(by)) opener = by;
    panel.showPopover();
    panel.scrollTop = 0;
    panel.focus();
    return true;
  };
  panel.addEventListener('toggle', (event) => {
    if (event.newState === 'closed' && panel.contains(document.activeElement)) opener?.focus();
  });
  let wasOpen = false;
  // Before the browser closes it: a click that dismisses a note should not open another.
  addEventListener('pointerdown', () => (wasOpen = panel.matches(':popover-open')), true);
  addEventListener('click', (event) => {
    const target = event.target as Element;
    const link = target.closest<HTMLAnchorElement>('a[data-note]');
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (link) {
      if (open(document.getElementById(link.hash.slice(1)), link)) event.preventDefault();
    } else if (!wasOpen && !target.closest(BUSY)) {
      const id = pictureNote();
      if (id) open(document.getElementById(id));
    }
  });

  for (const button of document.querySelectorAll<HTMLElement>('[data-show-sources]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      const shown = document.documentElement.toggleAttribute('data-sources');
      button.setAttribute('aria-pressed', String(shown));
    });
  }
}
