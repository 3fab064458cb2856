import { expect } from 'vitest';
import type { Picture, Size } from '$lib/scenes/shared/marks';
import { outside, overlappingTexts } from './text-boxes';

/** The stages of a wide page, a laptop, two phones and a page without a script. */
export const STAGES: Record<string, Size> = {
  desktop: { width: 1440, height: 900, area: { x: 500, y: 60, w: 860, h: 780 }, text: 15 },
  laptop: { width: 1024, height: 768, area: { x: 400, y: 56, w: 570, h: 650 }, text: 14 },
  phone: { width: 390, height: 472, area: { x: 14, y: 44, w: 362, h: 414 }, text: 12 },
  small: { width: 360, height: 358, area: { x: 12, y: 40, w: 336, h: 308 }, text: 11.5 },
  still: { width: 400, height: 400, area: { x: 14, y: 40, w: 372, h: 346 }, text: 12 },
};
export const desktop = STAGES['desktop'] as Size;

/** A stage that is all area, as a panel is. */
export const panel = (w: number, h: number, text: number): Size => ({
  width: w,
  height: h,
  area: { x: 0, y: 0, w, h },
  text,
});

/** What holds of every picture at every size. */
export function expectLegible(picture: Picture, size: Size): void {
  expect(overlappingTexts(picture)).toEqual([]);
  const { x, y, w, h } = size.area;
  expect(outside(picture, { ...size, width: x + w, height: y + h })).toEqual([]);
  expect(JSON.stringify(picture)).not.toMatch(/NaN|null|Infinity/);
  expect(new Set(picture.marks.map(({ key }) => key)).size).toBe(picture.marks.length);
  for (const mark of picture.marks)
    if (mark.kind === 'text') {
      expect(mark.size).toBeGreaterThanOrEqual(11);
      expect(mark.y - mark.size).toBeGreaterThanOrEqual(y - 3);
      const last = mark.y + (mark.lines.length - 1) * (mark.leading ?? mark.size * 1.25);
      expect(last, mark.lines.join(' ')).toBeLessThanOrEqual(y + h + 2);
    }
}
