import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The house's two typefaces. */
export type Face = 'sans' | 'serif';

/** Packages with the letters of a typeface: its own, then those of scripts that it lacks. */
const PACKAGES: Readonly<Record<Face, readonly [string, ...string[]]>> = {
  sans: ['source-sans-3', 'noto-sans-armenian', 'noto-sans-georgian'],
  serif: ['source-serif-4', 'noto-serif-armenian', 'noto-serif-georgian'],
};

/** The letters of one script of a typeface, which are a file for each cut. */
export interface Script {
  packageName: string;
  /** As the package calls it: "latin-ext". */
  name: string;
  /** As `unicode-range` of CSS has them. */
  ranges: string;
}

/** The scripts of a typeface, Latin first. */
export function listScripts(face: Face): Script[] {
  return PACKAGES[face].flatMap((packageName, i) =>
    readScripts(packageName)
      // What stands in for a script has Latin letters as well, which are not ours.
      .filter(({ name }) => i === 0 || packageName.endsWith(`-${name}`))
      .sort((a, b) => Number(b.name === 'latin') - Number(a.name === 'latin')),
  );
}

/** The scripts of a package. */
export function readScripts(packageName: string): Script[] {
  const file = join(folderOf(packageName), 'unicode.json');
  const ranges = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  return Object.entries(ranges).map(([name, range]) => ({ packageName, name, ranges: range }));
}

/**
 * A file of a script as the package has it, woff2.
 * @param cut its axis and style: "wght-normal"
 */
export function readCut({ packageName, name }: Script, cut: string): Buffer {
  return readFileSync(join(folderOf(packageName), 'files', `${packageName}-${name}-${cut}.woff2`));
}

/** Is a letter one of a script? */
export function isOf(letter: string, { ranges }: Script): boolean {
  const code = letter.codePointAt(0) ?? 0;
  return ranges.split(',').some((range) => {
    const [from = '', to = from] = range.trim().replace('U+', '').split('-');
    return code >= parseInt(from, 16) && code <= parseInt(to, 16);
  });
}

/** The script in which a typeface has a letter; undefined where it has none. */
export function scriptOf(letter: string, scripts: readonly Script[]): Script | undefined {
  return scripts.find((script) => isOf(letter, script));
}

function folderOf(packageName: string): string {
  const require = createRequire(import.meta.url);
  return dirname(require.resolve(`@fontsource-variable/${packageName}/package.json`));
}
