import type { Browser } from '@playwright/test';
import type { Part } from '../report/rows';
import type { Subject } from '../subject';
import { measureHeap } from './heap';
import { measureJumps } from './jump';
import { measureLoad } from './load';
import { PASSES } from './passes';
import { measureScroll } from './scroll';

type Values = Record<string, number>;

/** Most rounds of what hardly differs from one to the next, and takes long. */
const FEW = 2;

/**
 * Measures pages in rounds: every page once a round, beginning with another one each time, so that
 * all meet the same load of the machine.
 * @param report told of each visit, for whoever waits
 * @returns by page, the values of each round
 */
export async function comparePages(
  browser: Browser,
  subjects: readonly Subject[],
  { rounds, parts }: { rounds: number; parts: readonly Part[] },
  report: (line: string) => void,
): Promise<Record<string, Values[]>> {
  const measured: Record<string, Values[]> = {};
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < subjects.length; i++) {
      const subject = subjects[(i + round) % subjects.length] as Subject;
      const values = await visit(browser, subject, parts, round, report);
      (measured[subject.name] ??= []).push(values);
      report(`round ${round + 1} of ${rounds}: ${subject.name}`);
    }
  }
  return measured;
}

async function visit(
  browser: Browser,
  subject: Subject,
  parts: readonly Part[],
  round: number,
  report: (line: string) => void,
): Promise<Values> {
  const values: Values = {};
  const hasPicture = subject.steps.length > 0;
  if (parts.includes('load')) {
    const load = await measureLoad(browser, subject);
    Object.assign(values, load.values);
    if (round === 0) for (const url of load.late) report(`${subject.name} asked later for ${url}`);
  }
  for (const pass of PASSES.filter(({ part }) => parts.includes(part))) {
    const scroll = await measureScroll(browser, subject, pass);
    Object.assign(values, scroll.values);
    const missed = scroll.values[`missed@${pass.name}`] ?? 0;
    if (missed > 5) report(`${subject.name}: ${missed} px short of its end`);
  }
  if (parts.includes('jump') && hasPicture)
    Object.assign(values, await measureJumps(browser, subject));
  if (parts.includes('heap') && hasPicture && round < FEW)
    Object.assign(values, await measureHeap(browser, subject));
  return values;
}
