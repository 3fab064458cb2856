// The end of a build by itself: the adapter lays a site's files, which lie ready, into `build/`.
// Arguments: the folder in which they lie.
import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import adapter from '@sveltejs/adapter-static';
import { inOneStep } from '../../src/lib/server/build/in-one-step.js';

const [, , from = ''] = process.argv;

/** @param {string} to */
const lay = (to) => {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) copyFileSync(path.join(from, name), path.join(to, name));
  return [];
};
const builder = {
  config: { kit: {} },
  routes: [],
  log: () => undefined,
  generateEnvModule: () => undefined,
  rimraf: (/** @type {string} */ place) => rmSync(place, { recursive: true, force: true }),
  writeClient: lay,
  writePrerendered: () => [],
};
const { adapt } = inOneStep(adapter());
await adapt(/** @type {import('@sveltejs/kit').Builder} */ (/** @type {unknown} */ (builder)));
