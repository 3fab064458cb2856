import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A story's files by path below the folder of stories, e.g. `harbour/story.yaml`. */
export type Files = ReadonlyMap<string, string>;

/** The folder of stories; tests and other desks may have another. */
export function storiesRoot(): string {
  return process.env['WAYMARK_STORIES'] ?? 'stories';
}

/** Folders that hold a `story.yaml`, in order of name. */
export function listStories(root = storiesRoot()): string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .filter((name) => existsSync(join(root, name, 'story.yaml')))
    .sort();
}

/** Reads all text files of one story. */
export function readStory(slug: string, root = storiesRoot()): Files {
  const files = new Map<string, string>();
  const visit = (folder: string) => {
    for (const name of readdirSync(folder).sort()) {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) visit(path);
      else if (/\.(ya?ml|md|json)$/.test(name))
        files.set(relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8'));
    }
  };
  visit(join(root, slug));
  return files;
}
