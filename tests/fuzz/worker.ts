import fc from 'fast-check';
import { readStory } from '$lib/server/stories/files';
import { judge } from './judge';
import { mutant, mutate } from './mutants';
import type { Mutation } from './mutants';

/** What a worker is asked to do. */
export interface Task {
  slug: string;
  root: string;
  runs: number;
  seed: number;
  /** No new mutant is begun after so long, ms. */
  time: number;
}

/** What a worker says. */
export type Said =
  | { say: 'trying'; mutant: readonly Mutation[] }
  | { say: 'done'; loads: number; refused: number; failure?: string };

const send = (said: Said) => process.send?.(said);

process.on('message', ({ slug, root, runs, seed, time }: Task) => {
  const files = readStory(slug, root);
  const counts = { loads: 0, refused: 0 };
  const result = fc.check(
    fc.property(mutant, (mutations) => {
      send({ say: 'trying', mutant: mutations });
      counts[judge(slug, mutate(files, mutations))] += 1;
    }),
    { seed, numRuns: runs, interruptAfterTimeLimit: time, markInterruptAsFailure: false },
  );
  send({
    say: 'done',
    ...counts,
    ...(result.failed ? { failure: fc.defaultReportMessage(result) ?? 'failed' } : {}),
  });
});
