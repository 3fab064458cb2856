import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { linkFiles } from '../../../src/lib/server/export/files/link-files';
import type { Story } from '../../../src/lib/story/story';
import { buildFolder } from '../run/build.mjs';

/**
 * Lays the exported files into the built site and leads to them from the story's page. The next
 * build, which may be of another story, is without them.
 * @param folder where the files are; single pictures stay there
 */
export function publishFiles({ file, slug }: Story, folder: string): void {
  const page = path.join(buildFolder, slug, 'index.html');
  const target = path.join(buildFolder, slug, 'files');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target);
  const names = readdirSync(folder).filter((name) => statSync(path.join(folder, name)).isFile());
  for (const name of names) copyFileSync(path.join(folder, name), path.join(target, name));
  const files = names.map((name) => ({ name, size: statSync(path.join(folder, name)).size }));
  writeFileSync(page, linkFiles(readFileSync(page, 'utf8'), files, file.language));
}
