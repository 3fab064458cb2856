import { z } from 'zod';
import { alliancesView } from './alliances';
import { chartsView } from './charts';
import { mapView } from './map';
import { quoteView } from './quote';
import { timelineView } from './timeline';

/** One picture. A new kind of scene is one more line here and one in stage/scenes.ts. */
export const scene = z
  .union([
    z.discriminatedUnion('type', [mapView, alliancesView]),
    timelineView,
    quoteView,
    chartsView,
  ])
  .meta({ id: 'scene' });
export type SceneView = z.infer<typeof scene>;

/** A scene with a smaller one in, below, beside or over it. */
export const view = z.strictObject({
  scene,
  panel: z
    .strictObject({ place: z.enum(['above', 'below', 'beside', 'behind']), scene })
    .optional(),
});
export type View = z.infer<typeof view>;
