import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from '@playwright/test';
import { launchBrowser, serveFolder } from '../support/browser';
import { buildFolder } from '../support/run/build.mjs';
import { root } from '../support/run/commands.mjs';
import { measureLoad } from './measure-load';
import { measureScroll } from './measure-scroll';
import { makePlainPage } from './plain-page';
import { METHOD, writeTable, type Rounds } from './report';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    story: { type: 'string' },
  },
});
const rounds = Number(options.rounds);
if (!Number.isInteger(rounds) || rounds < 1)
  fail(`--rounds takes a whole number, not "${options.rounds}".`);
const slug = options.story ?? readdirSync(path.join(root, 'stories')).find(isBuilt);
if (!slug || !isBuilt(slug)) fail('There is no such built story: run `npm run build` first.');

const results = path.join(import.meta.dirname, 'results');
const site = mkdtempSync(path.join(tmpdir(), 'waymark-bench-'));
const browser = await launchBrowser();
try {
  // The same server sends both: the plain page lies in a copy of the built site.
  cpSync(buildFolder, site, { recursive: true });
  await addPlainPage(browser);
  const server = await serve();
  const at = (name: string) => `${server.address}/${name}/`;
  const pages = { story: at(slug), plain: at('bench-plain'), again: at('bench-plain') };
  const measured = await measure(browser, Object.entries(pages));
  server.stop();

  const table = `${writeTable(measured)}\n\n${METHOD}`;
  mkdirSync(results, { recursive: true });
  const machine = { node: process.version, browser: browser.version(), rounds, story: slug };
  writeFileSync(
    path.join(results, 'latest.json'),
    `${JSON.stringify({ machine, measured }, null, 2)}\n`,
  );
  writeFileSync(path.join(results, 'latest.md'), `${table}\n`);
  console.log(`\n${table}`);
} finally {
  await browser.close();
  rmSync(site, { recursive: true });
}

/** Every page once a round, beginning with another one each time, so that all meet the same load. */
async function measure(browser: Browser, pages: [string, string][]): Promise<Rounds> {
  const measured: Rounds = {};
  const late = new Set<string>();
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < pages.length; i++) {
      const [name, url] = pages[(i + round) % pages.length] as [string, string];
      const load = await measureLoad(browser, url);
      const scroll = await measureScroll(browser, url);
      (measured[name] ??= []).push({ ...load.values, ...scroll.values });
      for (const address of [...load.late, ...scroll.late]) late.add(`${name}: ${address}`);
      const missed = scroll.values['missed'] ?? 0;
      console.log(
        `round ${round + 1} of ${rounds}: ${name}${missed > 5 ? `, ${missed} px short of its end` : ''}`,
      );
    }
  }
  for (const request of late) console.log(`requested after load by the ${request}`);
  return measured;
}

async function addPlainPage(browser: Browser): Promise<void> {
  const server = await serve();
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${server.address}/${slug}/`);
  const html = await makePlainPage(page);
  await page.close();
  server.stop();
  mkdirSync(path.join(site, 'bench-plain'));
  writeFileSync(path.join(site, 'bench-plain', 'index.html'), html);
}

/** The goals are in gzip, and a browser that asks this machine would be sent Brotli. */
function serve() {
  return serveFolder(site, (server) =>
    server.prependListener('request', ({ headers }) => {
      headers['accept-encoding'] = 'gzip';
    }),
  );
}

function isBuilt(story: string): boolean {
  return existsSync(path.join(buildFolder, story, 'index.html'));
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
