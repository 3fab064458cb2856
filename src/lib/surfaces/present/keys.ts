import { isTyping } from '$lib/playback/keys';
import { isEcho } from '$lib/playback/present/echo';
import type { Heard } from '$lib/playback/present/echo';
import { readPress } from '$lib/playback/present/press';
import type { Wish } from '$lib/playback/present/press';

/**
 * Keys and clickers, each press once.
 * @param mirrored the story's language is written from right to left
 */
export function watchKeys(mirrored: boolean, onWish: (wish: Wish) => void): void {
  let last: Heard | undefined;
  addEventListener('keydown', (event) => {
    const { key, shiftKey, ctrlKey, metaKey, altKey, target } = event;
    const onControl = target instanceof HTMLElement && target.closest('a, button') !== null;
    const typing = isTyping(target);
    const press = { key, shiftKey, ctrlKey, metaKey, altKey, typing, onControl };
    const wish = readPress(press, mirrored);
    if (!wish) return;
    event.preventDefault();
    const now = { key, at: event.timeStamp };
    const echo = isEcho(last, now, event.repeat);
    last = now;
    if (!echo) onWish(wish);
  });
}
