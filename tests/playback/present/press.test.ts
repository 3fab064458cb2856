import { describe, expect, it } from 'vitest';
import { isEcho } from '$lib/playback/present/echo';
import { readPress } from '$lib/playback/present/press';
import type { Press } from '$lib/playback/present/press';

const press = (key: string, more: Partial<Press> = {}, mirrored = false) =>
  readPress(
    {
      key,
      shiftKey: false,
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      typing: false,
      onControl: false,
      ...more,
    },
    mirrored,
  );

describe('keys of a presenter', () => {
  it.each([
    ['ArrowRight', { ask: 'next' }],
    [' ', { ask: 'next' }],
    ['PageDown', { ask: 'next' }],
    ['n', { ask: 'next' }],
    ['N', { ask: 'next' }],
    ['ArrowLeft', { ask: 'back' }],
    ['Backspace', { ask: 'back' }],
    ['PageUp', { ask: 'back' }],
    ['p', { ask: 'back' }],
    ['P', { ask: 'back' }],
    ['ArrowDown', { ask: 'down' }],
    ['ArrowUp', { ask: 'up' }],
    ['Home', { ask: 'first' }],
    ['End', { ask: 'last' }],
    ['Enter', { ask: 'enter' }],
    ['Escape', { ask: 'escape' }],
    ['7', { ask: 'digit', digit: '7' }],
    ['g', { ask: 'panel', open: 'find' }],
    ['b', { ask: 'cover', with: 'black' }],
    ['.', { ask: 'cover', with: 'black' }],
    ['w', { ask: 'cover', with: 'white' }],
    ['o', { ask: 'panel', open: 'overview' }],
    ['q', { ask: 'panel', open: 'sources' }],
    ['?', { ask: 'panel', open: 'help' }],
    ['c', { ask: 'panel', open: 'card' }],
    ['l', { ask: 'switch', of: 'laser' }],
    ['t', { ask: 'switch', of: 'timer' }],
    ['m', { ask: 'switch', of: 'notes' }],
    ['f', { deed: 'fullscreen' }],
    ['s', { deed: 'speaker' }],
    ['F5', { deed: 'start' }],
    ['+', { glance: 'nearer' }],
    ['-', { glance: 'farther' }],
  ])('%j', (key, wish) => expect(press(key)).toEqual(wish));

  it.each([
    ['F5', { deed: 'resume' }],
    [' ', { ask: 'back' }],
    ['ArrowRight', { glance: 'right' }],
    ['?', { ask: 'panel', open: 'help' }],
    ['+', { glance: 'nearer' }],
  ])('Shift and %j', (key, wish) => expect(press(key, { shiftKey: true })).toEqual(wish));

  it.each(['a', 'Tab', 'F1', 'F11', 'F12', 'Delete', 'Shift'])('leaves %j alone', (key) =>
    expect(press(key)).toBeUndefined(),
  );

  it('goes on to the left where words run from right to left, and no other key is another', () => {
    expect(press('ArrowLeft', {}, true)).toEqual({ ask: 'next' });
    expect(press('ArrowRight', {}, true)).toEqual({ ask: 'back' });
    for (const key of ['PageUp', 'PageDown', ' ', 'Backspace', 'ArrowUp', 'ArrowDown', 'Home', 'n'])
      expect(press(key, {}, true)).toEqual(press(key));
    // A map is the same way round in every language.
    for (const key of ['ArrowLeft', 'ArrowRight'])
      expect(press(key, { shiftKey: true }, true)).toEqual(press(key, { shiftKey: true }));
  });

  it('leaves what is pressed with Ctrl, Alt or Meta to the browser', () => {
    for (const modifier of ['ctrlKey', 'metaKey', 'altKey'])
      for (const key of ['r', 'f', 'w', 'ArrowLeft', 'Home'])
        expect(press(key, { [modifier]: true })).toBeUndefined();
  });

  it('hears nothing but Escape while words are typed', () => {
    expect(press('b', { typing: true })).toBeUndefined();
    expect(press('ArrowLeft', { typing: true })).toBeUndefined();
    expect(press('Escape', { typing: true })).toEqual({ ask: 'escape' });
  });

  it('leaves Enter and Space to a button that has the focus, and no other key', () => {
    expect(press('Enter', { onControl: true })).toBeUndefined();
    expect(press(' ', { onControl: true })).toBeUndefined();
    expect(press('PageDown', { onControl: true })).toEqual({ ask: 'next' });
  });
});

describe('a clicker that fires twice', () => {
  const at = (key: string, ms: number) => ({ key, at: ms });

  it.each(['PageDown', 'PageUp', '.', 'b', 'F5', 'Escape'])('counts once for %j', (key) => {
    expect(isEcho(undefined, at(key, 1000), false)).toBe(false);
    expect(isEcho(at(key, 1000), at(key, 1040), false)).toBe(true);
    expect(isEcho(at(key, 1000), at(key, 1149), false)).toBe(true);
    expect(isEcho(at(key, 1000), at(key, 1150), false)).toBe(false);
  });

  it('does not run away while its button is held', () => {
    expect(isEcho(at('PageDown', 0), at('PageDown', 5000), true)).toBe(true);
  });

  it('lets a key of a keyboard repeat where that moves, and nowhere else', () => {
    expect(isEcho(at('ArrowRight', 0), at('ArrowRight', 30), true)).toBe(false);
    for (const key of ['f', 'w', 'q', 'Enter', '1'])
      expect(isEcho(at(key, 0), at(key, 30), true)).toBe(true);
  });

  it('loses no press of another key, and none of the keys that people press quickly', () => {
    expect(isEcho(at('PageDown', 1000), at('PageUp', 1010), false)).toBe(false);
    for (const key of ['ArrowRight', ' ', 'n', '1', 'Backspace', 'Enter', '+', 'f', 'q'])
      expect(isEcho(at(key, 1000), at(key, 1010), false)).toBe(false);
  });
});
