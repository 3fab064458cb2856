import { layoutPair } from './pair';
import { layoutSteps } from './steps';
import { layoutWaffles } from './waffles';
import type { ChartsView } from '$lib/story/schema/charts';
import type { SceneData } from '$lib/story/stage-data';
import type { Picture, Size } from '../shared/marks';

/** @throws RangeError when a series that the view names is not in the story */
export function layout(view: ChartsView, size: Size, data: SceneData): Picture {
  const marks =
    view.form === 'waffles'
      ? layoutWaffles(view, size, data)
      : view.form === 'steps'
        ? layoutSteps(view, size, data)
        : layoutPair(view, size, data);
  return { bases: [], marks };
}
