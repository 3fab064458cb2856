// `npm run bench`: the built story against a plain page of its words and against other libraries,
// what it costs a page around it, its exports, and builds of many stories. See CONTRIBUTING.md.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from '@playwright/test';
import { launchBrowser, serveFolder } from '../support/browser';
import { buildFolder, ensureBuilt } from '../support/run/build.mjs';
import { root } from '../support/run/commands.mjs';
import { comparePages } from './measure/compare';
import { measureExports } from './measure/exports';
import { readOptions } from './options';
import type { Options } from './options';
import { makeHostPages, makePages } from './pages/make-pages';
import { COMPARED } from './report/rows';
import { writeReadme } from './report/write-readme';
import { writeReport } from './report/write-report';
import type { Findings } from './report/write-report';
import { measureBuild, SIZES } from './scale/measure-build';

/** Most rounds of the article with a frame: it is compared with itself alone. */
const HOST_ROUNDS = 2;

const options = read();
if (!ensureBuilt()) process.exit(1);
const slug = options.story ?? readdirSync(path.join(root, 'stories')).find(isBuilt);
if (!slug || !isBuilt(slug)) fail('There is no such built story.');

const browser = await launchBrowser();
const pages = await measurePages(browser, slug, options);
const about = `${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores (${cpus()[0]?.model ?? ''}), Node ${process.version}, Chromium ${browser.version()}, ${options.rounds} rounds, story "${slug}".`;
await browser.close();

const findings: Findings = { about, parts: options.parts, ...pages, exports: {}, builds: [] };
let report = keep();
// After what is measured in a browser: it lays files into the build.
if (options.parts.includes('export')) {
  findings.exports = measureExports(slug);
  report = keep();
}
const sizes = SIZES.filter(({ stories }) => stories <= options.stories);
if (options.parts.includes('scale'))
  for (const size of sizes) {
    findings.builds.push(measureBuild(size));
    report = keep();
    console.log(JSON.stringify(findings.builds.at(-1)));
  }
if (options.readme) await writeReadme(report);
console.log(`\n${report}`);

/** Writes down what is known so far: the rest takes long. */
function keep(): string {
  const report = writeReport(findings);
  const results = path.join(import.meta.dirname, 'results');
  mkdirSync(results, { recursive: true });
  writeFileSync(path.join(results, 'latest.json'), `${JSON.stringify(findings, null, 2)}\n`);
  writeFileSync(path.join(results, 'latest.md'), `${report}\n`);
  return report;
}

async function measurePages(browser: Browser, slug: string, { rounds, parts, peers }: Options) {
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-bench-'));
  try {
    const compared = parts.some((part) => COMPARED.includes(part));
    const asked = compared ? peers : [];
    const { subjects, failed } = await makePages(browser, { slug, peers: asked, folder });
    for (const [peer, why] of Object.entries(failed)) console.log(`${peer} is left out: ${why}`);
    const hosts = makeHostPages(folder, slug);
    const server = await serve(folder);
    const here = (all: typeof subjects) =>
      all.map((one) => ({ ...one, url: server.address + one.url }));
    const tell = (line: string) => console.log(line);
    const ours = compared
      ? await comparePages(browser, here(subjects), { rounds, parts }, tell)
      : {};
    const around = parts.includes('host')
      ? await comparePages(
          browser,
          here(hosts),
          { rounds: Math.min(rounds, HOST_ROUNDS), parts: ['load', 'scroll'] },
          tell,
        )
      : {};
    server.stop();
    return {
      rounds: { ...ours, ...around },
      peers: asked.filter((peer) => !(peer in failed)),
      failed,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(`${folder}-data`, { recursive: true, force: true });
  }
}

/** The goals are in gzip, and a browser that asks this machine would be sent Brotli. */
function serve(folder: string) {
  return serveFolder(folder, (server) =>
    server.prependListener('request', ({ headers }) => {
      headers['accept-encoding'] = 'gzip';
    }),
  );
}

function isBuilt(story: string): boolean {
  return existsSync(path.join(buildFolder, story, 'index.html'));
}

function read(): Options {
  try {
    return readOptions(process.argv.slice(2));
  } catch (cause) {
    return fail(cause instanceof Error ? cause.message : String(cause));
  }
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
