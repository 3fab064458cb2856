// `npm run test:fuzz`: mutants of two stories, each of which must load, be laid out and rendered to
// pages that are whole, or be refused with the place of each error. `-- --mutants 20000` for as many;
// `--seed 7` for others; `--story harbour`. The last line is the total: a mutant counts as one.
import { fork } from 'node:child_process';
import { parseArgs } from 'node:util';
import { availableParallelism } from 'node:os';
import { bundleWorker } from './bundle';
import type { Said, Task } from './worker';

/** One mutant takes a second at most of a processor that may have much else to do; this is a hang, ms. */
const HANG = 600_000;
/** So many are judged by one process, so that one which is lost costs little. */
const TASK = 500;

const { values } = parseArgs({
  options: {
    mutants: { type: 'string', default: '600' },
    seed: { type: 'string', default: '20261122' },
    story: { type: 'string' },
  },
});
const seed = Number(values.seed);

/** The small story is loaded in a few milliseconds, the real one in a tenth of a second. */
const STORIES = [
  { slug: 'armenia-russia', root: 'stories', share: 0.025 },
  { slug: 'harbour', root: 'tests/fixtures/stories', share: 0.975 },
];

const tasks: Task[] = STORIES.filter(({ slug }) => !values.story || slug === values.story).flatMap(
  ({ slug, root, share }) => {
    const wanted = Math.round(Number(values.mutants) * (values.story ? 1 : share));
    const count = Math.ceil(wanted / TASK);
    return Array.from({ length: count }, (_, i) => ({
      slug,
      root,
      runs: Math.min(TASK, wanted - i * TASK),
      seed: seed + i,
    }));
  },
);

interface Verdicts {
  loads: number;
  refused: number;
  failure?: string;
}

const worker = await bundleWorker();
const counts = new Map<string, Verdicts>();
let [passed, failed] = [0, 0];
await Promise.all(
  Array.from({ length: availableParallelism() }, async () => {
    for (let task = tasks.shift(); task; task = tasks.shift()) {
      const { loads, refused, failure } = await judgeAll(worker, task);
      const sum = counts.get(task.slug) ?? { loads: 0, refused: 0 };
      counts.set(task.slug, { loads: sum.loads + loads, refused: sum.refused + refused });
      passed += loads + refused;
      console.log(`${task.slug}, seed ${task.seed}: ${loads} load, ${refused} refused`);
      if (!failure) continue;
      failed += 1;
      console.log(`\n${task.slug}, seed ${task.seed}: ${failure}\n`);
    }
  }),
);
for (const [slug, { loads, refused }] of counts)
  console.log(`${slug}: ${loads + refused} mutants, ${loads} load, ${refused} refused`);
console.log(`\nseed ${seed}\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

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
