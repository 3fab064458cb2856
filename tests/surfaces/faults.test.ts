import { expect, test } from '@playwright/test';
import { befall } from '../faults/befall';
import { FAULTS } from '../faults/faults';
import { SURFACES } from '../faults/surfaces';

/** A few of those that `npm run test:faults` tries. */
const SOME = [
  ['story', 'script missing', 'stills'],
  ['story', 'page truncated', 'stills'],
  ['story', 'without ResizeObserver', 'stills'],
  ['story', 'without history', 'moving'],
  ['present', 'map throws', 'moving'],
  ['present', 'without ResizeObserver', 'moving'],
  ['frame', 'map throws', 'stills'],
  ['figure', 'loader missing', 'link'],
] as const;

for (const [name, wrong, outcome] of SOME)
  test(`${name}, ${wrong}: ${outcome}`, async ({ browser }) => {
    const surface = SURFACES.find((one) => one.name === name);
    const fault = FAULTS.find((one) => one.name === wrong);
    if (!surface || !fault) throw new Error('there is no such surface or fault');
    const { outcome: found, complaint } = await befall(browser, surface, [fault]);
    expect(complaint).toBeUndefined();
    expect(found).toBe(outcome);
  });
