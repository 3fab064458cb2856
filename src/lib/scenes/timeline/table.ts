import type { TimelineView } from '$lib/story/schema/timeline';
import type { SceneData } from '$lib/story/stage-data';
import { showDate, toDay } from '$lib/story/time';
import { wordsFor } from '$lib/story/words/words';

/** The timeline in words, a row for each call, card or row that is drawn. */
export function table(
  view: TimelineView,
  { calls, lang }: SceneData,
): { caption: string; head: string[]; rows: string[][] } {
  const { scene, picture } = wordsFor(lang);
  const date = (iso: string) => showDate(iso, lang, 'long');
  if (view.form === 'matrix')
    return {
      caption: view.title,
      head: ['', ...view.columns.map((column) => `${column.title}, ${column.date}`)],
      rows: view.rows.map(({ title, cells }) => [
        title,
        ...view.columns.map(({ id }) => {
          const cell = cells[id] ?? 'no';
          return typeof cell === 'string' ? picture[cell] : cell.word;
        }),
      ]),
    };
  const dates = picture.between.replace('{from}', date(view.from)).replace('{to}', date(view.to));
  if (view.form === 'cards')
    return {
      caption: picture.cardsCaption.replace('{dates}', dates),
      head: [scene.date, picture.event],
      rows: view.cards.map((card) => [date(card.date), card.text]),
    };
  return {
    caption: picture.callsCaption.replace('{dates}', dates),
    head: [scene.date, scene.calls, picture.answered, scene.answers],
    rows: calls
      .filter((call) => toDay(call.date) < toDay(view.until, 'end'))
      .map((call) => [date(call.date), call.call, date(call.answered), call.answer]),
  };
}
