// `npm run export -- <story>`: a story as files to carry away, in exports/<story>/. They are made
// beside it and take its place when all that was asked for is whole.
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { listStories } from '../../src/lib/server/stories/files';
import { loadEdition } from '../../src/lib/server/stories/load';
import { suggest } from '../../src/lib/server/stories/problems';
import type { Story } from '../../src/lib/story/story';
import { kinds, nameFiles, writeExports } from './export/kinds';
import type { Kind } from './export/kinds';
import { publishFiles } from './export/publish';
import { ensureBuilt } from './run/build.mjs';
import { root } from './run/commands.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    shape: { type: 'string', default: '16:9' },
  },
});
const stories = listStories();
const [slug, ...more] = positionals;
if (slug === undefined || more.length > 0)
  fail(`Usage: npm run export -- STORY[/LANGUAGE] [--only ${kinds.join(',')}] [--shape 4:3]`);
const [name = ''] = slug.split('/');
if (!stories.includes(name)) fail(`There is no story "${name}".${suggest(name, stories)}`);
const story = open(slug);
const wanted = (values.only?.split(',') ?? [...kinds]).map(readKind);
const shape = values.shape === '16:9' || values.shape === '4:3' ? values.shape : undefined;
if (!shape) fail(`--shape takes 16:9 or 4:3, not "${values.shape}".`);
const origin = readOrigin(process.env.WAYMARK_ORIGIN);

if (!ensureBuilt()) process.exit(1);

const folder = path.join(root, 'exports');
const place = path.join(folder, nameFiles(slug));
mkdirSync(folder, { recursive: true });
const draft = mkdtempSync(path.join(folder, `.${nameFiles(slug)}-`));
try {
  // What is not made anew stays.
  if (existsSync(place) && values.only) cpSync(place, draft, { recursive: true });
  let last = performance.now();
  await writeExports({ slug, origin, shape, folder: draft, wanted }, (file) => {
    const seconds = ((performance.now() - last) / 1000).toFixed(1);
    const size = (weigh(path.join(draft, file)) / 1000).toFixed(0);
    console.log(`${seconds.padStart(6)} s ${size.padStart(6)} KB  ${file}`);
    last = performance.now();
  });
  // A folder that is made for a while is closed to others.
  chmodSync(draft, 0o755);
  const before = `${draft}-before`;
  if (existsSync(place)) renameSync(place, before);
  renameSync(draft, place);
  rmSync(before, { recursive: true, force: true });
  publishFiles(story, place);
  console.log(path.join('exports', nameFiles(slug)));
} finally {
  rmSync(draft, { recursive: true, force: true });
}

function open(slug: string): Story {
  try {
    return loadEdition(slug);
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
}

/** Bytes of a file, or of all files of a folder. */
function weigh(place: string): number {
  if (!statSync(place).isDirectory()) return statSync(place).size;
  return readdirSync(place).reduce((sum, name) => sum + weigh(path.join(place, name)), 0);
}

function readKind(name: string): Kind {
  return (
    kinds.find((kind) => kind === name) ??
    fail(`--only takes ${kinds.join(', ')}, separated by commas, not "${name}".`)
  );
}

function readOrigin(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/')
    fail(`WAYMARK_ORIGIN must be an origin such as https://example.org, not "${text}".`);
  return url.origin;
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
