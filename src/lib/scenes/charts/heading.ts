import { SMALLEST } from '../shared/annotate';
import { write } from '../shared/pens';
import { round } from '../shared/round';
import { measure, widest, wrap } from '../shared/text';
import type { Mark } from '../shared/marks';

/** Titles and axes are there before what they explain. */
export const FIRST = [0.15, 0.5] as const;

/** What stands over a chart: its title, and beneath it in smaller type the unit and the source. */
interface Heading {
  lines: string[];
  sub: string;
  size: number;
  small: number;
  /** The small line follows the title on the same line. */
  inline: boolean;
  h: number;
}

/**
 * Measures a heading.
 * @param width px that it may take
 * @param tight the small words stand beside the title when both fit on its last line
 */
export function setHeading(
  title: string,
  sub: string,
  width: number,
  size: number,
  tight: boolean,
): Heading {
  const small = Math.max(SMALLEST, round(size * 0.8));
  const lines = wrap(title, width, { size, weight: 600 });
  const last = measure(lines.at(-1) ?? '', { size, weight: 600 });
  const inline = tight && last + size * 0.6 + measure(sub, { size: small }) <= width;
  const rows = lines.length * size * 1.2;
  return { lines, sub, size, small, inline, h: rows + (sub && !inline ? small * 1.4 : 0) };
}

/** The marks of a heading whose top left corner is (x, y), px. */
export function drawHeading(key: string, heading: Heading, x: number, y: number): Mark[] {
  const { lines, sub, size, small, inline } = heading;
  const last = y + (lines.length - 1) * size * 1.2 + size * 0.95;
  const beside = widest(lines.slice(-1), { size, weight: 600 }) + size * 0.6;
  const title: Mark = write(`${key}:title`, x, y + size * 0.95, lines, size, {
    leading: round(size * 1.2),
    weight: 600,
    fill: 'ink',
    when: FIRST,
  });
  if (!sub) return [title];
  return [
    title,
    write(`${key}:sub`, inline ? x + beside : x, inline ? last : last + small * 1.45, sub, small, {
      when: FIRST,
    }),
  ];
}
