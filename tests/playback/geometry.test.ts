import { describe, expect, it } from 'vitest';
import { positionOf } from '$lib/playback/geometry';

const cards = [
  { top: 0, bottom: 400 },
  { top: 1000, bottom: 1300 },
  { top: 2000, bottom: 2300 },
];

describe('the position of a reading line', () => {
  it('is the card it is on', () => {
    expect(positionOf(0, cards)).toBe(0);
    expect(positionOf(1000, cards)).toBe(1);
    expect(positionOf(1299, cards)).toBe(1);
    expect(positionOf(2150, cards)).toBe(2);
  });

  it('rests at both ends of a gap and is half-way in its middle', () => {
    expect(positionOf(480, cards)).toBe(0);
    expect(positionOf(700, cards)).toBe(0.5);
    expect(positionOf(920, cards)).toBe(1);
  });

  it('never goes back while the line goes down', () => {
    let last = 0;
    for (let line = -50; line < 2600; line += 3) {
      const position = positionOf(line, cards);
      expect(position).toBeGreaterThanOrEqual(last);
      last = position;
    }
    expect(last).toBe(2);
  });

  it('stays inside the story above its first card and below its last', () => {
    expect(positionOf(-10_000, cards)).toBe(0);
    expect(positionOf(10_000, cards)).toBe(2);
  });

  it('is a multiple of a thousandth, so that equal scrolls give equal pictures', () => {
    for (let line = 400; line < 1000; line += 7)
      expect(
        Math.abs(positionOf(line, cards) * 1000 - Math.round(positionOf(line, cards) * 1000)),
      ).toBeLessThan(1e-9);
  });

  it('copes with no cards and with cards that touch', () => {
    expect(positionOf(10, [])).toBe(0);
    expect(
      positionOf(101, [
        { top: 0, bottom: 100 },
        { top: 100, bottom: 200 },
      ]),
    ).toBe(1);
  });
});
