import { round } from '$lib/scenes/shared/round';
import type { Rect, Size } from '$lib/scenes/shared/marks';

/** A slide: words beside a picture, laid out in units of its own and enlarged as a whole. */
export interface Slide {
  /** In units; so are all lengths below. */
  width: number;
  height: number;
  /** Pixels of the screen to a unit. */
  scale: number;
  words: Rect;
  picture: Rect;
  /** For the scenes: the picture's own. */
  size: Size;
  /** The words stand beside the picture, or above it where the screen is high. */
  shape: 'beside' | 'above';
}

/**
 * Height of a slide, units. The smallest label of a scene has 11 (SMALLEST), which at 495 units to
 * a screen is 24 px of 1080: what can be read at the back of a room. Laid out small and enlarged,
 * lines and gaps grow with the letters, as a washed-out projector needs.
 */
const HEIGHT = 495;
/** An ordinary label, units. */
const TEXT = 13;
/** From here on, width to height, there is room for words beside a picture. */
const BESIDE = 1.2;
/** Wider than this, a slide is centred between two margins. */
const WIDEST = 2.2;
/** Widths of slides for screens that are higher than wide, units. */
const SQUARISH = 600;
const UPRIGHT = 420;
/** Higher than this, a slide is centred too, height to width. */
const HIGHEST = 2;

/**
 * The slide that fills a screen of so many pixels best.
 * @param mirrored words stand at the right, as in a language that is written from there
 */
export function setSlide(screenWidth: number, screenHeight: number, mirrored = false): Slide {
  const [w, h] = [Math.max(1, screenWidth), Math.max(1, screenHeight)];
  const beside = w / h >= BESIDE;
  const [width, height] = beside ? setBeside(w, h) : setAbove(w, h);
  const column = Math.round(Math.min(290, Math.max(206, width * 0.31)));
  const band = Math.round(height * 0.34);
  const words = beside
    ? { x: mirrored ? width - column : 0, y: 0, w: column, h: height }
    : { x: 0, y: 0, w: width, h: band };
  const picture = beside
    ? { x: mirrored ? 0 : column, y: 0, w: width - column, h: height }
    : { x: 0, y: band, w: width, h: height - band };
  const margin = 14;
  return {
    width,
    height,
    scale: round(Math.min(w / width, h / height), 4),
    words,
    picture,
    shape: beside ? 'beside' : 'above',
    size: {
      width: picture.w,
      height: picture.h,
      area: { x: margin, y: margin, w: picture.w - margin * 2, h: picture.h - margin * 2 },
      text: TEXT,
    },
  };
}

/** A window that is lower than a slide, such as a phone on its side, is not shrunk below 1. */
function setBeside(w: number, h: number): [number, number] {
  const height = Math.min(HEIGHT, Math.max(300, h));
  return [Math.round(height * Math.min(WIDEST, w / h)), height];
}

function setAbove(w: number, h: number): [number, number] {
  const width = h / w < 4 / 3 ? SQUARISH : UPRIGHT;
  return [width, Math.round(width * Math.min(HIGHEST, h / w))];
}
