import { layout as alliances } from '$lib/scenes/alliances/layout';
import { layout as charts } from '$lib/scenes/charts/layout';
import { layout as map } from '$lib/scenes/map/layout';
import { layout as quote } from '$lib/scenes/quote/layout';
import { layout as timeline } from '$lib/scenes/timeline/layout';
import type { Picture, Size } from '$lib/scenes/shared/marks';
import type { SceneData, SceneView } from '$lib/story/stage-data';

/** Every kind of scene; a new kind that is missing here does not compile. */
export function layScene(view: SceneView, size: Size, data: SceneData): Picture {
  switch (view.type) {
    case 'map':
      return map(view, size, data);
    case 'alliances':
      return alliances(view, size, data);
    case 'timeline':
      return timeline(view, size, data);
    case 'quote':
      return quote(view, size, data);
    case 'charts':
      return charts(view, size, data);
  }
}
