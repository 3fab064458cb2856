import { drawCalls } from './calls';
import { drawCards } from './cards';
import { drawMatrix } from './matrix';
import type { Picture, Size } from '../shared/marks';
import type { SceneData } from '$lib/story/stage-data';
import type { TimelineView } from '$lib/story/schema/timeline';

/** What happened when: calls and their answers, dated cards, or who lists what. */
export function layout(view: TimelineView, size: Size, data: SceneData): Picture {
  return { bases: [], marks: draw(view, size, data) };
}

function draw(view: TimelineView, size: Size, data: SceneData) {
  switch (view.form) {
    case 'calls':
      return drawCalls(view, size, data);
    case 'cards':
      return drawCards(view, size, data);
    case 'matrix':
      return drawMatrix(view, size);
  }
}
