import type { z } from 'zod';
import type { callsFile } from '$lib/story/schema/evidence';
import type { Checked } from '../consistency';
import type { Problem } from '../../problems';
import { partsOfDate } from '../reading/dates';
import { checkOwnDate } from './dates';
import { checkDays } from './days';
import type { DaysAround } from './days';
import type { Finding, Part } from './findings';
import { isDateOf } from './items';
import { checkNames } from './names';
import type { Names } from './names';
import type { Passage } from './passages';
import type { Claims, OnRecord } from './record';
import { checkWording } from './wording';
import type { Banned } from './wording';

/**
 * Each claim is used, in our own words, and dated as its text says.
 * @param used ids of claims that something in the story rests on; undefined when not all is known
 * @param around the days that stand elsewhere in the story, if all of it is known
 */
export function checkClaims(
  { value, located }: Checked<Claims>,
  used: ReadonlySet<string> | undefined,
  { banned, names }: { banned: readonly Banned[]; names: Names },
  around: DaysAround,
): Part[] {
  const days = Object.values(value).flatMap(({ date, until }) =>
    [date, until].flatMap((iso) => (iso ? [partsOfDate(iso)] : [])),
  );
  return Object.entries(value).map(([id, claim]): Part => {
    const findings: Finding[] = [];
    if (used && !used.has(id))
      findings.push({
        doubt: 'unused',
        of: id,
        problem: located.problem([id], `"${id}" is used by no sentence, picture or card.`, 'key'),
      });
    const date = checkOwnDate(claim);
    if (date)
      findings.push({
        doubt: 'date',
        of: claim.date,
        problem: located.problem([id, 'date'], date),
      });
    // In a story that is wrong elsewhere a day may stand where it could not be read.
    if (used && !date) findings.push(...checkDays(id, claim, around, days, located));
    for (const field of ['text', 'note'] as const) {
      const text = claim[field];
      if (text === undefined) continue;
      const passage: Passage = {
        kind: 'about',
        text,
        claims: [id],
        drawn: () => [],
        problem: (words, message) => located.problemAt([id, field], words, message),
      };
      findings.push(...checkWording(passage, banned), ...checkNames(passage, names));
    }
    return {
      accepts: claim.accepts,
      findings,
      problem: (path, message) => located.problem([id, ...path], message),
    };
  });
}

type Calls = z.infer<typeof callsFile>;

/** A call has the date of its claim, and an answer that of the claim it rests on. */
export function checkCalls({ value, located }: Checked<Calls>, record: OnRecord): Problem[] {
  return value.flatMap(({ date, answered, claim, answerClaim = claim }, i) =>
    [
      { field: 'date', day: date, id: claim },
      { field: 'answered', day: answered, id: answerClaim },
    ]
      .filter(({ day, id }) => record.claims[id] && !isDateOf(day, id, record))
      .map(({ field, day, id }) =>
        located.problem(
          [i, field],
          `${day} is no date of "${id}", which is dated ${record.claims[id]?.date ?? ''}.`,
        ),
      ),
  );
}
