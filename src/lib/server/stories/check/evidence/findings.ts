import type { Acceptance, Doubt } from '$lib/story/schema/common';
import type { Path } from '../../parse/yaml';
import { nearest } from '../../problems';
import type { Problem } from '../../problems';
import { plain } from '../reading/quotations';

/** Something that a rule found: a mistake, unless its author has accepted it in writing. */
export interface Finding {
  doubt: Doubt;
  /** What is doubted, in the words by which it can be accepted. */
  of: string;
  problem: Problem;
}

/** A part of a story in which doubts can be accepted: a step, a claim, `story.yaml`. */
export interface Part {
  accepts: readonly Acceptance[];
  findings: readonly Finding[];
  /** Makes a problem of an acceptance. */
  problem(path: Path, message: string): Problem;
}

/** What a story is told of: errors fail the build, doubts are only shown. */
export interface Told {
  errors: Problem[];
  doubts: Problem[];
}

/** Kinds of finding that are matters of taste. Each of the others is wrong, or has to be explained. */
const MILD: readonly Doubt[] = ['length'];

/**
 * Takes the findings that are accepted away.
 * @param judged kinds of doubt that were looked for; acceptances of others are left alone
 */
export function settle(parts: readonly Part[], judged: readonly Doubt[]): Told {
  const told: Told = { errors: [], doubts: [] };
  for (const { accepts, findings, problem } of parts) {
    for (const { doubt, of, problem: found } of findings) {
      if (accepts.some((one) => one.doubt === doubt && plain(one.of) === plain(of))) continue;
      told[MILD.includes(doubt) ? 'doubts' : 'errors'].push({
        ...found,
        message: `${found.message} (${doubt}: "${of}")`,
      });
    }
    for (const [i, { doubt, of }] of accepts.entries()) {
      const same = findings.filter((finding) => finding.doubt === doubt).map((f) => f.of);
      if (!judged.includes(doubt) || same.some((one) => plain(one) === plain(of))) continue;
      const near = nearest(of, same);
      const instead = near ? `Did you mean "${near}"?` : 'Take it away.';
      told.errors.push(
        problem(['accepts', i, 'of'], `no ${doubt} "${of}" is doubted here any more. ${instead}`),
      );
    }
  }
  return told;
}
