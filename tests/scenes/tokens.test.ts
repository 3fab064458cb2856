import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const css = readFileSync('src/lib/styles/tokens.css', 'utf8');

/** Tokens of the nth block that sets them: light first, then dark. */
function tokens(block: number): Record<string, string> {
  const text = css.split('--paper:')[block + 1]?.split('}')[0] ?? '';
  const pairs = `--paper:${text}`.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g);
  return Object.fromEntries([...pairs].map(([, name, value]) => [name, value]));
}

/** Relative luminance (WCAG 2.2). */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const c = parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a = '', b = ''): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

for (const [scheme, block] of [
  ['light', 0],
  ['dark', 1],
] as const) {
  const t = tokens(block);
  for (const ground of ['paper', 'card', 'land', 'land-far'])
    for (const ink of ['ink', 'ink-2'])
      it(`${ink} on ${ground} is legible as text, ${scheme}`, () => {
        expect(contrast(t[ink], t[ground])).toBeGreaterThanOrEqual(4.5);
      });
  for (const hue of ['accent', 'hue-a', 'hue-b', 'hue-c', 'hue-d', 'hue-e'])
    it(`${hue} on paper is told from it as a graphic, ${scheme}`, () => {
      expect(contrast(t[hue], t['paper'])).toBeGreaterThanOrEqual(3);
    });
}

it('says the same of dark, whether the system or the reader chose it', () => {
  expect(tokens(2)).toEqual(tokens(1));
});
