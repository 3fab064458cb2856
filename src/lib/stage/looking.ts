import { fitCamera } from '$lib/scenes/map/camera';
import type { Picture, Size } from '$lib/scenes/shared/marks';
import { clampLooking } from '$lib/story/looking';
import type { Looking } from '$lib/story/looking';
import type { MapView } from '$lib/story/schema/map';
import type { CameraData, SceneView, StageStep, StageStory } from '$lib/story/stage-data';
import { toDay } from '$lib/story/time';
import { EMPTY } from '$lib/scenes/shared/marks';
import { composeStep } from './compose';

/** What of a step a presenter can look around in. */
export type Explorable =
  | { at: 'map'; view: MapView }
  | {
      at: 'date';
      /** First and last day of the chart, and the one it shows; days since 1970-01-01. */
      from: number;
      to: number;
      day: number;
    };

/** Its map, be it the scene or the panel; its chart of dates; or nothing. */
export function explorableOf(step: StageStep | undefined): Explorable | undefined {
  const view = step?.views.at(-1);
  if (!view) return undefined;
  const scenes = [view.scene, ...(view.panel ? [view.panel.scene] : [])];
  const map = scenes.find((scene) => scene.type === 'map' && !scene.dim);
  if (map?.type === 'map') return { at: 'map', view: map };
  const chart = view.scene;
  if (chart.type !== 'alliances') return undefined;
  const [from, to] = [toDay(chart.from), toDay(chart.to, 'end')];
  return { at: 'date', from, to, day: chart.cursor ? toDay(chart.cursor) : to };
}

/** A step's picture with another part of its map, or up to another day. */
export function lookAt(step: StageStep, looking: Looking, size: Size, story: StageStory): Picture {
  const explorable = explorableOf(step);
  const view = step.views.at(-1);
  if (!view || explorable?.at !== looking.at) return composeStep(step, size, story).at(-1) ?? EMPTY;
  if (looking.at === 'date') {
    const scene = until(view.scene, looking.day);
    return composeStep({ ...step, views: [{ ...view, scene }] }, size, story).at(-1) ?? EMPTY;
  }
  const id = explorable.at === 'map' ? explorable.view.camera : '';
  const camera = story.data.cameras[id];
  if (!camera) return EMPTY;
  // Also what is kept or sent by another window, and so may be anything.
  const cameras = { ...story.data.cameras, [id]: turnCamera(camera, clampLooking(looking)) };
  const moved = { ...story, data: { ...story.data, cameras } };
  return composeStep({ ...step, views: [view] }, size, moved).at(-1) ?? EMPTY;
}

/** A chart of dates as it stood on a day; at its end, whole. */
function until(scene: SceneView, day: number): SceneView {
  if (scene.type !== 'alliances') return scene;
  if (day >= toDay(scene.to, 'end')) return { ...scene, awaited: [], cursor: undefined };
  const cursor = new Date(Math.max(day, toDay(scene.from)) * 86_400_000).toISOString().slice(0, 10);
  return { ...scene, awaited: [], cursor };
}

function turnCamera(camera: CameraData, looking: Looking): CameraData {
  if (looking.at !== 'map') return camera;
  const [x0, y0, x1, y1] = camera.box;
  const [w, h] = [x1 - x0, y1 - y0];
  const [x, y] = [(x0 + x1) / 2 + looking.x * w, (y0 + y1) / 2 + looking.y * w];
  const [dx, dy] = [w / 2 / looking.zoom, h / 2 / looking.zoom];
  // Without the step's length of the scale bar, which would be too long or too short.
  return {
    map: camera.map,
    km: camera.km,
    ...(camera.locator ? { locator: camera.locator } : {}),
    box: [x - dx, y - dy, x + dx, y + dy],
  };
}

/**
 * Zooms and drags a map in one gesture; what was under the pointer stays under it.
 * @param gesture units of the picture: where the pointer is, how far it was dragged; `factor` above
 *   1 goes nearer
 */
export function moveMap(
  view: MapView,
  looking: Looking | undefined,
  gesture: { x: number; y: number; dx: number; dy: number; factor: number },
  size: Size,
  story: StageStory,
): Looking | undefined {
  const camera = story.data.cameras[view.camera];
  if (!camera) return undefined;
  const now = looking?.at === 'map' ? looking : { at: 'map' as const, zoom: 1, x: 0, y: 0 };
  const { k } = fitCamera(turnCamera(camera, now), size.area);
  const w = camera.box[2] - camera.box[0];
  const { zoom } = clampLooking({ ...now, zoom: now.zoom * gesture.factor }) as typeof now;
  const factor = zoom / now.zoom;
  const shift = (at: number, middle: number, drag: number) =>
    (((at - middle) * (1 - 1 / factor)) / k - drag / k / factor) / w;
  return clampLooking({
    at: 'map',
    zoom,
    x: now.x + shift(gesture.x, size.area.x + size.area.w / 2, gesture.dx),
    y: now.y + shift(gesture.y, size.area.y + size.area.h / 2, gesture.dy),
  });
}
