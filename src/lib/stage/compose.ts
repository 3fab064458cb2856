import { round } from '$lib/scenes/shared/round';
import type { Mark, Picture, Rect, Size } from '$lib/scenes/shared/marks';
import type { SceneData, StageStep, StageStory, View } from '$lib/story/stage-data';
import { layScene } from './scenes';
import { drawTies, tiesHeight } from './ties';

/** Below this width of the area two things stand one above the other, px. */
const SIDE_BY_SIDE = 600;

/** The pictures of a step, the still last. */
export function composeStep(step: StageStep, size: Size, story: StageStory): Picture[] {
  const tied = Object.keys(step.ties).length > 0;
  const height = tied ? tiesHeight(size) : 0;
  const { x, y, w, h } = size.area;
  const rest = { ...size, area: { x, y: y + height, w, h: h - height } };
  const strip = tied ? inPart('ties', drawTies(story, step.ties, size)) : [];
  return step.views.map((view) => {
    const picture = composeView(view, rest, story.data);
    return { ...picture, marks: [...picture.marks, ...strip] };
  });
}

/** A scene and, where the view has one, its panel. */
function composeView({ scene, panel }: View, size: Size, data: SceneData): Picture {
  if (!panel) return layScene(scene, size, data);
  if (panel.place === 'behind') {
    const behind = layScene(panel.scene, size, data);
    const front = layScene(scene, size, data);
    return {
      bases: [...behind.bases, ...front.bases],
      marks: [...prefix(behind.marks), ...front.marks],
    };
  }
  const [main, aside] = split(size.area, panel.place);
  const mapped = panel.scene.type === 'map';
  // A map in a panel is framed; anything else over a map needs a ground to be read on.
  const ground: Mark[] = scene.type === 'map' ? [groundOf(aside)] : [];
  const inner = mapped
    ? { ...size, area: grow(aside, -10), frame: aside, text: Math.max(11, size.text - 2) }
    : { ...size, area: aside };
  const first = layScene(scene, { ...size, area: main }, data);
  const second = layScene(panel.scene, inner, data);
  return {
    bases: [...first.bases, ...second.bases],
    marks: [...first.marks, ...ground, ...prefix(second.marks)],
  };
}

/** There before anything that is read on it, whatever the map does meanwhile. */
function groundOf(panel: Rect): Mark {
  const rect = { ...grow(panel, 10), rx: 4, fill: 'paper', opacity: 0.93 } as const;
  return { kind: 'rect', key: 'panel', ...rect, when: [0, 0.15] };
}

function split({ x, y, w, h }: Rect, place: 'above' | 'below' | 'beside'): [Rect, Rect] {
  const gap = round(Math.max(14, Math.min(w, h) * 0.035));
  if (place === 'beside' && w >= SIDE_BY_SIDE) {
    const right = round(w * 0.38);
    return [
      { x, y, w: w - right - gap, h },
      { x: x + w - right, y: y + round(h * 0.2), w: right, h: round(h * 0.56) },
    ];
  }
  if (place === 'above') {
    const top = round(h * 0.44);
    return [
      { x, y: y + top + gap, w, h: h - top - gap },
      { x, y, w: Math.min(w, round(top * 1.6)), h: top },
    ];
  }
  const low = round(place === 'beside' ? h * 0.4 : Math.min(190, Math.max(96, h * 0.27)));
  return [
    { x, y, w, h: h - low - gap },
    { x, y: y + h - low, w, h: low },
  ];
}

function grow({ x, y, w, h }: Rect, by: number): Rect {
  return { x: round(x - by), y: round(y - by), w: round(w + by * 2), h: round(h + by * 2) };
}

/** A panel's marks are other marks than the scene's of the same name. */
function prefix(marks: readonly Mark[]): Mark[] {
  return inPart(
    'panel',
    marks.map((mark) => ({ ...mark, key: `panel:${mark.key}` })),
  );
}

function inPart(part: string, marks: readonly Mark[]): Mark[] {
  return marks.map((mark) => ({ ...mark, part }));
}
