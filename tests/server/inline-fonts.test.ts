import { expect, it } from 'vitest';
import { inlineFonts } from '../../src/lib/server/export/inline-fonts';

const read = (name: string) => Buffer.from(`content of ${name}`);
const held = (name: string) => `data:font/woff2;base64,${read(name).toString('base64')}`;

it('holds a font once, for words and pictures, whether it was minified or not', () => {
  const written = `@font-face{font-family:'A B';font-display:optional;src:url('./a.woff2') format('woff2')}
@font-face{font-family:'A B Pictures';font-display:swap;src:url('./a.woff2') format('woff2')}
:root{--late:'A B Pictures', 'Stand-in', serif}`;
  expect(inlineFonts(written, read).trim()).toBe(
    `@font-face{font-family:'A B';font-display:block;src:url(${held('a.woff2')}) format('woff2')}\n\n` +
      `:root{--late:'A B', 'Stand-in', serif}`,
  );
  const minified =
    '@font-face{font-family:"A B";font-display:optional;src:url(/_app/assets/a.1-x.woff2)format("woff2")}' +
    '@font-face{font-family:"A B Pictures";font-display:swap;src:url(/_app/assets/a.1-x.woff2)format("woff2")}' +
    ':root{--late:"A B Pictures","Stand-in",serif}';
  expect(inlineFonts(minified, read)).toBe(
    `@font-face{font-family:"A B";font-display:block;src:url(${held('a.1-x.woff2')})format("woff2")}` +
      ':root{--late:"A B","Stand-in",serif}',
  );
});

it('leaves other addresses and names as they are', () => {
  const css =
    ".Pictures{background:url('./a.png')}@font-face{font-family:'Stand-in';src:local(Georgia)}";
  expect(inlineFonts(css, read)).toBe(css);
});
