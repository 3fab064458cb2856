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
/** @type {Map<string, string>} */
const lines = new Map();

/** @param {import('./stages.mjs').Stage} stage */
async function runStage(stage) {
  const start = performance.now();
  const tally = await stage.run(tallies);
  tallies.set(stage.name, tally);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  lines.set(stage.name, `${stage.heading.padEnd(16)} ${formatTally(tally)}  (${seconds} s)`);
}

const chosen = stages.filter(({ name }) => only.includes(name));
for (let i = 0; i < chosen.length;) {
  let end = i;
  while (chosen[end]?.beside && end + 1 < chosen.length) end++;
  const group = chosen.slice(i, end + 1);
  console.log(`\n=== ${group.map(({ heading }) => heading).join(', ')} ===\n`);
  await Promise.all(group.map(runStage));
  i = end + 1;
}

const total = addTallies([...tallies.values()]);
console.log(
  `\n=== Summary ===\n\n${chosen.map(({ name }) => lines.get(name)).join('\n')}\n\n${formatTally(total)}`,
);
process.exitCode = total.failed > 0 ? 1 : 0;
