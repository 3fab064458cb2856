import type { Position, Shown } from '$lib/story/position';

/** A picture on its way, in a time of its own: a click has no speed as scrolling has. */
export interface Glide {
  shown: Shown;
  /** Where it set out. */
  from: Position;
  to: Position;
  /** Milliseconds since then, and until it arrives. */
  elapsed: number;
  span: number;
}

/** On to the next stop: long enough for a room to follow, ms. */
const ONWARD = 900;
/** Back is a correction: nobody wants to watch it, ms. */
const BACKWARD = 400;
/** A jump passes through none of the steps between, ms. */
const JUMP = 500;

export function restAt(position: Position): Glide {
  return {
    shown: { from: position, to: position, t: 0 },
    from: position,
    to: position,
    elapsed: 0,
    span: 0,
  };
}

export function isResting({ shown, to }: Glide): boolean {
  return shown.t === 0 && shown.from === to;
}

/** Sets out from whatever is shown now. */
export function setOut(glide: Glide, to: Position): Glide {
  const { shown } = glide;
  // In the middle of a jump there is no position: it goes on from the nearer end.
  const from = shown.t < 0.5 ? shown.from : shown.to;
  if (from === to) return restAt(to);
  const near = Math.abs(to - from) <= 1;
  return {
    shown: near ? { from, to: from, t: 0 } : { from, to, t: 0.001 },
    from,
    to,
    elapsed: 0,
    span: near ? (to > from ? ONWARD : BACKWARD) : JUMP,
  };
}

/** The glide after some more milliseconds; at its end it rests exactly where it was sent. */
export function glideOn(glide: Glide, ms: number): Glide {
  if (isResting(glide)) return glide;
  const elapsed = glide.elapsed + ms;
  if (elapsed >= glide.span) return restAt(glide.to);
  // Even: every mark eases its own part of the way (scenes/shared/tween.ts).
  const t = elapsed / glide.span;
  const { from, to } = glide;
  const shown: Shown =
    Math.abs(to - from) <= 1
      ? { from: from + (to - from) * t, to: from + (to - from) * t, t: 0 }
      : { from, to, t: Math.max(0.001, t) };
  return { ...glide, elapsed, shown };
}
