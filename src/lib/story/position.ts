/**
 * A position is a real number: 0 is the opening, 7 the still of step 7, and 7.4 two fifths of
 * the way from step 7 to step 8. Whatever the surface, it only produces positions.
 */
export type Position = number;

/** What is shown: the picture at a position, or on a jump something between two of them. */
export interface Shown {
  from: Position;
  to: Position;
  /** 0..1 of the way; 0 when at rest. */
  t: number;
}

/** A position within the story, in thousandths, so that equal scrolls give equal pictures. */
export function clampPosition(position: number, last: number): Position {
  const safe = Number.isFinite(position) ? position : 0;
  return Math.round(Math.min(last, Math.max(0, safe)) * 1000) / 1000;
}

/** The step that a position belongs to: the one it is nearer to. */
export function stepAt(position: Position): number {
  return Math.round(position);
}
