import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { root, run } from '../../support/run/commands.mjs';
import { STEPS, writeSite } from './write-site';
import type { Size } from './write-site';

/** What a build took; times are of the processor, which other work on the machine leaves as they are. */
export interface Built extends Size {
  /** Seconds of the processor, of all threads. */
  seconds: number;
  /** The same once more, with nothing changed: pictures for links are kept from before. */
  again: number;
  /** Most memory at a time, MB. */
  memory: number;
  /** Of the whole site, MB, and of one story's page, KB gzip. */
  site: number;
  page: number;
}

/** Sites of more and more stories, then a story of more and more steps. */
export const SIZES: readonly Size[] = [
  ...[1, 10, 100, 1000].map((stories) => ({ stories, steps: STEPS })),
  ...[10, 100, 500].map((steps) => ({ stories: 1, steps })),
];

/**
 * Builds a site of made-up stories twice, in a folder of its own that is gone afterwards.
 * @throws Error where it does not build
 */
export function measureBuild(size: Size): Built {
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-scale-'));
  try {
    writeSite(folder, size);
    const first = build(folder);
    const second = build(folder);
    const page = readFileSync(path.join(folder, 'build/harbour-1/index.html'));
    return {
      ...size,
      seconds: first.seconds,
      again: second.seconds,
      memory: Math.max(first.memory, second.memory),
      site: weigh(path.join(folder, 'build')) / 2 ** 20,
      page: gzipSync(page, { level: 9 }).length / 2 ** 10,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function build(folder: string): { seconds: number; memory: number } {
  const usage = path.join(folder, 'usage.json');
  const teller = pathToFileURL(path.join(import.meta.dirname, 'tell-usage.mjs')).href;
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  const env = { BENCH_USAGE: usage, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' };
  const args = ['--import', teller, vite, 'build', '--logLevel', 'error'];
  if (!run(process.execPath, args, env, folder))
    throw new Error('a site of made-up stories does not build');
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(
    readFileSync(usage, 'utf8'),
  ) as NodeJS.ResourceUsage;
  return { seconds: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 2 ** 10 };
}

function weigh(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);
}
