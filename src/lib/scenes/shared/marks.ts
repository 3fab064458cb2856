/**
 * The vocabulary of every picture: a scene is a list of keyed marks, and nothing else.
 * All lengths are CSS px of the stage; `Ink` is the name of a colour token in tokens.css.
 */

export type Ink = string;

interface Style {
  /** Unique within a picture, and the same from step to step for the same thing. */
  key: string;
  fill?: Ink;
  /** Hatch drawn in this ink instead of a plain fill. */
  hatch?: Ink;
  stroke?: Ink;
  /** Stroke width, px. */
  width?: number;
  dash?: string;
  /** 0..1 */
  opacity?: number;
  /** Where the mark comes from on entering, and goes to on leaving; by default it fades. */
  from?: From;
  /** What of the picture it belongs to; parts come and go each by itself. */
  part?: string;
  /** Part of the transition, 0..1, in which it enters or moves; by default [0.35, 1]. */
  when?: readonly [number, number];
}

/** The numbers that may differ between a mark's beginning and its rest. */
export interface From {
  x?: number;
  y?: number;
  w?: number;
  h?: number;
  r?: number;
  opacity?: number;
  /** Drawn share of a stroke, 0..1. */
  draw?: number;
  points?: readonly number[];
}

export interface PathMark extends Style {
  kind: 'path';
  d: string;
  draw?: number;
  cap?: 'round' | 'butt';
}
/** A polyline; `points` is flat: x0, y0, x1, y1 … */
export interface LineMark extends Style {
  kind: 'line';
  points: readonly number[];
  draw?: number;
  cap?: 'round' | 'butt';
}
export interface RectMark extends Style {
  kind: 'rect';
  x: number;
  y: number;
  w: number;
  h: number;
  rx?: number;
}
export interface CircleMark extends Style {
  kind: 'circle';
  x: number;
  y: number;
  r: number;
}
/** Many equal dots as one path: a thousand elements would cost more than the map. */
export interface DotsMark extends Style {
  kind: 'dots';
  points: readonly number[];
  r: number;
}
export interface TextMark extends Style {
  kind: 'text';
  x: number;
  /** Baseline of the first line. */
  y: number;
  lines: readonly string[];
  /** Font size, px. */
  size: number;
  /** Line height, px; by default 1.25 of the size. */
  leading?: number;
  anchor?: 'start' | 'middle' | 'end';
  face?: 'sans' | 'serif';
  weight?: 400 | 600 | 700;
  italic?: boolean;
  /** Letter spacing, px. */
  spacing?: number;
  /** Ink of an outline behind the letters that keeps them legible on lines. */
  halo?: Ink;
  /** BCP 47 tag where the words are not in the story's language. */
  lang?: string;
}

/** Marks that fade together: one number changes instead of hundreds. Scenes do not make it. */
export interface GroupMark extends Style {
  kind: 'group';
  marks: readonly Mark[];
}

export type Mark = PathMark | LineMark | RectMark | CircleMark | DotsMark | TextMark | GroupMark;

/** A shape of a map drawn in the map's own plane, under the camera. */
export interface GeoMark {
  key: string;
  /** Id of the shape within its map. */
  shape: string;
  fill?: Ink;
  hatch?: Ink;
  stroke?: Ink;
  /** Stroke width in px on screen, or with `scaled` in units of the plane (true width). */
  width?: number;
  scaled?: boolean;
  dash?: string;
  /** Corners of its stroke, where they are not to be round. */
  join?: 'bevel';
  opacity?: number;
  draw?: number;
  /** Length of the line in units of the plane, where it may be drawn in part. */
  length?: number;
  /** Id of a shape of the same map beyond which nothing is drawn. */
  clip?: string;
  from?: { opacity?: number; draw?: number };
  when?: readonly [number, number];
}

/** screen = plane * k + (x, y) */
export interface Camera {
  k: number;
  x: number;
  y: number;
}

export interface Rect {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** A map behind the marks. */
export interface Base {
  /** The same for the same shapes of the same map under the same camera. */
  key: string;
  map: string;
  camera: Camera;
  /** Part of the stage that it fills, px. */
  frame: Rect;
  opacity: number;
  /** Where a moving camera has taken it since it was drawn; undefined at rest. */
  shift?: Camera;
  /** Framed inset, as opposed to the whole stage. */
  inset: boolean;
  geos: readonly GeoMark[];
}

export interface Picture {
  bases: readonly Base[];
  marks: readonly Mark[];
}

/** What a scene is told of the surface it is drawn on. */
export interface Size {
  width: number;
  height: number;
  /** The part that no card or control covers; what a step is about belongs inside. */
  area: Rect;
  /** Size of an ordinary label, px. */
  text: number;
  /** What a map fills; the whole stage where it is not given. */
  frame?: Rect;
}

export const EMPTY: Picture = { bases: [], marks: [] };
