/**
 * Where a presenter looks instead of at the step's own picture, to answer a question: another
 * part of its map, or another day of its chart of dates.
 */
export type Looking =
  | {
      at: 'map';
      /** 1 is as near as the step itself. */
      zoom: number;
      /** How far the middle has moved east and south, in widths of what the step shows. */
      x: number;
      y: number;
    }
  | {
      at: 'date';
      /** Days since 1970-01-01; nothing later is drawn. */
      day: number;
    };

/** Nearest and farthest, and how far away from what the step shows. */
const ZOOM = [0.25, 16] as const;
const AWAY = 3;

const clamp = (value: number, [least, most]: readonly [number, number]) =>
  Math.min(most, Math.max(least, value));

/** Within bounds, and rounded, so that the same gesture gives the same picture. */
export function clampLooking(looking: Looking): Looking {
  if (looking.at === 'date') return { at: 'date', day: Math.round(looking.day) };
  const thousandths = (value: number) => Math.round(value * 1000) / 1000;
  return {
    at: 'map',
    zoom: thousandths(clamp(looking.zoom, ZOOM)),
    x: thousandths(clamp(looking.x, [-AWAY, AWAY])),
    y: thousandths(clamp(looking.y, [-AWAY, AWAY])),
  };
}
