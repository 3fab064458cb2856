import type { Press as ReaderPress } from '$lib/playback/keys';
import type { Request } from './deck';

/** What only a window can do: it has no place in the deck. */
export interface Deed {
  deed: 'start' | 'resume' | 'fullscreen' | 'speaker' | 'theme';
}
/** Looking around with keys; which way depends on what is shown. */
export interface Glance {
  glance: 'nearer' | 'farther' | 'left' | 'right' | 'up' | 'down';
}
export type Wish = Request | Deed | Glance;

/** The facts of a key press that decide, so that it can be tested without a browser. */
export interface Press extends ReaderPress {
  /** A button or a link has the focus: Enter and Space are its own. */
  onControl: boolean;
}

const KEYS: Readonly<Record<string, Wish>> = {
  arrowright: { ask: 'next' },
  ' ': { ask: 'next' },
  pagedown: { ask: 'next' },
  n: { ask: 'next' },
  arrowleft: { ask: 'back' },
  backspace: { ask: 'back' },
  pageup: { ask: 'back' },
  p: { ask: 'back' },
  arrowdown: { ask: 'down' },
  arrowup: { ask: 'up' },
  home: { ask: 'first' },
  end: { ask: 'last' },
  enter: { ask: 'enter' },
  escape: { ask: 'escape' },
  b: { ask: 'cover', with: 'black' },
  '.': { ask: 'cover', with: 'black' },
  w: { ask: 'cover', with: 'white' },
  ',': { ask: 'cover', with: 'white' },
  o: { ask: 'panel', open: 'overview' },
  g: { ask: 'panel', open: 'find' },
  q: { ask: 'panel', open: 'sources' },
  '?': { ask: 'panel', open: 'help' },
  c: { ask: 'panel', open: 'card' },
  l: { ask: 'switch', of: 'laser' },
  t: { ask: 'switch', of: 'timer' },
  m: { ask: 'switch', of: 'notes' },
  '+': { glance: 'nearer' },
  '=': { glance: 'nearer' },
  '-': { glance: 'farther' },
  f: { deed: 'fullscreen' },
  s: { deed: 'speaker' },
  d: { deed: 'theme' },
  f5: { deed: 'start' },
};

const WITH_SHIFT: Readonly<Record<string, Wish>> = {
  ' ': { ask: 'back' },
  f5: { deed: 'resume' },
  arrowleft: { glance: 'left' },
  arrowright: { glance: 'right' },
  arrowup: { glance: 'up' },
  arrowdown: { glance: 'down' },
};

/** Where words run from right to left, so does a story: its next step lies at the left. */
const MIRRORED: Readonly<Record<string, string>> = {
  arrowleft: 'arrowright',
  arrowright: 'arrowleft',
};

/**
 * What a key asks for; undefined leaves the key to the browser.
 * @param mirrored the story's language is written from right to left
 */
export function readPress(press: Press, mirrored = false): Wish | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey) return undefined;
  const key = press.key.toLowerCase();
  if (press.typing) return key === 'escape' ? { ask: 'escape' } : undefined;
  if (press.onControl && (key === 'enter' || key === ' ')) return undefined;
  if (/^\d$/.test(key)) return { ask: 'digit', digit: key };
  // Shift is part of some signs ("?"), and of capitals when the keys are locked.
  // Looking around is no reading: with Shift an arrow goes where it points.
  const along = (mirrored && MIRRORED[key]) || key;
  return (press.shiftKey ? WITH_SHIFT[key] : undefined) ?? KEYS[along];
}
