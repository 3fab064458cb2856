import type { TimelineView } from '$lib/story/schema/timeline';
import { showDate, toDay } from '$lib/story/time';
import { added, count, list, quote } from './telling';
import type { Telling } from './telling';
import { fill } from '$lib/story/words/say';

/** What the timeline or table is, as a noun. */
export function nameTimeline(view: TimelineView, telling: Telling): string {
  const { words, file } = telling;
  if (view.form === 'matrix') {
    const { matrix, table } = words.timeline;
    return fill(view.title.endsWith('?') ? matrix : table, {
      list: list(
        view.columns.map(({ title }) => quote(title, telling)),
        telling,
      ),
      title: quote(view.title, telling),
    });
  }
  const dates = {
    from: showDate(view.from, file.language, 'long'),
    to: showDate(view.to, file.language, 'long'),
  };
  return view.form === 'calls'
    ? fill(words.timeline.calls, dates)
    : fill(words.timeline.cards, { ...dates, n: count(view.cards.length, telling) });
}

/** What stands on the timeline that did not before. */
export function tellTimeline(
  before: TimelineView | undefined,
  now: TimelineView,
  telling: Telling,
): string[] {
  const { words, file } = telling;
  if (now.form === 'calls') {
    const was = before?.form === 'calls' ? callsIn(before, telling) : [];
    const calls = added(callsIn(now, telling), was, ({ date }) => date);
    const { gains, stands } = words.timeline;
    return calls.map((one) =>
      fill(before ? gains : stands, {
        date: showDate(one.date, file.language, 'long'),
        call: quote(one.call, telling),
        answer: quote(one.answer, telling),
      }),
    );
  }
  if (now.form === 'matrix')
    return now.note ? [fill(words.timeline.note, { words: quote(now.note.text, telling) })] : [];
  const gathered = before?.form === 'cards' && before.gather?.done;
  return now.gather?.done && !gathered
    ? [
        fill(words.timeline.gather, {
          date: showDate(now.gather.date, file.language, 'long'),
        }),
      ]
    : [];
}

function callsIn(view: Extract<TimelineView, { form: 'calls' }>, { data }: Telling) {
  return data.calls.filter(({ date }) => toDay(date) < toDay(view.until, 'end'));
}
