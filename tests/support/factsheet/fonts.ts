import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The house's two typefaces as rules of CSS that hold the fonts themselves. */
export function embedFonts(): string {
  return [
    writeFace('Source Serif 4', 'source-serif-4'),
    writeFace('Source Sans 3', 'source-sans-3'),
  ].join('\n');
}

function writeFace(family: string, name: string): string {
  const file = `@fontsource-variable/${name}/files/${name}-latin-wght-normal.woff2`;
  const font = readFileSync(require.resolve(file)).toString('base64');
  return `@font-face { font-family: '${family}'; font-weight: 200 900;
    src: url('data:font/woff2;base64,${font}') format('woff2') }`;
}
