/** When a key was last heard. */
export interface Heard {
  key: string;
  /** ms */
  at: number;
}

/**
 * Clickers send a press twice within this time, people do not, ms. As long as the field's own
 * guards against it.
 */
const ECHO = 150;

/** What clickers send: on, back, start, end, and two signs for black. */
const CLICKER = /^(PageDown|PageUp|F5|Escape|\.|b)$/i;
/** Keys that people hold down to go through a story. */
const HELD = /^(Arrow|[np ]$|Backspace$|[+=-]$)/i;

/**
 * Is a key press an echo of the last one? A train of echoes counts as one press, and so does a
 * button that is held down.
 */
export function isEcho(last: Heard | undefined, now: Heard, repeat: boolean): boolean {
  if (repeat) return !HELD.test(now.key);
  return CLICKER.test(now.key) && last?.key === now.key && now.at - last.at < ECHO;
}
