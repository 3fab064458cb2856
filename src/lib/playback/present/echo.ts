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

/** Keys of a keyboard that people do press quickly, and hold. */
const QUICK = /^(Arrow|\d$|Backspace$|Enter$| $|[np+=-]$)/i;

/**
 * Is a key press an echo of the last one? A train of echoes counts as one press, and so does a
 * button that is held down.
 */
export function isEcho(last: Heard | undefined, now: Heard, repeat: boolean): boolean {
  if (QUICK.test(now.key)) return false;
  return repeat || (last?.key === now.key && now.at - last.at < ECHO);
}
