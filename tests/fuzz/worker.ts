import fc from 'fast-check';
import { readStory } from '$lib/server/stories/files';
import { makeJudge } from './judge';
import { mutant, mutate } from './mutants';
import type { Mutation } from './mutants';

/** What a worker is asked to do: some mutants of one story. */
export interface Task {
  slug: string;
  root: string;
  runs: number;
  seed: number;
}

/** What a worker says. */
export type Said =
  | { say: 'trying'; mutant: readonly Mutation[] }
  | { say: 'done'; loads: number; refused: number; failure?: string };

const send = (said: Said) => process.send?.(said);

process.on('message', ({ slug, root, runs, seed }: Task) => {
  void judgeAll(slug, root, runs, seed);
});

async function judgeAll(slug: string, root: string, runs: number, seed: number): Promise<void> {
  const files = readStory(slug, root);
  const judge = await makeJudge(slug, files);
  const counts = { loads: 0, refused: 0 };
  const result = await fc.check(
    fc.asyncProperty(mutant, async (mutations) => {
      send({ say: 'trying', mutant: mutations });
      counts[await judge(mutate(files, mutations))] += 1;
    }),
    { seed, numRuns: runs },
  );
  send({
    say: 'done',
    ...counts,
    ...(result.failed
      ? { failure: `${JSON.stringify(result.counterexample)}: ${say(result)}` }
      : {}),
  });
}

/** What was wrong with the smallest of the mutants that were. */
function say({ errorInstance }: { errorInstance: unknown }): string {
  return errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
}
