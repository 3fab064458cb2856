import type { z } from 'zod';
import type { Conflicts } from '$lib/story/schema/conflicts';
import type { Claim, membershipFile, Sources } from '$lib/story/schema/evidence';
import type { StepFile } from '$lib/story/schema/story';
import type { Located } from '../../parse/yaml';
import type { Problem } from '../../problems';
import { bearsOut, listDates, partsOfDate } from '../reading/dates';
import type { Parts } from '../reading/dates';
import type { Cited } from './bearing';
import type { Finding } from './findings';
import { isDateOf } from './items';
import type { Claims, OnRecord } from './record';

type Rows = z.infer<typeof membershipFile>['rows'];

/** What of a step names the days of its claims. */
interface Telling {
  when: StepFile['when'];
  /** All its claims, those on its further cards as well. */
  claims: readonly string[];
  cited: readonly Cited[];
}

/** For each claim the days that stand elsewhere in the story: to compare its own with. */
export type DaysAround = (id: string) => readonly Parts[];

/**
 * Reads what surrounds each claim: its sources, the differences on it, the documents' dates, and the
 * sentences, marks and dates of the steps that rest on it; and the data on memberships.
 */
export function readDaysAround(
  claims: Claims,
  sources: Sources | undefined,
  conflicts: Conflicts,
  rows: Rows,
  steps: readonly Telling[],
): DaysAround {
  const around = new Map<string, string[]>();
  const add = (id: string, texts: readonly string[]) =>
    around.set(id, [...(around.get(id) ?? []), ...texts]);
  for (const [id, { outside, documents }] of Object.entries(claims)) {
    add(
      id,
      outside.flatMap((source) => textsIn(sources?.outside[source])),
    );
    for (const { document } of documents) {
      const about = sources?.documents[document];
      add(id, textsIn({ ...about, paragraphs: [] }));
    }
  }
  for (const conflict of conflicts.conflicts)
    for (const id of conflict.claims) add(id, textsIn(conflict));
  for (const { when, claims: all, cited } of steps) {
    for (const id of all) add(id, [when.from, when.to]);
    for (const { text, claims: named } of cited) for (const { id } of named) add(id, [text]);
  }
  const edges = rows.flatMap(({ intervals }) =>
    intervals.flatMap(({ from, to }) => [from, to ?? '']).flatMap(daysIn),
  );
  return (id) => [...edges, ...(around.get(id) ?? []).flatMap(daysIn)];
}

/**
 * A day is said twice: the one that a claim is dated, and each that it names, stands also in its
 * words, sources or differences or in a step that rests on it. So a slip in either is told of.
 */
export function checkDays(
  id: string,
  claim: Claim,
  around: DaysAround,
  all: readonly Parts[],
  located: Located,
): Finding[] {
  const own = (['text', 'note'] as const).flatMap((field) =>
    daysIn(claim[field] ?? '').map((day) => ({ field, day })),
  );
  const known = around(id);
  const names = (days: readonly Parts[], { year, month, day }: Parts) =>
    days.some((one) => bearsOut({ ...one, year: one.year ?? year }, { year, month, day }));
  const find = (of: string, problem: (message: string) => Problem): Finding => ({
    doubt: 'date',
    of,
    problem: problem(
      `"${of}" is named nowhere else: in no other word of the claim, no source of it, no difference on it and no step that rests on it.`,
    ),
  });
  const dated = (['date', 'until'] as const).flatMap((field) => {
    const iso = claim[field];
    return iso && isDay(iso) ? [{ field, iso, day: partsOfDate(iso) }] : [];
  });
  const year = Number(claim.date.slice(0, 4));
  return [
    ...dated
      .filter(({ day }) => !names([...own.map((one) => one.day), ...known], day))
      .map(({ field, iso }) => find(iso, (message) => located.problem([id, field], message))),
    ...own
      .filter(({ day }) => {
        const elsewhere = [...dated.map((one) => one.day), ...known, ...all];
        return !names(elsewhere, { ...day, year: day.year ?? year });
      })
      .map(({ field, day: { shown } }) =>
        find(shown, (message) => located.problemAt([id, field], shown, message)),
      ),
  ];
}

/** Where the date above a step leaves the day out, its first and last day are those of its claims. */
export function checkEdges(
  { when, date }: StepFile,
  claims: readonly string[],
  located: Located,
  record: OnRecord,
): Finding[] {
  const printed = listDates(date);
  return (['from', 'to'] as const).flatMap((edge): Finding[] => {
    const day = when[edge];
    const said = edge === 'from' ? printed[0] : printed.at(-1);
    if (!isDay(day) || said?.day !== undefined) return [];
    if (claims.some((id) => isDateOf(day, id, record, 'exactly'))) return [];
    const message = `${day} is no day of the claims of this step.`;
    return [{ doubt: 'date', of: day, problem: located.problem(['when', edge], message) }];
  });
}

function isDay(iso: string): boolean {
  return iso.length === 'yyyy-mm-dd'.length;
}

/** The days that a text names, in English words or as ISO dates. */
function daysIn(text: string): (Parts & { shown: string })[] {
  const iso = [...text.matchAll(/\b\d{4}-\d\d-\d\d\b/g)].map(([shown]) => ({
    ...partsOfDate(shown),
    shown,
  }));
  return [...iso, ...listDates(text).filter(({ day }) => day !== undefined)];
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
