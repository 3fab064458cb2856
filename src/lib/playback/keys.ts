/** What a key asks of the story; undefined leaves the key to the browser. */
export type Request = 'next' | 'back' | 'explore' | 'help';

/** The facts of a key press that decide, so that it can be tested without a browser. */
export interface Press {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  /** The reader is typing, or in a control that has keys of its own. */
  typing: boolean;
}

/** j or Shift+Down: next step; k or Shift+Up: back; e to explore, ? for help. Space and PgDn stay the browser's. */
export function readKey({
  key,
  shiftKey,
  ctrlKey,
  metaKey,
  altKey,
  typing,
}: Press): Request | undefined {
  if (typing || ctrlKey || metaKey || altKey) return undefined;
  if (key === '?') return 'help';
  if (key === 'e') return 'explore';
  if (key === 'j' || (shiftKey && key === 'ArrowDown')) return 'next';
  if (key === 'k' || (shiftKey && key === 'ArrowUp')) return 'back';
  return undefined;
}

/** Is the event's target something to type in? */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
