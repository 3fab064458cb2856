import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { minify } from 'terser';
import { build } from 'vite';
import type { Plugin, Rolldown } from 'vite';
import { OFFLINE } from '../offline';
import { leaveOut } from './leave-out';
import { writeLicences } from './licences';
import { FONT_PACKAGES } from './subset-fonts';

/** Scripts of our own pages, by name. */
const ENTRIES = {
  bookmarklet: 'src/lib/surfaces/doctor/bookmarklet.ts',
  builder: 'src/lib/surfaces/builder/client.ts',
  doctor: 'src/lib/surfaces/doctor/client.ts',
  embed: 'src/lib/surfaces/embed/client.ts',
  explore: 'src/lib/surfaces/explore/client.ts',
  ghosts: 'src/lib/surfaces/ghosts/client.ts',
  present: 'src/lib/surfaces/present/client.ts',
  preview: 'src/lib/surfaces/preview/client.ts',
  read: 'src/lib/surfaces/read/client.ts',
  single: 'src/lib/surfaces/embed/single/client.ts',
};

/**
 * Scripts for the pages of others, who have their address: it never changes. Each is there a second
 * time under a name with a hash of it, for those who want to say which they have read.
 */
const PUBLISHED = { 'embed/v1': 'src/lib/surfaces/embed/loader.ts' };

/** Looked for by browsers under this name. */
const WORKER = `src/lib/surfaces/offline/${OFFLINE ? 'worker' : 'leave'}.ts`;

/** The package names a bundle with an older runtime's wrapping; its own modules are smaller. */
const SCROLLAMA = 'node_modules/scrollama/src/entry.js';

/**
 * Builds the scripts of our own pages and puts them beside SvelteKit's, each a single file.
 * SvelteKit's router would cost a story page 20 KB and its scroll restoration the reader's place,
 * so its pages are built without it (csr = false); sharing chunks with it would cost its half of
 * the Svelte runtime, hence builds of their own.
 */
export function clientEntries(): Plugin {
  return {
    name: 'waymark:client-entries',
    apply: 'build',
    async generateBundle(_, output) {
      if (this.environment.config.consumer === 'server') return;
      const modules = new Set(Object.values(output).flatMap(listModules));
      for (const [name, entry] of Object.entries(ENTRIES)) {
        const source = await bundle(entry, modules);
        const hash = createHash('sha256').update(source).digest('hex').slice(0, 8);
        this.emitFile({ type: 'asset', fileName: `_app/immutable/${name}.${hash}.js`, source });
      }
      for (const [name, entry] of Object.entries(PUBLISHED)) {
        // No names of its own in a page of others.
        const source = `(()=>{${await bundle(entry, modules)}})();\n`;
        const hash = createHash('sha256').update(source).digest('hex').slice(0, 12);
        for (const fileName of [`${name}.js`, `${name}.${hash}.js`])
          this.emitFile({ type: 'asset', fileName, source });
      }
      const worker = `(()=>{${await bundle(WORKER, modules)}})();\n`;
      this.emitFile({ type: 'asset', fileName: 'sw.js', source: worker });
      const source = writeLicences(modules, FONT_PACKAGES);
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source });
    },
  };
}

/** Modules of which something is left in a script. */
function listModules(output: Rolldown.OutputChunk | Rolldown.OutputAsset): string[] {
  if (output.type !== 'chunk') return [];
  return Object.entries(output.modules).flatMap(([id, { renderedLength }]) =>
    renderedLength > 0 ? [id] : [],
  );
}

/** @param modules to which those of the script are added */
export async function bundle(entry: string, modules: Set<string>): Promise<string> {
  const result = (await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: { $lib: resolve('src/lib'), scrollama: resolve(SCROLLAMA) } },
    plugins: [
      leaveOut(),
      svelte({ configFile: false, compilerOptions: { runes: true, discloseVersion: false } }),
    ],
    build: {
      write: false,
      rolldownOptions: {
        input: resolve(entry),
        output: { codeSplitting: false },
        preserveEntrySignatures: 'exports-only',
      },
      // The pages are drawn by the server from the same components and bring their styles.
      cssCodeSplit: true,
    },
  })) as Rolldown.RolldownOutput;
  const chunk = result.output.find((output) => output.type === 'chunk');
  if (!chunk) throw new Error(`${entry} gave no script`);
  for (const id of listModules(chunk)) modules.add(id);
  // A second minifier finds what the first has left: 1 KB of what a reader downloads.
  const { code } = await minify(chunk.code, {
    module: true,
    ecma: 2020,
    compress: { passes: 3, unsafe_arrows: true },
  });
  return code ?? chunk.code;
}
