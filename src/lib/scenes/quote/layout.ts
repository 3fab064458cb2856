import { drawCard } from './card';
import { drawCards } from './cards';
import { drawColumns } from './columns';
import type { Picture, Size } from '../shared/marks';
import type { SceneData } from '$lib/story/stage-data';
import type { QuoteView } from '$lib/story/schema/quote';

/** Who said what: one card, cards on a rule of dates, or two columns. */
export function layout(view: QuoteView, size: Size, data: SceneData): Picture {
  return { bases: [], marks: draw(view, size, data) };
}

function draw(view: QuoteView, size: Size, data: SceneData) {
  switch (view.form) {
    case 'card':
      return drawCard(view, size, data);
    case 'cards':
      return drawCards(view, size, data);
    case 'columns':
      return drawColumns(view, size, data);
  }
}
