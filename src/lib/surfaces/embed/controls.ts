/** Moves more than this sideways, px, and more than up or down, are a swipe. */
const SWIPE = 40;

/** Buttons, the keys left and right, and swipes; the wheel and a finger going down are the host's. */
export function watchControls(go: (by: number | 'first' | 'last') => void): void {
  const forward = getComputedStyle(document.documentElement).direction === 'rtl' ? -1 : 1;
  button('[data-back]').addEventListener('click', () => go(-1));
  button('[data-next]').addEventListener('click', () => go(1));
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const by = { ArrowLeft: -forward, ArrowRight: forward, Home: 'first', End: 'last' } as const;
    if (!(event.key in by)) return;
    event.preventDefault();
    go(by[event.key as keyof typeof by]);
  });
  let start: PointerEvent | undefined;
  addEventListener('pointerdown', (event) => (start = event));
  addEventListener('pointercancel', () => (start = undefined));
  addEventListener('pointerup', (event) => {
    if (!start || start.pointerType === 'mouse') return;
    const [dx, dy] = [event.clientX - start.clientX, event.clientY - start.clientY];
    start = undefined;
    if (Math.abs(dx) > SWIPE && Math.abs(dx) > 1.5 * Math.abs(dy)) go(dx < 0 ? forward : -forward);
  });
}

export function button(selector: string): HTMLButtonElement {
  const found = document.querySelector<HTMLButtonElement>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
}
