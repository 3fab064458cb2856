import type { Position } from '$lib/story/position';

/** A place where a presenter stops: a step's still, or one of the pictures on the way to it. */
export interface Stop {
  /** Index of the step; 0 is the opening. */
  step: number;
  /** Which of the step's pictures, from 1; the last is its still. */
  build: number;
  of: number;
  position: Position;
}

/**
 * All stops of a story, in order.
 * @param pictures how many pictures each step has, its still included; the opening first
 */
export function listStops(pictures: readonly number[]): Stop[] {
  return pictures.flatMap((of, step) =>
    Array.from({ length: of }, (_, i): Stop => {
      const build = i + 1;
      return { step, build, of, position: build === of ? step : step - 1 + build / of };
    }),
  );
}

/** Index of the stop at which a step shows its still; the nearest there is. */
export function stopOf(stops: readonly Stop[], step: number): number {
  const last = stops.at(-1)?.step ?? 0;
  const wanted = Math.min(last, Math.max(0, Math.round(step)));
  return Math.max(
    0,
    stops.findIndex((stop) => stop.step === wanted && stop.build === stop.of),
  );
}
