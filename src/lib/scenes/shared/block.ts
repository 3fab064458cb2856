import { showTag, SMALLEST } from './annotate';
import type { Worded } from './annotate';
import { round } from './round';
import { measure, widest, wrap } from './text';
import type { TextMark } from './marks';
import type { Tag } from '$lib/story/stage-data';

/** One paragraph of a block; an empty one takes no room. */
export interface Piece extends Partial<
  Pick<TextMark, 'fill' | 'face' | 'weight' | 'italic' | 'spacing' | 'lang' | 'halo'>
> {
  key: string;
  text: string;
  /** Font size, px; never drawn below the smallest legible. */
  size: number;
  /** Room above it, px, unless it comes first. */
  gap?: number;
  /** On the last line of the piece before where it fits there; not for blocks set in the middle. */
  beside?: boolean;
}

/** Paragraphs set one beneath the other, measured before they are placed. */
export interface Block {
  /** Width of the widest line, px. */
  w: number;
  h: number;
  /** Marks with the block's top at y and, by its anchor, its left, middle or right at x, px. */
  draw(
    x: number,
    y: number,
    style?: Partial<Pick<TextMark, 'anchor' | 'from' | 'when' | 'opacity'>>,
  ): TextMark[];
}

/** @param width the most a line may take, px */
export function setBlock(pieces: readonly Piece[], width: number): Block {
  let h = 0;
  let w = 0;
  /** End of the last line so far, px, and its base line. */
  let end = 0;
  let last = 0;
  const set = pieces
    .filter((piece) => piece.text)
    .map(({ text, gap = 0, beside, ...rest }) => {
      const face = { ...rest, size: round(Math.max(SMALLEST, rest.size)) };
      const indent = end + face.size * 0.6;
      if (beside && end && indent + measure(text, face) <= width) {
        w = Math.max(w, (end = indent + measure(text, face)));
        return { kind: 'text' as const, fill: 'ink', ...face, lines: [text], base: last, indent };
      }
      const lines = text.split('\n').flatMap((line) => wrap(line, width, face));
      // A line of many words needs more air than one of few.
      const leading = round(face.size * (lines.length > 1 && face.size < 30 ? 1.24 : 1.18));
      const top = h + (h && gap);
      h = top + lines.length * leading;
      w = Math.max(w, widest(lines, face));
      end = measure(lines.at(-1) ?? '', face);
      // Puts the height of the capitals in the middle of the line.
      const base = top + leading / 2 + face.size * 0.33;
      last = base + (lines.length - 1) * leading;
      return { kind: 'text' as const, fill: 'ink', ...face, lines, leading, base, indent: 0 };
    });
  return {
    w,
    h,
    draw: (x, y, style) =>
      set.map(({ base, indent, ...mark }) => ({
        ...mark,
        x: round(style?.anchor === 'end' ? x - indent : x + indent),
        y: round(y + base),
        ...style,
      })),
  };
}

/** The tag of a claim as the last paragraph of a block. */
export function tagPiece(key: string, tag: Tag | undefined, size: number, data: Worded): Piece {
  return {
    key: `${key}:tag`,
    text: showTag(tag, data),
    size: size * 0.8,
    gap: size * 0.15,
    fill: 'ink-2',
  };
}

/** What is made of the first of several settings that is no higher than the room, or of the last. */
export function fit<S, T extends { h: number }>(
  settings: readonly S[],
  room: number,
  make: (setting: S) => T,
): T {
  let made: T | undefined;
  for (const setting of settings) {
    made = make(setting);
    if (made.h <= room) break;
  }
  if (!made) throw new RangeError('fit needs at least one setting');
  return made;
}
