// `npm test`: everything that is checked, in order, to the end even when something fails.
// `npm test -- --only types,lint` runs some of it. The last line is the total.
import { parseArgs } from 'node:util';
import { run } from './commands.mjs';
import { ensureInstalled } from './install.mjs';
import { stages } from './stages.mjs';
import { addTallies, formatTally } from './tally.mjs';

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const names = stages.map((stage) => stage.name);
const only =
  values.only?.split(',') ?? stages.filter(({ apart }) => !apart).map(({ name }) => name);
const unknown = only.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`There is no stage "${unknown.join('", "')}": choose from ${names.join(', ')}.`);
  process.exit(1);
}

ensureInstalled();
// The types of the routes as they are now, and the tsconfig that ours extends.
run('svelte-kit', ['sync']);

/** @type {Map<string, import('./tally.mjs').Tally>} */
const tallies = new Map();
const lines = [];
for (const stage of stages.filter(({ name }) => only.includes(name))) {
  console.log(`\n=== ${stage.heading} ===\n`);
  const start = performance.now();
  const tally = stage.run(tallies);
  tallies.set(stage.name, tally);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  lines.push(`${stage.heading.padEnd(16)} ${formatTally(tally)}  (${seconds} s)`);
}

const total = addTallies([...tallies.values()]);
console.log(`\n=== Summary ===\n\n${lines.join('\n')}\n\n${formatTally(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;
