import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';
import { lettersOfStories } from '../build/letters';

/** What cards are set in; the rasteriser knows neither woff2 nor variable fonts. */
const CUTS = [
  { name: 'source-serif-4', axis: 'wght-normal', weights: [400, 600] },
  { name: 'source-sans-3', axis: 'wght-normal', weights: [400, 600, 700] },
  { name: 'source-sans-3', axis: 'wght-italic', weights: [400] },
];

/**
 * Font files for the rasteriser, with the letters that the stories use, made once and kept.
 * @param cache folder to keep them in
 */
export async function makeFonts(cache: string): Promise<string[]> {
  const letters = lettersOfStories();
  const stamp = createHash('sha256')
    .update(JSON.stringify([letters, CUTS]))
    .digest('hex');
  const folder = join(cache, `fonts-${stamp.slice(0, 16)}`);
  if (!existsSync(join(folder, 'whole'))) {
    mkdirSync(folder, { recursive: true });
    await Promise.all(CUTS.map((cut) => writeCut(cut, letters, folder)));
    writeFileSync(join(folder, 'whole'), '');
  }
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ttf'))
    .sort()
    .map((name) => join(folder, name));
}

async function writeCut(
  { name, axis, weights }: (typeof CUTS)[number],
  letters: string,
  folder: string,
): Promise<void> {
  const require = createRequire(import.meta.url);
  const source = join(
    dirname(require.resolve(`@fontsource-variable/${name}/package.json`)),
    'files',
  );
  const files = readdirSync(source).filter((file) => file.endsWith(`-${axis}.woff2`));
  for (const file of files)
    for (const weight of weights) {
      const font = await subsetFont(readFileSync(join(source, file)), letters, {
        targetFormat: 'truetype',
        variationAxes: { wght: weight },
      });
      const main = file.startsWith(`${name}-latin-wght`);
      writeFileSync(
        join(folder, `${file.replace('.woff2', '')}-${weight}.ttf`),
        main ? font : rename(font),
      );
    }
}

/**
 * Gives a font with letters of another script a family of its own. The rasteriser looks for a
 * missing letter in every font, but takes the first of a family, which must be the Latin one.
 */
function rename(font: Buffer): Buffer {
  const [from, to] = [swap('Source'), swap('Others')];
  const renamed = Buffer.from(font);
  for (let at = renamed.indexOf(from); at >= 0; at = renamed.indexOf(from, at + 1))
    to.copy(renamed, at);
  return renamed;
}

/** Text as fonts have it: UTF-16, the larger byte first. */
function swap(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}
