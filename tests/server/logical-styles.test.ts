import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Properties that name a side of the screen, which a page from right to left has elsewhere. */
const PHYSICAL =
  /(?<![\w-])(?:(?:margin|padding|border|scroll-(?:margin|padding))-(?:top|right|bottom|left)[\w-]*|top|right|bottom|left|(?:min-|max-)?(?:width|height))\s*:/;
/** Values that do. */
const SIDES = /(?<![\w-])(?:text-align|float|clear)\s*:\s*(?:left|right)\b/;
/** Four values are top, right, bottom, left. */
const FOUR =
  /(?<![\w-])(?:margin|padding|inset)\s*:\s*((?:[^\s;()]+|\w+\([^;]*?\))(?:\s+(?:[^\s;()]+|\w+\([^;]*?\))){3});/;

/** Pictures, which are the same in every language: a slide is placed like one, a test card is one. */
const PICTURES = [
  'present/slide.css',
  'present/stage/test-card.css',
  'present/handout/handout.css',
];

/** Declarations of a stylesheet that name a side. */
function findSides(css: string): string[] {
  return (
    css
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .split('\n')
      // Conditions on the window are not layout.
      .filter((line) => !/^\s*(@|screen\b|\()/.test(line))
      .filter((line) => {
        const [, right, , left] = (FOUR.exec(line)?.[1] ?? '').split(/\s+(?![^(]*\))/);
        return PHYSICAL.test(line) || SIDES.test(line) || right !== left;
      })
      .map((line) => line.trim())
  );
}

const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => `src/${name.replaceAll('\\', '/')}`)
  .filter((file) => /\.(css|svelte)$/.test(file))
  .filter((file) => !PICTURES.some((picture) => file.endsWith(picture)))
  .filter((file) => !file.includes('generated'))
  .map((file) => {
    const text = readFileSync(file, 'utf8');
    const style = /<style[^>]*>([\s\S]*)<\/style>/.exec(text)?.[1] ?? '';
    return { file, css: file.endsWith('.css') ? text : style };
  });

describe('stylesheets', () => {
  it.each([
    ['  margin-left: 1rem;'],
    ['  left: 0;'],
    ['  min-width: 2rem;'],
    ['  text-align: right;'],
    ['  padding: 1px 2px 3px 4px;'],
    ['  inset: auto auto 2rem calc(var(--column) + 1rem);'],
  ])('would be told of %s', (line) => {
    expect(findSides(line)).toEqual([line.trim()]);
  });

  it.each([
    ['  margin-inline-start: 1rem;'],
    ['  padding: 1px 2px 3px 2px;'],
    ['  inset: auto 0 0;'],
    ['@media (min-width: 60rem) {'],
    ['  transition: left 1s;'],
  ])('may have %s', (line) => {
    expect(findSides(line)).toEqual([]);
  });

  it('name no side of the screen, so that a page from right to left mirrors', () => {
    expect(sheets.length).toBeGreaterThan(20);
    const found = sheets.flatMap(({ file, css }) =>
      findSides(css).map((line) => `${file}: ${line}`),
    );
    expect(found).toEqual([]);
  });
});
