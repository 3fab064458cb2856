import { cpSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes the code of the site into another folder, without stories: what is built from there leaves
 * this folder alone.
 */
export function copySite(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  for (const part of ['src', 'static', 'LICENSE', 'package.json'])
    cpSync(part, path.join(folder, part), { recursive: true });
  for (const part of ['svelte.config.js', 'tsconfig.json', 'vite.config.ts'])
    cpSync(part, path.join(folder, part));
  rmSync(path.join(folder, 'src/lib/styles/generated'), { recursive: true, force: true });
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'), 'junction');
}
