import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Reader } from '$lib/playback/reader';
import type { Position, Shown } from '$lib/story/position';

let frames: FrameRequestCallback[] = [];
let now = 0;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => frames.push(callback));
  vi.stubGlobal('cancelAnimationFrame', () => (frames = []));
  vi.stubGlobal('performance', { now: () => now });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  frames = [];
});

function draw(count = 1): void {
  for (let i = 0; i < count; i++) {
    const asked = frames;
    frames = [];
    now += 16;
    for (const callback of asked) callback(now);
  }
}

/** A reader who has acted, and all that was shown and told. */
function begin(still = false) {
  let at: Position = 0;
  const shown: Shown[] = [];
  const rests: Position[] = [];
  const reader = new Reader({
    target: () => at,
    still: () => still,
    onShow: (next) => shown.push(next),
    onRest: (position) => rests.push(position),
    onMove: () => undefined,
  });
  reader.act();
  rests.length = 0;
  const goTo = (position: Position) => {
    at = position;
    reader.wake();
    draw(40);
  };
  return { shown, rests, goTo, last: () => shown.at(-1)?.from };
}

test('a step is drawn as on the way to it until the reader has rested there', () => {
  const { rests, goTo, last } = begin();
  goTo(0.5);
  expect(last()).toBe(0.5);
  expect(rests.at(-1)).toBe(0.5);
  goTo(1);
  expect(last()).toBeCloseTo(1, 5);
  expect(last()).toBeLessThan(1);
  expect(rests.at(-1)).toBe(0.5);
  vi.advanceTimersByTime(200);
  draw(2);
  expect(last()).toBe(1);
  expect(rests.at(-1)).toBe(1);
});

test('a step that is passed is never drawn as at rest, nor told', () => {
  const { shown, rests, goTo } = begin();
  goTo(0.9);
  for (const position of [1, 1, 1]) {
    vi.advanceTimersByTime(60);
    goTo(position);
  }
  goTo(1.3);
  vi.advanceTimersByTime(1000);
  expect(shown.map(({ from }) => from)).not.toContain(1);
  expect(rests).not.toContain(1);
  expect(rests.at(-1)).toBe(1.3);
});

test('from below and from above it comes from its own side', () => {
  const { goTo, last } = begin();
  goTo(1.5);
  vi.advanceTimersByTime(200);
  goTo(1);
  expect(last()).toBeGreaterThan(1);
  expect(last()).toBeCloseTo(1, 5);
});

test('stills and jumps are at rest at once', () => {
  const stills = begin(true);
  stills.goTo(1);
  expect(stills.last()).toBe(1);
  expect(stills.rests.at(-1)).toBe(1);
  const jumper = begin();
  jumper.goTo(5);
  expect(jumper.last()).toBe(5);
  expect(jumper.rests.at(-1)).toBe(5);
});
