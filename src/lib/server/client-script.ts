import { readdirSync, readFileSync } from 'node:fs';

/** Where SvelteKit leaves the client build until the pages are written. */
const BUILT = '.svelte-kit/output/client/_app/immutable';

type ScriptName =
  | 'bookmarklet'
  | 'builder'
  | 'doctor'
  | 'embed'
  | 'explore'
  | 'present'
  | 'preview'
  | 'read'
  | 'single'
  | 'ghosts';

/**
 * Address of the script of one of our pages: the source itself while developing, the built file
 * in a build (see build/client-entries.ts).
 * @throws Error when the client has not been built
 */
export function clientScript(name: ScriptName): string {
  if (import.meta.env.DEV) return `/src/lib/surfaces/${name}/client.ts`;
  const file = readdirSync(BUILT).find((f) => f.startsWith(`${name}.`) && f.endsWith('.js'));
  if (!file) throw new Error(`the client build has no script "${name}"`);
  return `/_app/immutable/${file}`;
}

/**
 * The same as text, to stand in a page that may fetch nothing. It is a whole: it imports nothing
 * and exports nothing, so it runs as a classic script too.
 */
export function readClientScript(name: 'bookmarklet' | 'embed' | 'single'): string {
  const file = clientScript(name).replace('/_app/immutable/', `${BUILT}/`);
  return `(()=>{${readFileSync(file, 'utf8')}})()`;
}
