// `npm run purge -- STORY`: the addresses of the built site that a CDN should forget when the story
// is published anew, one a line. `-- --before FOLDER`: those, and no others, at which something else
// is than in the build that was published before.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { comparePurges, listPurges } from '../../src/lib/server/publish/purge';
import { listStories } from '../../src/lib/server/stories/files';
import { suggest } from '../../src/lib/server/stories/problems';
import { buildFolder } from './run/build.mjs';

const { values, positionals } = parseArgs({
  options: { before: { type: 'string' } },
  allowPositionals: true,
});
const [slug, ...more] = positionals;
const { before } = values;

if (!existsSync(buildFolder)) fail('There is no build: npm run build.');
if (before !== undefined && slug === undefined) {
  if (!existsSync(before)) fail(`There is no folder "${before}".`);
  write(comparePurges(buildFolder, before));
} else if (slug !== undefined && more.length === 0 && before === undefined) {
  if (!listStories().includes(slug))
    fail(`There is no story "${slug}".${suggest(slug, listStories())}`);
  write(listPurges(buildFolder, slug));
} else fail('Usage: npm run purge -- STORY, or npm run purge -- --before FOLDER');

function write(addresses: readonly string[]): void {
  for (const address of addresses) console.log(address);
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
