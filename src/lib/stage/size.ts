import { round } from '$lib/scenes/shared/round';
import type { Size } from '$lib/scenes/shared/marks';

/** How much of a wide page the column of cards takes, px; the same number as in wide.css. */
const COLUMN = 440;
/** Width of the rail of steps at the other edge, px. */
const RAIL = 64;

/**
 * Lower than this a stage has no room for a picture's labels, px: it is laid out for a higher one
 * of the same shape, and shrunk as a whole.
 */
const LOW = { wide: 500, tall: 380 };
/** And narrower than this. */
const NARROW = 352;

/**
 * Where the picture may stand when cards travel over the left of it.
 * @param mirrored over the right of it, as where it is read from right to left
 */
export function wideSize(width: number, height: number, mirrored = false): Size {
  // A frame that is not laid out yet has no size, and no number comes of it.
  const grow = Math.max(1, LOW.wide / (height || 1));
  const left = (Math.min(COLUMN, width * 0.4) + 24) * grow;
  width *= grow;
  height *= grow;
  const room = { w: width - left - RAIL * grow, h: height - 96 };
  // Beyond this a picture does not gain from being larger.
  const w = Math.min(room.w, 1180, room.h * 1.7);
  const h = Math.min(room.h, 1000);
  return {
    width,
    height,
    area: {
      x: round((mirrored ? RAIL * grow : left) + (room.w - w) / 2),
      y: round(56 + (room.h - h) / 2),
      w: round(w),
      h: round(h),
    },
    text: round(Math.max(13, Math.min(20, Math.min(width / 92, height / 54))), 1),
  };
}

/** The picture stands above the cards and has its frame to itself. */
export function tallSize(width: number, height: number): Size {
  const grow = Math.max(1, LOW.tall / (height || 1), NARROW / (width || 1));
  width *= grow;
  height *= grow;
  const margin = width < 500 ? 12 : 24;
  return {
    width,
    height,
    area: { x: margin, y: 12, w: width - margin * 2, h: height - 24 },
    text: round(Math.max(11.5, Math.min(16, width / 31, height / 30)), 1),
  };
}

/** The still of a page without a script, scaled to the width it is given. */
export const STILL: Size = tallSize(400, 420);

/** The same where it stands alone in a wide column. */
export const WIDE_STILL: Size = tallSize(720, 480);
