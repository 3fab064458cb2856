import type { QuoteView, Speech } from '$lib/story/schema/quote';
import { showDate } from '$lib/story/time';
import { count, countryName, list, quote } from './telling';
import type { Telling } from './telling';
import { fill } from '$lib/story/words/say';

/** What the quotation is, as a noun. */
export function nameQuote(view: QuoteView, telling: Telling): string {
  const { words, file } = telling;
  if (view.form === 'columns')
    return fill(words.quote.columns, {
      list: list(
        view.columns.map(({ title }) => quote(title, telling)),
        telling,
      ),
    });
  if (view.form === 'cards') {
    const shown = view.speeches.filter(({ under }) => !under);
    return fill(words.quote.cards, {
      n: count(view.speeches.length, telling),
      list: list([...new Set(shown.map(({ speaker }) => speaker))], telling),
    });
  }
  const { speaker, date } = view.speech;
  return fill(words.quote.card, { speaker, date: showDate(date, file.language, 'long') });
}

/** What is on the cards that was not before. */
export function tellQuote(
  before: QuoteView | undefined,
  now: QuoteView,
  telling: Telling,
): string[] {
  const { words } = telling;
  if (now.form === 'columns') {
    const was = before?.form === 'columns' ? before : undefined;
    if (now.focus === was?.focus) return [];
    const title = now.columns[now.focus ?? -1]?.title;
    if (!title) return [words.quote.both];
    return [fill(was ? words.quote.instead : words.quote.only, { title: quote(title, telling) })];
  }
  if (now.form === 'cards') {
    const was = before?.form === 'cards' ? before : undefined;
    if (was?.order === now.order) return [];
    const text = now.text.charAt(0).toLowerCase() + now.text.slice(1);
    return [fill(was ? words.quote.changePlaces : words.quote.placed, { text })];
  }
  const was = before?.form === 'card' ? before : undefined;
  const { lineup } = now;
  return [
    ...(was?.speech.words === now.speech.words ? [] : reads(now.speech, telling)),
    ...(lineup && !was?.lineup
      ? [fill(words.quote.lineup, { n: count(lineup.figures.length, telling) })]
      : []),
    ...(lineup?.apart && !was?.lineup?.apart
      ? [
          fill(words.quote.steps, {
            mover: countryName(lineup.mover, telling),
            away: countryName(lineup.away, telling),
          }),
        ]
      : []),
    ...(now.lifted && was && !was.lifted ? [words.quote.rises] : []),
  ];
}

function reads({ words, paraphrase }: Speech, telling: Telling): string[] {
  const text = words ? quote(words, telling) : paraphrase;
  return text ? [fill(telling.words.quote.reads, { words: text })] : [];
}
