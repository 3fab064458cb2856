import { listScripts, scriptOf } from '../build/scripts';
import type { Face, Script } from '../build/scripts';

/** Of the house's own families as the rasteriser finds them: the variable ones go by their lightest cut. */
const FAMILIES = { sans: 'Source Sans 3 ExtraLight', serif: 'Source Serif 4' };

/**
 * What a file of letters calls its family. Latin keeps the house's; each other script has a name of its
 * own, so that it can be asked for: the rasteriser takes the first file of a family, and looks for what
 * that lacks in any other, leaning or upright, thin or bold. Names are changed within the file, and so
 * must be as long as they were.
 */
export const RENAMED: Readonly<Record<string, string>> = {
  'latin-ext': 'Latinx',
  cyrillic: 'Cyrill',
  'cyrillic-ext': 'Cyrilx',
  greek: 'Greeks',
  'greek-ext': 'Greekx',
  vietnamese: 'Vietna',
};

/** The family of a script of a typeface. */
function familyOf(face: Face, { packageName, name }: Script): string {
  const own = FAMILIES[face];
  const other = RENAMED[name];
  if (name === 'latin') return own;
  if (other) return own.replace('Source', other);
  return packageName.replace(/(^|-)(\w)/g, (_, dash: string, letter: string) => {
    return `${dash && ' '}${letter.toUpperCase()}`;
  });
}

/** An SVG whose letters of other scripts than Latin name the family that has them. */
export function dress(svg: string): string {
  const scripts = { sans: listScripts('sans'), serif: listScripts('serif') };
  return svg.replace(/<text\b([^>]*)>(.*?)<\/text>/gs, (_, attributes: string, content: string) => {
    const face = /font-family="[^"]*Serif/.test(attributes) ? 'serif' : 'sans';
    const dressed = content.replace(/(^|>)([^<]+)/g, (_, before: string, words: string) => {
      return before + dressWords(words, face, scripts[face]);
    });
    return `<text${attributes}>${dressed}</text>`;
  });
}

function dressWords(words: string, face: Face, scripts: readonly Script[]): string {
  const runs: { script: Script | undefined; text: string }[] = [];
  for (const letter of words) {
    const script = scriptOf(letter, scripts);
    const last = runs.at(-1);
    if (last && last.script === script) last.text += letter;
    else runs.push({ script, text: letter });
  }
  return runs
    .map(({ script, text }) =>
      script && script.name !== 'latin'
        ? `<tspan font-family="${familyOf(face, script)}">${text}</tspan>`
        : text,
    )
    .join('');
}
