import { describe, expect, it } from 'vitest';
import { readKey } from '$lib/playback/keys';

const press = (key: string, more: Partial<Parameters<typeof readKey>[0]> = {}) =>
  readKey({
    key,
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    typing: false,
    ...more,
  });

describe('keys of the read page', () => {
  it.each([
    ['j', {}, 'next'],
    ['ArrowDown', { shiftKey: true }, 'next'],
    ['k', {}, 'back'],
    ['ArrowUp', { shiftKey: true }, 'back'],
    ['?', { shiftKey: true }, 'help'],
  ])('%s asks for the right thing', (key, more, request) => {
    expect(press(key, more)).toBe(request);
  });

  it.each([' ', 'PageDown', 'PageUp', 'Home', 'End', 'ArrowDown', 'ArrowUp', 'Tab', 'J'])(
    'leaves %j to the browser',
    (key) => expect(press(key)).toBeUndefined(),
  );

  it('does nothing while the reader types or holds a modifier of the browser', () => {
    expect(press('j', { typing: true })).toBeUndefined();
    for (const modifier of ['ctrlKey', 'metaKey', 'altKey'])
      expect(press('k', { [modifier]: true })).toBeUndefined();
  });
});
