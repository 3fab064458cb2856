import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import type { Plugin } from 'vite';
import { run } from '../support/run/commands.mjs';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/**
 * Builds the judge like a page's server, because components are compiled.
 * @returns the file to start a process with
 */
export async function bundleWorker(): Promise<string> {
  // What tsconfig.json rests on; in a fresh clone nothing has written it yet.
  if (!existsSync('.svelte-kit/tsconfig.json')) run('svelte-kit', ['sync']);
  const out = 'node_modules/.cache/waymark-fuzz';
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: { $lib: here('../../src/lib') } },
    plugins: [layOnce(), svelte({ configFile: false })],
    build: {
      ssr: here('worker.ts'),
      outDir: out,
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: 'worker.mjs' } },
    },
  });
  return `${out}/worker.mjs`;
}

/** Lets the stage take scenes that have not changed from what is known of them. */
function layOnce(): Plugin {
  return {
    name: 'waymark:lay-once',
    enforce: 'pre',
    resolveId: (id, importer) =>
      id === './scenes' && importer?.endsWith('stage/compose.ts') ? here('lay-once.ts') : null,
  };
}
