import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Loader } from '../story/share/snippets';

/** Where SvelteKit leaves the client build until the pages are written. */
const BUILT = '.svelte-kit/output/client/embed';

/** The script for the pages of others, under the address that always has the newest. */
export const LOADER: Loader = { address: '/embed/v1.js' };

/**
 * The same under an address that will always have today's, with its checksum; while developing,
 * when neither has been built, only the first.
 */
export function findFixedLoader(): Loader {
  if (import.meta.env.DEV) return LOADER;
  const file = readdirSync(BUILT).find((name) => /^v1\.[0-9a-f]+\.js$/.test(name));
  if (!file) throw new Error('the client build has no script for embeds');
  const integrity = createHash('sha384')
    .update(readFileSync(`${BUILT}/${file}`))
    .digest('base64');
  return { address: `/embed/${file}`, integrity: `sha384-${integrity}` };
}
