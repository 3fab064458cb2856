import { toDay } from '../../../../story/time';
import type { Located, Path } from '../../parse/yaml';
import type { Speech } from '$lib/story/schema/quote';
import { falls } from './dates';
import type { Finding } from './findings';
import type { OnRecord } from './record';
import { checkSpeech } from './speeches';

/**
 * The dated things in a picture: each stands at a date of its claim, and a count of days begins
 * and ends at dates of the step's claims. Speeches have their own rule.
 */
export function checkItems(
  value: unknown,
  path: Path,
  located: Located,
  record: OnRecord,
  claims: readonly string[],
): Finding[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isSpeech(value)) return checkSpeech(value, path, located, record);
  const { claim, date, from, to } = value as Readonly<Record<string, unknown>>;
  const findings: Finding[] = [];
  const check = (field: string, day: unknown, ids: readonly string[]) => {
    if (typeof day !== 'string' || !isIso(day)) return;
    if (ids.some((id) => isDateOf(day, id, record))) return;
    const whose = ids.length === 1 ? `"${ids[0] ?? ''}"` : 'the claims of this step';
    const dated = ids.length === 1 ? `: there is ${datesOf(ids[0] ?? '', record)}` : '';
    const message = `${day} is no date of ${whose}${dated}.`;
    findings.push({ doubt: 'date', of: day, problem: located.problem([...path, field], message) });
  };
  if (typeof claim === 'string') {
    check('date', date, [claim]);
    // The axis of a chart has a claim too, and begins and ends where it looks best.
    if (!('series' in value) && !('type' in value)) {
      check('from', from, claims);
      check('to', to, claims);
    }
  }
  return [
    ...findings,
    ...Object.entries(value).flatMap(([key, item]) =>
      checkItems(
        item,
        [...path, Array.isArray(value) ? Number(key) : key],
        located,
        record,
        claims,
      ),
    ),
  ];
}

function isSpeech(value: object): value is Speech {
  return 'speaker' in value && 'claim' in value && 'date' in value;
}

function isIso(text: string): boolean {
  return /^\d{4}(-\d\d){0,2}$/.test(text);
}

/**
 * Whether a claim is dated so, or says so in its text or note.
 * @param how "exactly": a claim that knows the month alone bears out no day of it
 */
export function isDateOf(
  iso: string,
  id: string,
  record: OnRecord,
  how: 'exactly' | 'broadly' = 'broadly',
): boolean {
  const claim = record.claims[id];
  if (!claim) return false;
  const [year, month, day] = iso.split('-').map(Number);
  return (
    [claim.date, claim.until].some(
      (date) => date !== undefined && (how === 'exactly' ? date === iso : overlaps(date, iso)),
    ) ||
    (iso.length === 'yyyy'.length && falls(iso, claim)) ||
    record.dates(id).some((date) => date.year === year && date.month === month && date.day === day)
  );
}

/** Whether one date is the other, or a day or month of it. */
function overlaps(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

function datesOf(id: string, record: OnRecord): string {
  const { date, until } = record.claims[id] ?? {};
  return [date, until]
    .filter((day) => day !== undefined)
    .sort((a, b) => toDay(a) - toDay(b))
    .join(', ');
}
