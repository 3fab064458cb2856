/** What a reader may choose against the system's word: its two values, and the system's word. */
const CHOICES = {
  theme: ['dark', 'light', 'color-scheme: dark'],
  motion: ['still', 'full', 'reduced-motion: reduce'],
} as const;
type Choice = keyof typeof CHOICES;

/** What the system says; asked anew in every frame, so each question is put once. */
const asked = new Map<Choice, MediaQueryList>();

/** Is it dark, or still: by the reader's choice, or else by the system's. */
export function isChosen(name: Choice): boolean {
  const [yes, no, query] = CHOICES[name];
  const system = asked.get(name) ?? matchMedia(`(prefers-${query})`);
  asked.set(name, system);
  return (document.documentElement.dataset[name] ?? (system.matches ? yes : no)) === yes;
}

/**
 * The switch of one choice; a preference of this browser alone.
 * @param tell called with the switch at once and whenever it was used
 */
export function watchSwitch(name: Choice, tell?: (button: HTMLElement) => void): void {
  for (const button of document.querySelectorAll<HTMLElement>(`[data-${name}-switch]`)) {
    button.hidden = false;
    tell?.(button);
    button.addEventListener('click', () => {
      turn(name);
      tell?.(button);
    });
  }
}

/** Dark where it is light, and light where it is dark; so for motion. */
export function turn(name: Choice): void {
  const [yes, no] = CHOICES[name];
  const value = isChosen(name) ? no : yes;
  document.documentElement.dataset[name] = value;
  try {
    localStorage.setItem(`waymark-${name}`, value);
  } catch {
    // Storage may be refused; the choice then holds for this page only.
  }
}
