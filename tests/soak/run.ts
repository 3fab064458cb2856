// `npm run soak -- --minutes 60`: reads, presents and embeds at random, by a seed, in one browser;
// after each move the picture at rest must be the one that this step always has, without an error,
// and the heap must not grow by more than a tenth. The last line is the total of rests.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import { serveFaulty } from '../faults/faulty-server';
import { launchBrowser } from '../support/browser';
import { ensureBuilt } from '../support/run/build.mjs';
import { cardAtLine, pictureOf, restOf, SURFACES } from './act';
import type { Surface } from './act';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    story: { type: 'string', default: 'armenia-russia' },
  },
});
const slug = values.story;
const { chapters } = parse(readFileSync(`stories/${slug}/story.yaml`, 'utf8')) as {
  chapters: { steps: string[] }[];
};
const steps = chapters.flatMap((chapter) => chapter.steps);

let state = Number(values.seed) >>> 0;
/** From 0 to 1; a linear congruential generator (Numerical Recipes). */
function random(): number {
  state = (state * 1664525 + 1013904223) >>> 0;
  return state / 2 ** 32;
}

if (!ensureBuilt()) process.exit(1);
const pages: Record<string, string> = {};
const { origin, close } = await serveFaulty([], pages);
pages['/host/'] =
  `<!doctype html><title>Host</title><link rel="icon" href="data:,"><iframe src="${origin}/${slug}/embed/" width="700" height="640"></iframe>`;
const browser = await launchBrowser(['--enable-precise-memory-info']);

const wrong: string[] = [];
const tell = (text: string) => {
  wrong.push(text);
  console.log(`WRONG ${text}`);
};

interface Watched {
  surface: Surface;
  page: Page;
  /** The picture of each step, as it was seen first. */
  known: Map<number, string>;
  moves: number;
  rests: number;
  /** How many rests there were when the heap was looked at. */
  looked: number;
  /** Bytes of the heap after a collection, from the first full look on. */
  heaps: number[];
}

async function open(surface: Surface, path: string): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 700 } });
  // What tsx puts around every named function that is sent into a page.
  await context.addInitScript('globalThis.__name = (named) => named');
  const page = await context.newPage();
  page.on('pageerror', ({ message }) => tell(`${surface.name}: ${message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) tell(`${surface.name}: ${message.text()}`);
  });
  await page.goto(origin + path, { waitUntil: 'load' });
  return { surface, page, known: new Map(), moves: 0, rests: 0, looked: 0, heaps: [] };
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

/**
 * Whether more is kept the longer it goes on: from the second quarter of the looks to the last, by
 * their medians, more than what comes and goes by itself. Too few looks say nothing.
 */
function leaks(heaps: readonly number[]): boolean {
  if (heaps.length < 8) return false;
  const quarter = Math.floor(heaps.length / 4);
  const early = median(heaps.slice(quarter, 2 * quarter));
  return median(heaps.slice(-quarter)) > early * 1.1;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

async function move(watched: Watched): Promise<void> {
  const { surface, page, known } = watched;
  watched.moves += 1;
  const wanted = await surface.act(page, steps, random);
  const stage = surface.stageOf(page);
  if (!stage) return tell(`${surface.name}: the stage is gone`);
  const position = await restOf(stage);
  const step = wanted ?? Math.max(0, await cardAtLine(page));
  // In the gap to the next card the picture is on its way there.
  const right = wanted === undefined ? position >= step && position <= step + 1 : position === step;
  if (!right) return tell(`${surface.name}: at ${position} instead of ${step}`);
  watched.rests += 1;
  if (!Number.isInteger(position)) return;
  const picture = await pictureOf(stage);
  const first = known.get(position);
  if (first !== undefined && first !== picture)
    tell(`${surface.name}: another picture of step ${position}`);
  known.set(position, picture);
  // The first time round everything is laid out and remembered.
  if (watched.rests >= watched.looked + 50) {
    watched.looked = watched.rests;
    watched.heaps.push(await heapOf(page));
  }
}

const all = [
  await open(SURFACES.read, `/${slug}/`),
  await open(SURFACES.present, `/${slug}/present/`),
  await open(SURFACES.embed, '/host/'),
];
const end = Date.now() + Number(values.minutes) * 60_000;
while (Date.now() < end && wrong.length < 20) await Promise.all(all.map(move));

const megabytes = (bytes = 0) => (bytes / 1e6).toFixed(1);
for (const { surface, moves, rests, heaps } of all) {
  const [start, last] = [heaps[0], heaps.at(-1)];
  console.log(
    `${surface.name}: ${moves} moves, ${rests} rests; ` +
      (start === undefined
        ? 'the heap was not looked at'
        : `the heap from ${megabytes(start)} to ${megabytes(last)} MB, at most ${megabytes(Math.max(...heaps))}`),
  );
  if (leaks(heaps)) tell(`${surface.name}: the heap grows: ${heaps.map(megabytes).join(', ')} MB`);
}
await browser.close();
close();
const rests = all.reduce((sum, one) => sum + one.rests, 0);
console.log(`Chromium, ${values.minutes} min, seed ${values.seed}`);
console.log(`${rests} passed, ${wrong.length} failed`);
process.exitCode = wrong.length > 0 ? 1 : 0;
