import { describe, expect, it } from 'vitest';
import { advance, isResting, restAt, withoutMotion } from '$lib/playback/motion';
import type { Motion } from '$lib/playback/motion';

/** Lets frames of 16 ms pass until the picture rests; returns every motion on the way. */
function settle(start: Motion, target: number): Motion[] {
  const seen = [start];
  for (let i = 0; i < 500; i++) {
    const next = advance(seen.at(-1) ?? start, target, 16);
    seen.push(next);
    if (isResting(next, target)) return seen;
  }
  throw new Error('never came to rest');
}

describe('the shown picture', () => {
  it('follows the reader through a step without passing it', () => {
    const way = settle(restAt(3), 4).map((m) => m.shown.from);
    expect(way).toEqual([...way].sort((a, b) => a - b));
    expect(way.at(-1)).toBe(4);
  });

  it('comes to rest exactly where the reader is', () => {
    expect(settle(restAt(3), 3.417).at(-1)).toEqual(restAt(3.417));
  });

  it('goes straight to a place many steps away, showing none of those between', () => {
    const way = settle(restAt(2), 20);
    for (const { shown } of way.slice(1, -1)) expect([shown.from, shown.to]).toEqual([2, 20]);
    expect(way.at(-1)).toEqual(restAt(20));
  });

  it('takes at most 600 ms for a jump', () => {
    expect(settle(restAt(0), 24).length * 16).toBeLessThan(600);
  });

  it('turns to the new place when the reader jumps again meanwhile', () => {
    let motion = advance(restAt(1), 12, 16);
    motion = advance(motion, 12, 60);
    const way = settle(motion, 5);
    expect(way.at(-1)).toEqual(restAt(5));
  });

  it('moves no further in a frame that came late than in an ordinary one or two', () => {
    const { shown } = advance(restAt(3), 4, 10_000);
    expect(shown.from).toBeLessThan(3.8);
  });

  it('is the nearest still for a reader who wants no motion', () => {
    expect(withoutMotion(7.4)).toEqual(restAt(7));
    expect(withoutMotion(7.6)).toEqual(restAt(8));
  });
});
