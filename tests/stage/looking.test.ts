import { describe, expect, it } from 'vitest';
import { fitCamera } from '$lib/scenes/map/camera';
import { readStory } from '$lib/server/stories/files';
import { loadStory } from '$lib/server/stories/load';
import { explorableOf, lookAt, moveMap } from '$lib/stage/looking';
import { composeStep } from '$lib/stage/compose';
import { setSlide } from '$lib/stage/slide';
import type { StageStep } from '$lib/story/stage-data';
import { toDay } from '$lib/story/time';

const { stage } = loadStory('harbour', readStory('harbour', 'tests/fixtures/stories'));
const { size } = setSlide(1920, 1080);
const find = (at: 'map' | 'date') =>
  stage.steps.find((step) => explorableOf(step)?.at === at) as StageStep;
const still = (step: StageStep) => composeStep(step, size, stage).at(-1);

describe('looking around in a map', () => {
  const step = find('map');
  const explorable = explorableOf(step);
  const view = explorable?.at === 'map' ? explorable.view : undefined;
  const gesture = { x: 400, y: 100, dx: 0, dy: 0, factor: 1 };
  const move = (more: Partial<typeof gesture>, from?: Parameters<typeof moveMap>[1]) =>
    view && moveMap(view, from, { ...gesture, ...more }, size, stage);

  it('shows the step itself where nobody has looked away', () => {
    const stay = move({});
    expect(stay).toEqual({ at: 'map', zoom: 1, x: 0, y: 0 });
    expect(stay && lookAt(step, stay, size, stage).bases[0]?.camera).toEqual(
      still(step)?.bases[0]?.camera,
    );
  });

  it('keeps what is under the pointer where it is', () => {
    const near = move({ factor: 2 });
    const [before, after] = [still(step), near && lookAt(step, near, size, stage)].map(
      (picture) => picture?.bases[0]?.camera,
    );
    if (!before || !after) throw new Error('no map');
    expect(after.k / before.k).toBeCloseTo(2);
    const plane = (camera: typeof before) => (gesture.x - camera.x) / camera.k;
    expect(plane(after)).toBeCloseTo(plane(before), 0);
  });

  it('follows a hand that drags, as far as it drags', () => {
    const aside = move({ dx: 60, dy: -30 });
    const [before, after] = [still(step), aside && lookAt(step, aside, size, stage)].map(
      (picture) => picture?.bases[0]?.camera,
    );
    expect((after?.x ?? 0) - (before?.x ?? 0)).toBeCloseTo(60, -1);
    expect((after?.y ?? 0) - (before?.y ?? 0)).toBeCloseTo(-30, -1);
  });

  it('changes nothing of the story', () => {
    const before = JSON.stringify(stage);
    const far = move({ factor: 0.5 });
    if (far) lookAt(step, far, size, stage);
    expect(JSON.stringify(stage)).toBe(before);
    const camera = view && stage.data.cameras[view.camera];
    expect(camera && fitCamera(camera, size.area).k).toBeGreaterThan(0);
  });
});

describe('looking around in a chart of dates', () => {
  const step = find('date');
  const explorable = explorableOf(step);
  const range = explorable?.at === 'date' ? explorable : { from: 0, to: 0, day: 0 };

  it('shows the step itself on its own day, more later and less before', () => {
    const own = lookAt(step, { at: 'date', day: range.day }, size, stage);
    const whole = lookAt(step, { at: 'date', day: range.to }, size, stage);
    const half = lookAt(step, { at: 'date', day: (range.from + range.to) >> 1 }, size, stage);
    const none = lookAt(step, { at: 'date', day: range.from }, size, stage);
    expect(own).toEqual(still(step));
    const width = (picture: typeof whole) =>
      picture.marks.reduce((sum, mark) => sum + (mark.kind === 'rect' ? mark.w : 0), 0);
    expect(width(half)).toBeLessThan(width(whole));
    expect(width(none)).toBeLessThan(width(half));
  });

  it('knows its first and last day', () => {
    const scene = step.views.at(-1)?.scene;
    if (scene?.type !== 'alliances') throw new Error('no chart of dates');
    expect([range.from, range.to]).toEqual([toDay(scene.from), toDay(scene.to, 'end')]);
  });
});
