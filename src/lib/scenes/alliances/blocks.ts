import { SMALLEST } from '../shared/annotate';
import { round } from '../shared/round';
import { measure, widest, wrap } from '../shared/text';
import type { Mark, TextMark } from '../shared/marks';

/** Words with the tag of their source behind the last line, or beneath where that is too long. */
export interface Block {
  lines: readonly string[];
  tag: string;
  /** From the left edge to the end of a tag behind the last line, px; 0 when it stands beneath. */
  behind: number;
  size: number;
  weight: 400 | 600;
  w: number;
  h: number;
}

/** Between words and tag, px. */
const GAP = 7;

const smaller = (size: number) => Math.max(SMALLEST, size - 3);

/** @param width the most that it may take, px; line breaks in the text are kept */
export function setBlock(
  text: string,
  tag: string,
  size: number,
  width: number,
  weight: 400 | 600 = 600,
): Block {
  const face = { size, weight };
  const lines = text.split('\n').flatMap((line) => wrap(line, width, face));
  const label = measure(tag, { size: smaller(size) });
  const end = measure(lines.at(-1) ?? '', face) + GAP + label;
  const behind = tag !== '' && end <= width ? end : 0;
  return {
    lines,
    tag,
    behind,
    size,
    weight,
    w: Math.max(widest(lines, face), behind || label),
    h: lines.length * size * 1.2 + (tag && !behind ? smaller(size) * 1.2 : 0),
  };
}

/**
 * The marks of a block whose top left corner is (x, y).
 * @param right flush with its right edge, which lines before a tag cannot be
 */
export function drawBlock(
  key: string,
  { lines, tag, behind, size, weight, w }: Block,
  x: number,
  y: number,
  right: boolean,
  style: Partial<Pick<TextMark, 'fill' | 'when' | 'halo'>> = {},
): Mark[] {
  const small = smaller(size);
  const end = right && (lines.length === 1 || !behind);
  const label = behind ? measure(tag, { size: small }) + GAP : 0;
  const common = { kind: 'text' as const, halo: 'paper', ...style };
  const first = y + size * 0.95;
  const last = first + (lines.length - 1) * size * 1.2;
  const marks: Mark[] = [
    {
      fill: 'ink',
      ...common,
      key,
      x: round(end ? x + w - label : x),
      y: round(first),
      lines,
      size,
      leading: round(size * 1.2),
      weight,
      anchor: end ? 'end' : 'start',
    },
  ];
  if (tag)
    marks.push({
      ...common,
      key: `${key}:tag`,
      x: round(behind ? x + behind : end ? x + w : x),
      y: round(behind ? last : last + small * 1.2),
      lines: [tag],
      size: small,
      fill: 'ink-2',
      anchor: behind || end ? 'end' : 'start',
    });
  return marks;
}
