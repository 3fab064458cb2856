import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What builds keep for the next: nothing that could not be made again. */
export const KEPT = 'node_modules/.cache/waymark';

/** What was kept in a file; undefined where nothing was. */
export function readKept(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/**
 * Keeps something, whole or not at all, should the build be stopped.
 * @param file its folder is made where there is none
 */
export function keep(file: string, content: string | Uint8Array): void {
  const part = `${file}.${randomUUID()}`;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(part, content);
  renameSync(part, file);
}

/** Forgets all that lies in a folder beside one name. */
export function forgetOthers(folder: string, name: string): void {
  for (const other of listNames(folder))
    if (other !== name) rmSync(path.join(folder, other), { recursive: true, force: true });
}

/** Names in a folder; none where there is no folder. */
export function listNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
