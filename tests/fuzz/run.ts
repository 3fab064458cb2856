// `npm run test:fuzz`: mutants of two stories, each of which must load, be laid out and rendered,
// or be refused with the place of each error. `-- --mutants 20000` for as many, whatever time they
// take; `--seed 7` for others. The last line is the total: a mutant counts as one.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import type { Said, Task } from './worker';

/** As many as are usual in three minutes of two quiet cores. */
const TIME = 80_000;
/** One mutant takes a second at most; this is a hang, ms. */
const HANG = 120_000;

const { values } = parseArgs({
  options: {
    mutants: { type: 'string' },
    seed: { type: 'string', default: '20261122' },
    story: { type: 'string' },
  },
});
const count = Number(values.mutants ?? 20_000);
const seed = Number(values.seed);
const time = values.mutants ? 2 ** 31 - 1 : TIME;

/** The small story is loaded in a few milliseconds, the real one in a second. */
const tasks: Task[] = [
  { slug: 'harbour', root: 'tests/fixtures/stories', runs: Math.round(count * 0.95), seed, time },
  { slug: 'armenia-russia', root: 'stories', runs: Math.round(count * 0.05), seed, time },
].filter(({ slug }) => !values.story || slug === values.story);

interface Verdicts {
  loads: number;
  refused: number;
  failure?: string;
}

const worker = await bundleWorker();
const results = await Promise.all(tasks.map((task) => judgeAll(worker, task)));

let [passed, failed] = [0, 0];
for (const [i, { loads, refused, failure }] of results.entries()) {
  const { slug } = tasks[i] ?? { slug: '' };
  passed += loads + refused - (failure ? 1 : 0);
  if (failure) {
    failed += 1;
    console.log(`\n${slug}: ${failure}\n`);
  }
  console.log(`${slug}: ${loads + refused} mutants, ${loads} load, ${refused} refused`);
}
console.log(`\nseed ${seed}\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** Components are compiled, so the judge is built like a page's server. */
async function bundleWorker(): Promise<string> {
  const out = 'node_modules/.cache/waymark-fuzz';
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: { $lib: fileURLToPath(new URL('../../src/lib', import.meta.url)) } },
    plugins: [svelte({ configFile: false })],
    build: {
      ssr: fileURLToPath(new URL('worker.ts', import.meta.url)),
      outDir: out,
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: 'worker.mjs' } },
    },
  });
  return `${out}/worker.mjs`;
}

/** A process of its own, so that one which hangs can be ended and told of. */
function judgeAll(file: string, task: Task): Promise<Verdicts> {
  return new Promise((resolve) => {
    const child = fork(file, { execArgv: [] });
    let trying = '';
    let done = false;
    const end = (verdicts: Verdicts) => {
      done = true;
      clearTimeout(clock);
      child.kill('SIGKILL');
      resolve(verdicts);
    };
    const lost = (what: string) => {
      if (!done) end({ loads: 0, refused: 0, failure: `${what} with ${trying}` });
    };
    let clock = setTimeout(() => lost('hangs'), HANG);
    child.on('message', (said: Said) => {
      clearTimeout(clock);
      if (said.say === 'done') end(said);
      else {
        trying = JSON.stringify(said.mutant);
        clock = setTimeout(() => lost('hangs'), HANG);
      }
    });
    child.on('exit', () => lost('crashes'));
    child.send(task);
  });
}
