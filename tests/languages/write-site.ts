// Writes the site as a desk would have it that has other languages and other stories: the same
// code, a catalogue more for each language, and its own folder of stories.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readStory } from '$lib/server/stories/files';
import { en } from '$lib/story/words/en';
import { copySite } from '../support/copy-site';
import { nameInScripts } from '../support/pseudo/name-in-scripts';
import { pseudoWords } from '../support/pseudo/pseudo';
import type { Pseudo } from '../support/pseudo/pseudo';
import { translateFiles } from '../support/pseudo/translate-files';

const [, , folder] = process.argv;
if (!folder) throw new Error('Say where to write it.');

copySite(folder);

const catalogue = (language: Pseudo) =>
  `${JSON.stringify(language)}: ${JSON.stringify(pseudoWords(en, language))}`;
writeFileSync(
  path.join(folder, 'src/lib/story/words/catalogues.ts'),
  `import { en } from './en';
import type { Words } from './words';

export const CATALOGUES: Readonly<Record<string, Words>> & { en: Words } = {
  en,
  ${catalogue('en-XA')},
  ${catalogue('ar-XB')},
};
`,
);

const files = nameInScripts(readStory('harbour', 'tests/fixtures/stories'));
for (const [file, text] of translateFiles('harbour', files, ['en-XA', 'ar-XB'], 'aground')) {
  const target = path.join(folder, 'stories', file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
}
