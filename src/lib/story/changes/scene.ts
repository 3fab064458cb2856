import type { SceneView, View } from '$lib/story/schema/views';
import { nameAlliances, tellAlliances } from './alliances';
import { nameCharts, tellCharts } from './charts';
import { cameraName, tellMap } from './map';
import { nameQuote, tellQuote } from './quote';
import { fill } from '$lib/story/words/say';
import type { Telling } from './telling';
import { nameTimeline, tellTimeline } from './timeline';

type Kind = keyof Telling['words']['was'];

/** Kinds that are several of something. */
const MANY: ReadonlySet<Kind> = new Set(['speeches', 'columns', 'waffles', 'pair']);

/** What kind of picture a scene is, in the words for it. */
export function kindOf(scene: SceneView): Kind {
  if (scene.type === 'map' || scene.type === 'alliances') return scene.type;
  return scene.type === 'quote' && scene.form === 'cards' ? 'speeches' : scene.form;
}

/** "the map and the timeline", and whether that is several things. */
export function nameGoing({ scene, panel }: View, { words }: Telling) {
  const a = words.was[kindOf(scene)];
  if (!panel) return { name: a, many: MANY.has(kindOf(scene)) };
  return { name: fill(words.and, { a, b: words.was[kindOf(panel.scene)] }), many: true };
}

/** "a map of the old harbour". */
export function nameComing(scene: SceneView, telling: Telling): string {
  switch (scene.type) {
    case 'map':
      return fill(telling.words.map.is, { camera: cameraName(scene.camera, telling) });
    case 'alliances':
      return nameAlliances(scene, telling);
    case 'timeline':
      return nameTimeline(scene, telling);
    case 'quote':
      return nameQuote(scene, telling);
    case 'charts':
      return nameCharts(scene, telling);
  }
}

/** The same map, chart or timeline, whatever is drawn on it. */
export function isSame(a: SceneView, b: SceneView, telling: Telling): boolean {
  if (kindOf(a) !== kindOf(b)) return false;
  if (a.type === 'map' && b.type === 'map')
    return cameraName(a.camera, telling) === cameraName(b.camera, telling);
  // A timeline of calls is one timeline, which grows.
  return kindOf(a) === 'calls' || nameComing(a, telling) === nameComing(b, telling);
}

/** What a scene shows that it did not before; all that it shows, where there is no before. */
export function tellScene(
  before: SceneView | undefined,
  now: SceneView,
  telling: Telling,
): string[] {
  switch (now.type) {
    case 'map':
      return tellMap(before?.type === 'map' ? before : undefined, now, telling);
    case 'alliances':
      return tellAlliances(before?.type === 'alliances' ? before : undefined, now, telling);
    case 'timeline':
      return tellTimeline(before?.type === 'timeline' ? before : undefined, now, telling);
    case 'quote':
      return tellQuote(before?.type === 'quote' ? before : undefined, now, telling);
    case 'charts':
      return tellCharts(before?.type === 'charts' ? before : undefined, now, telling);
  }
}
