// `npm run test:faults`: what a reader has when things go wrong, one at a time and in pairs.
// `-- --pairs 200` for more pairs, `--pairs all` for all; `--surface story`; `--only 'font'`;
// `--readme` writes the table there. The last line is the total.
import { parseArgs } from 'node:util';
import { launchBrowser } from '../support/browser';
import { ensureBuilt } from '../support/run/build.mjs';
import { befall } from './befall';
import type { Result } from './befall';
import { faultsOf, pairsOf } from './faults';
import type { Fault } from './faults';
import { choose } from './choose';
import { tabulate, writeReadme } from './report';
import { SURFACES } from './surfaces';
import type { Surface } from './surfaces';

/** Pages at a time: most of them wait. */
const HANDS = 4;

const { values } = parseArgs({
  options: {
    pairs: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    surface: { type: 'string' },
    only: { type: 'string' },
    readme: { type: 'boolean', default: false },
  },
});

interface Case {
  surface: Surface;
  faults: readonly Fault[];
}

const only = new RegExp(values.only ?? '');
const wanted = SURFACES.filter(({ name }) => !values.surface || name === values.surface);
const single = wanted.flatMap((surface) =>
  faultsOf(surface.asks)
    .filter(({ name }) => only.test(name))
    .map((fault): Case => ({ surface, faults: [fault] })),
);
const pairs = wanted.flatMap((surface) =>
  pairsOf(faultsOf(surface.asks))
    .filter((pair) => pair.some(({ name }) => only.test(name)))
    .map((faults): Case => ({ surface, faults })),
);
const chosen =
  values.pairs === 'all' ? pairs : choose(pairs, Number(values.pairs), Number(values.seed));

if (!ensureBuilt()) process.exit(1);
const browser = await launchBrowser();
const version = browser.version();
const waiting = [...single, ...chosen];
const results: Result[] = [];
await Promise.all(
  Array.from({ length: HANDS }, async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const result = await befall(browser, next.surface, next.faults);
      results.push(result);
      const names = next.faults.map(({ name }) => name).join(' + ');
      const { outcome, complaint } = result;
      if (complaint) console.log(`FAILED ${result.surface}: ${names}: ${complaint}`);
      else console.log(`${result.surface}: ${names}: ${outcome ?? ''}`);
    }
  }),
);
await browser.close();

const table = tabulate(results, {
  version,
  pairs: chosen.length,
  ofPairs: pairs.length,
  seed: values.pairs === 'all' ? undefined : values.seed,
});
console.log(`\n${table}\n`);
if (values.readme) writeReadme(table);
const failed = results.filter(({ complaint }) => complaint).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
