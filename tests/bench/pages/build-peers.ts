import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import type { Plugin, Rolldown } from 'vite';
import type { Peer } from '../peers/list';

const bench = path.resolve(import.meta.dirname, '..');

interface Places {
  /** Folder of what the peers are made of: see makePeerData. */
  data: string;
  /** Folder of the site that the page is put into. */
  site: string;
}

/**
 * Builds a page of another library, for production, into a site: at /bench-<peer>/, with its files
 * where the site has its own, so that they are served with the same headers.
 * @throws Error where it does not build
 */
export async function buildPeer(peer: Peer, { data, site }: Places): Promise<void> {
  const root = path.join(bench, 'peers', peer);
  const resolve = { alias: { '@data': data } };
  const words = writeWords(path.join(data, 'words.json'));
  const drawn = peer === 'scroller-base' ? await drawOnServer(root, data) : '';
  const page: Plugin = {
    name: 'bench:words',
    transformIndexHtml: (html) =>
      html.replace('<!-- words -->', () => words).replace('<!-- drawn -->', () => drawn),
  };
  const folder = `_app/immutable/bench-${peer}`;
  const output = {
    entryFileNames: `${folder}/[name].[hash].js`,
    chunkFileNames: `${folder}/[name].[hash].js`,
    assetFileNames: `${folder}/[name].[hash][extname]`,
  };
  const result = (await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve,
    plugins: [...(await listPlugins(peer)), page],
    build: { write: false, rolldownOptions: { output } },
  })) as Rolldown.RolldownOutput;
  for (const file of result.output) {
    const name = file.fileName === 'index.html' ? `bench-${peer}/index.html` : file.fileName;
    const target = path.join(site, name);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, file.type === 'chunk' ? file.code : file.source);
  }
}

async function listPlugins(peer: Peer) {
  if (peer === 'scroller-base') return [svelte({ configFile: false })];
  if (peer !== 'react-scrollama') return [];
  // Not one of the project's own packages: its types are not there before the bench installs it.
  const name = path.join(bench, 'node_modules/@vitejs/plugin-react/dist/index.js');
  const { default: react } = (await import(pathToFileURL(name).href)) as {
    default: () => Plugin[];
  };
  return react();
}

/** The markup of a Svelte page, as a news site's builder would write it. */
async function drawOnServer(root: string, data: string): Promise<string> {
  const outDir = path.join(data, 'server');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@data': data } },
    plugins: [svelte({ configFile: false })],
    ssr: { noExternal: true },
    build: {
      ssr: path.join(root, 'drawn.js'),
      outDir,
      rolldownOptions: { output: { entryFileNames: 'drawn.mjs' } },
    },
  });
  const { draw } = (await import(pathToFileURL(path.join(outDir, 'drawn.mjs')).href)) as {
    draw: () => string;
  };
  return draw();
}

/** Steps as markup, for pages that have their words in it. */
function writeWords(file: string): string {
  const { title, steps } = JSON.parse(readFileSync(file, 'utf8')) as {
    title: string;
    steps: { id: string; headline: string; paragraphs: string[] }[];
  };
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const sections = steps.map(
    ({ id, headline, paragraphs }) =>
      `<section class="step" id="${id}"><div><h2>${escape(headline)}</h2>${paragraphs
        .map((text) => `<p>${escape(text)}</p>`)
        .join('')}</div></section>`,
  );
  return `<h1>${escape(title)}</h1>\n${sections.join('\n')}`;
}
