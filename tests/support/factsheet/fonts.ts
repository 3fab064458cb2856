import { isOf, listScripts, readCut } from '../../../src/lib/server/build/scripts';
import type { Face, Script } from '../../../src/lib/server/build/scripts';

/**
 * The house's two typefaces as rules of CSS that hold the fonts themselves.
 * @param text what is set in them: a script that it has no letter of is left out
 */
export function embedFonts(text: string): string {
  return [
    ...writeFaces('Source Serif 4', 'serif', text),
    ...writeFaces('Source Sans 3', 'sans', text),
  ].join('\n');
}

function writeFaces(family: string, face: Face, text: string): string[] {
  const [latin, ...others] = listScripts(face);
  if (!latin) return [];
  const beyond = [...text].filter((letter) => !isOf(letter, latin));
  return [
    writeFace(family, latin),
    ...others
      .filter((script) => beyond.some((letter) => isOf(letter, script)))
      .map((script) => writeFace(family, script, `; unicode-range: ${script.ranges}`)),
  ];
}

function writeFace(family: string, script: Script, ranges = ''): string {
  const font = readCut(script, 'wght-normal').toString('base64');
  return `@font-face { font-family: '${family}'; font-weight: 200 900;
    src: url('data:font/woff2;base64,${font}') format('woff2')${ranges} }`;
}
