import { describe, expect, it } from 'vitest';
import { carryLine, positionOf } from '$lib/playback/geometry';

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

describe('a page that is laid out anew', () => {
  const before = [
    { top: 0, bottom: 200 },
    { top: 300, bottom: 500 },
    { top: 900, bottom: 1000 },
  ];
  const after = before.map(({ top, bottom }) => ({ top: top * 3, bottom: bottom * 3 + 30 }));

  it('keeps the reader at the same share of a card, or of the gap beneath it', () => {
    expect(carryLine(400, before, after)).toBe(900 + 0.5 * 630);
    expect(carryLine(600, before, after)).toBe(1530 + 0.25 * (2700 - 1530));
  });

  it('keeps the distance above the first card and beneath the last', () => {
    expect(carryLine(1100, before, after)).toBe(3030 + 100);
    expect(carryLine(700, [], [])).toBe(700);
  });

  it('never changes the position', () => {
    for (let line = 0; line <= 1100; line += 10)
      expect(positionOf(carryLine(line, before, after), after)).toBeCloseTo(
        positionOf(line, before),
        6,
      );
  });
});
