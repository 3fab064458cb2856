import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { isOf, listScripts, readCut } from '../build/scripts';
import type { Script } from '../build/scripts';
import { RENAMED } from './dress';

/** What cards are set in; the rasteriser knows neither woff2 nor variable fonts. */
const CUTS = [
  { face: 'serif', axis: 'wght-normal', weights: [400, 600] },
  { face: 'sans', axis: 'wght-normal', weights: [400, 600, 700] },
  { face: 'sans', axis: 'wght-italic', weights: [400] },
] as const;
type Cut = (typeof CUTS)[number];

/**
 * Font files for the rasteriser, made once and kept.
 * @param cache folder to keep them in
 * @param letters those that any card may need
 */
export async function makeFonts(cache: string, letters: string): Promise<string[]> {
  const stamp = createHash('sha256')
    .update(JSON.stringify([letters, CUTS, RENAMED]))
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

/** A file for each script that the letters touch, and each weight. */
async function writeCut({ face, axis, weights }: Cut, letters: string, folder: string) {
  // Scripts of other packages have no italic: they stand upright among leaning words.
  const scripts = listScripts(face).filter(
    ({ packageName }) => axis === 'wght-normal' || packageName.startsWith('source-'),
  );
  for (const script of scripts) {
    if (![...letters].some((letter) => isOf(letter, script))) continue;
    const source = readCut(script, axis);
    for (const weight of weights) {
      const font = await subsetFont(source, letters, {
        targetFormat: 'truetype',
        variationAxes: { wght: weight },
      });
      const name = `${script.packageName}-${script.name}-${axis}-${weight}.ttf`;
      writeFileSync(join(folder, name), rename(font, script));
    }
  }
}

/** Gives a font of another script the name under which `dress` asks for it. */
function rename(font: Buffer, { name }: Script): Buffer {
  const other = RENAMED[name];
  if (!other) return font;
  const [from, to] = [swap('Source'), swap(other)];
  const renamed = Buffer.from(font);
  for (let at = renamed.indexOf(from); at >= 0; at = renamed.indexOf(from, at + 1))
    to.copy(renamed, at);
  return renamed;
}

/** Text as fonts have it: UTF-16, the larger byte first. */
function swap(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}
