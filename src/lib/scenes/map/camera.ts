import { round } from '../shared/round';
import type { Camera, Rect } from '../shared/marks';
import type { CameraData } from '$lib/story/stage-data';

/** The camera that shows a box of the plane as large as an area of the stage allows. */
export function fitCamera({ box: [x0, y0, x1, y1] }: CameraData, area: Rect): Camera {
  // Significant digits, because k may be 1 or a hundredth.
  const k = Number(Math.min(area.w / (x1 - x0), area.h / (y1 - y0)).toPrecision(5));
  return {
    k,
    x: round(area.x + area.w / 2 - ((x0 + x1) / 2) * k, 2),
    y: round(area.y + area.h / 2 - ((y0 + y1) / 2) * k, 2),
  };
}

/** A point of the plane on the stage, px. */
export function toStage(
  { k, x, y }: Camera,
  [px, py]: readonly [number, number],
): [number, number] {
  return [round(px * k + x), round(py * k + y)];
}

/** A flat list of points of the plane on the stage, px. */
export function lineToStage({ k, x, y }: Camera, points: readonly number[]): number[] {
  return points.map((value, i) => round(value * k + (i % 2 ? y : x)));
}

export function inside([x, y]: readonly [number, number], rect: Rect, margin = 0): boolean {
  return (
    x >= rect.x - margin &&
    x <= rect.x + rect.w + margin &&
    y >= rect.y - margin &&
    y <= rect.y + rect.h + margin
  );
}
