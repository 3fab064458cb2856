import type { Claim } from '$lib/story/schema/evidence';
import type { StepFile } from '$lib/story/schema/story';
import { toDay } from '../../../../story/time';
import type { Problem } from '../../problems';
import { bearsOut, listDates, partsOfDate, toIso } from '../reading/dates';
import type { Parts, TextDate } from '../reading/dates';
import type { Finding } from './findings';
import { wordsFrom } from './passages';
import type { Passage } from './passages';
import type { OnRecord } from './record';

/** Whether a date, of any precision, is one of a claim's: its first, its last, or between. */
export function falls(date: string, { date: from, until }: Claim): boolean {
  return toDay(date) < endOf(until ?? from) && toDay(from) < endOf(date);
}

/** The day after the last of what a date names. */
function endOf(date: string): number {
  const day = toDay(date, 'end');
  return date.length === 'yyyy-mm-dd'.length ? day + 1 : day;
}

/** Each date in a passage is one of its claims'. A claim may say more of it, but not less. */
export function checkDatesIn(passage: Passage, record: OnRecord): Finding[] {
  const dates = passage.kind === 'exact' ? [] : listDates(passage.text);
  if (dates.length === 0) return [];
  const years =
    passage.when && [passage.when.from, passage.when.to].map((day) => Number(day.slice(0, 4)));
  // A label stands at its own date, which may be outside the step.
  const [first = -Infinity, last = Infinity] = (passage.kind !== 'label' && years) || [];
  const among = (known: readonly Parts[], said: TextDate) =>
    known.some(
      (date) =>
        bearsOut(date, said) &&
        (said.year !== undefined ||
          date.year === undefined ||
          (date.year >= first && date.year <= last)),
    );
  const claimed = passage.claims.flatMap(record.dates);
  const strange = dates.filter((said) => !among(claimed, said));
  if (strange.length === 0) return [];
  const known = [...claimed, ...passage.drawn().flatMap(read)];
  return strange
    .filter((said) => !among(known, said))
    .map((said) => {
      const near = nearestTo(said, known);
      const hint = near ? `: there is ${near}` : '';
      const message = `"${said.shown}" is no date of the claims that this rests on${hint}.`;
      return {
        doubt: 'date',
        of: said.shown,
        problem: passage.problem(wordsFrom(passage.text, said), message),
      };
    });
}

function nearestTo(said: TextDate, known: readonly Parts[]) {
  const alike = [
    ...new Set(known.filter((d) => d.month === said.month || d.year === said.year).map(toIso)),
  ];
  return alike.length > 0 ? alike.slice(0, 4).join(', ') : undefined;
}

function read(drawn: string | number): readonly Parts[] {
  if (typeof drawn === 'number') return [];
  return /^\d{4}(-\d\d){0,2}$/.test(drawn) ? [partsOfDate(drawn)] : listDates(drawn);
}

/** No claim is later than the step that rests on it: it would tell what is still to come. */
export function checkOrder(
  claims: readonly { id: string; problem: (message: string) => Problem }[],
  { when }: StepFile,
  record: OnRecord,
): Finding[] {
  return claims.flatMap(({ id, problem }): Finding[] => {
    const claim = record.claims[id];
    if (!claim || toDay(claim.date) < endOf(when.to)) return [];
    const message = `"${id}" is dated ${claim.date}, after the step's last day, ${when.to}.`;
    return [{ doubt: 'date', of: id, problem: problem(message) }];
  });
}

/** The date that is printed above a step names the first and the last day of it, or their months. */
export function checkPrinted(step: StepFile): string | undefined {
  const dates = listDates(step.date);
  const { from, to } = step.when;
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last) return `"${step.date}" has no date in it.`;
  const wrong =
    (!bearsOut(partsOfDate(from), first) && from) || (!bearsOut(partsOfDate(to), last) && to);
  return wrong ? `"${step.date}" does not agree with ${wrong} in "when".` : undefined;
}

/** Where a claim's own words have a day or month in them, one of these is the claim's date. */
export function checkOwnDate({ text, date, until }: Claim): string | undefined {
  const dates = listDates(text)
    .filter(({ month }) => month)
    .map((said) => ({ ...said, year: said.year ?? Number(date.slice(0, 4)) }));
  if (dates.length === 0) return undefined;
  const claim = { date, ...(until ? { until } : {}) } as Claim;
  if (dates.some((said) => falls(toIso(said), claim))) return undefined;
  return `${date} is not the date in its text: "${dates.map(({ shown }) => shown).join('", "')}".`;
}
