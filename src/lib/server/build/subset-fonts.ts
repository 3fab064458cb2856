import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';
import { lettersOfStories } from './letters';
import { isOf, readCut, readScripts } from './scripts';

/** Where the page's styles find them; made anew by every build, so git ignores it. */
const OUT = 'src/lib/styles/generated';

interface Face {
  family: string;
  packageName: string;
  /** File name's end: axis and style. */
  cut: string;
  style: 'normal' | 'italic';
  weights: { min: number; max: number };
  /** Takes only the letters of this script, by its name in Unicode and in the package. */
  script?: 'Armenian' | 'Georgian';
}

/**
 * What our families lack, under their names: where a text comes to such a letter, it is there. Upright
 * also where the words around lean: these scripts have no italic here.
 */
const OTHERS = (['Armenian', 'Georgian'] as const).flatMap((script): Face[] => {
  const face = { cut: 'wght-normal', weights: { min: 400, max: 700 }, script };
  const sans = {
    ...face,
    family: 'Source Sans 3',
    packageName: `noto-sans-${script.toLowerCase()}`,
  };
  const serif = {
    ...face,
    family: 'Source Serif 4',
    packageName: `noto-serif-${script.toLowerCase()}`,
  };
  return [
    { ...serif, style: 'normal' },
    { ...sans, style: 'normal' },
    { ...sans, style: 'italic' },
  ];
});

const FACES: readonly Face[] = [
  {
    family: 'Source Serif 4',
    packageName: 'source-serif-4',
    cut: 'wght-normal',
    style: 'normal',
    weights: { min: 400, max: 700 },
  },
  {
    family: 'Source Sans 3',
    packageName: 'source-sans-3',
    cut: 'wght-normal',
    style: 'normal',
    weights: { min: 400, max: 700 },
  },
  {
    family: 'Source Sans 3',
    packageName: 'source-sans-3',
    cut: 'wght-italic',
    style: 'italic',
    weights: { min: 400, max: 400 },
  },
  ...OTHERS,
];

/** Whose fonts these are. */
export const FONT_PACKAGES = [
  ...new Set(FACES.map(({ packageName }) => `@fontsource-variable/${packageName}`)),
];

/** Cuts the fonts to the letters that the stories use: 50 KB instead of 700. */
export function subsetFonts(): Plugin {
  return {
    name: 'waymark:subset-fonts',
    async config() {
      await writeFonts(lettersOfStories());
    },
  };
}

async function writeFonts(letters: string): Promise<void> {
  const stamp = createHash('sha256')
    .update(JSON.stringify([letters, FACES, writeFace.toString()]))
    .digest('hex');
  const css = join(OUT, 'fonts.css');
  if (existsSync(css) && readFileSync(css, 'utf8').includes(stamp)) return;
  // Written last: a build that is killed meanwhile must leave no fonts that pass for whole.
  rmSync(css, { force: true });
  mkdirSync(OUT, { recursive: true });
  const rules = await Promise.all(FACES.map((face) => writeFace(face, letters)));
  writeFileSync(css, `/* ${stamp} */\n${rules.flat().join('\n')}`);
}

/** One file for each script of the family that the letters touch. */
async function writeFace(face: Face, letters: string): Promise<string[]> {
  const scripts = readScripts(face.packageName);
  const latin = scripts.find(({ name }) => name === 'latin');
  const rules: string[] = [];
  for (const script of scripts) {
    if (face.script && script.name !== face.script.toLowerCase()) continue;
    const wanted = [...letters].filter((letter) => isOf(letter, script));
    // A script that only shares punctuation with ours is not worth a file.
    if (
      wanted.length === 0 ||
      (face.script && !wanted.some((letter) => isIn(letter, face.script))) ||
      (script !== latin && latin && wanted.every((letter) => isOf(letter, latin)))
    )
      continue;
    const name = `${face.packageName}-${script.name}-${face.cut}.woff2`;
    const font = await subsetFont(readCut(script, face.cut), wanted.join(''), {
      targetFormat: 'woff2',
      variationAxes: {
        wght:
          face.weights.min === face.weights.max
            ? face.weights.min
            : { ...face.weights, default: face.weights.min },
      },
    });
    writeFileSync(join(OUT, name), font);
    const { min, max } = face.weights;
    const rule = (family: string, display: 'optional' | 'swap') =>
      `@font-face{font-family:'${family}';font-style:${face.style};font-weight:${min === max ? min : `${min} ${max}`};` +
      `font-display:${display};src:url('./${name}') format('woff2');unicode-range:${script.ranges}}`;
    // A late font would move the words. In pictures no line depends on another, and every word was
    // measured in the font itself.
    rules.push(rule(face.family, 'optional'), rule(`${face.family} Pictures`, 'swap'));
  }
  return rules;
}

/** Is a letter of a script, and not only used in it? */
function isIn(letter: string, script = ''): boolean {
  return new RegExp(`\\p{Script=${script}}`, 'u').test(letter);
}
