import { strokePath, write } from '../shared/pens';
import { round } from '../shared/round';
import { measure } from '../shared/text';
import { BREAK, DAY, ticksOf } from './axis';
import type { Mark } from '../shared/marks';
import type { Frame } from './frame';

/** The line of the axis at `y`, its dates above and the rules that go down from them to `foot`. */
export function drawDates({ axis, data, label: size }: Frame, y: number, foot: number): Mark[] {
  return axis.parts.flatMap(([a, b], i) => {
    const line = { kind: 'line' as const, stroke: 'rule', width: 0.75 };
    const marks: Mark[] = [
      { ...line, key: `axis:${i}`, points: [a, y, b, y], stroke: 'ink-3', width: 1 },
    ];
    for (const tick of ticksOf(axis, i, data.lang, size)) {
      if (tick.x > a + 1)
        marks.push({ ...line, key: `grid:${tick.iso}`, points: [tick.x, y, tick.x, foot] });
      if (tick.label)
        marks.push(
          write(`date:${tick.iso}`, tick.labelX, y - 5, tick.label, size, { anchor: 'middle' }),
        );
    }
    return marks;
  });
}

/**
 * Over the enlarged part: what it covers.
 * @param left how far the words may go, px
 */
export function drawDetail({ axis, data, label: size }: Frame, y: number, left: number): Mark[] {
  const part = axis.parts[1];
  if (!part) return [];
  const format = new Intl.DateTimeFormat(data.lang, {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const [from, to] = axis.days.slice(1).map((day) => day * DAY) as [number, number];
  // Versions of the language data differ in the kind of space around the dash.
  const span = format.formatRange(from, to - 1).replace(/\s+/g, ' ');
  const long = `${span}, ${data.words.enlarged}`;
  const fits = measure(long, { size, weight: 600 }) < part[1] - left;
  return [
    write('detail', part[1], y, fits ? long : span, size, {
      fill: 'ink',
      weight: 600,
      anchor: 'end',
    }),
  ];
}

/** The mark of a broken scale across each bar: two slanted strokes with paper between. */
export function drawBreaks({ axis }: Frame, spans: readonly { y: number; h: number }[]): Mark[] {
  if (!axis.parts[1] || !spans.length) return [];
  const x = (axis.parts[0]?.[1] ?? 0) + BREAK / 2;
  const slant = (off: number, y: number, h: number, down: boolean) => {
    const ends = [
      `${round(x + off + 2.5)},${round(y - 3)}`,
      `${round(x + off - 2.5)},${round(y + h + 3)}`,
    ];
    return (down ? ends : ends.reverse()).join('L');
  };
  const d = spans.map(({ y, h }) => `M${slant(-3, y, h, true)}L${slant(3, y, h, false)}Z`);
  const edges = spans.map(({ y, h }) => `M${slant(-3, y, h, true)}M${slant(3, y, h, true)}`);
  return [
    { kind: 'path', key: 'break', d: d.join(''), fill: 'paper' },
    strokePath('break:edges', edges.join('')),
  ];
}
