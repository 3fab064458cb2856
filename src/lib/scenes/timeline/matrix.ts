import { fit, setBlock, type Block } from '../shared/block';
import { drawCircle, strokeLine } from '../shared/pens';
import { centre } from '../shared/place';
import { round } from '../shared/round';
import { SMALLEST } from '../shared/annotate';
import { WIDEST } from './axis';
import type { Mark, Size } from '../shared/marks';
import type { TimelineView } from '$lib/story/schema/timeline';

type MatrixView = Extract<TimelineView, { form: 'matrix' }>;
type Cell = MatrixView['rows'][number]['cells'][string];

/** Who lists what: a row for each thing, a column for each source. */
export function drawMatrix(view: MatrixView, { area, text }: Size): Mark[] {
  const { x: left, w } = centre(area, text * WIDEST);
  const first = w * 0.31;
  const column = (w - first) / view.columns.length;
  const at = (c: number) => left + first + column * (c + 0.5);
  const set = fit(settings(text, w), area.h, (setting) => setTable(view, { ...setting, w, first }));
  const { size, title, heads, head, rows, note } = set;
  // Room to spare goes into the rows.
  const more = Math.min(Math.max(0, area.h - set.h) / rows.length, size * 1.7);
  const top = area.y + Math.max(0, area.h - set.h - more * rows.length) / 2;
  const body = top + title.h + head;
  const end = body + rows.reduce((sum, { h }) => sum + h + more, 0);
  let y = body;
  return [
    ...title.draw(left, top),
    ...heads.flatMap((block, c) =>
      block.draw(at(c), body - size * 0.4 - block.h, { anchor: 'middle' }),
    ),
    ...rows.flatMap(({ row, label, words, h }, r): Mark[] => {
      const line = rule(`rule:${r}`, left, y, w);
      const middle = y + (h + more) / 2;
      const start = round(0.3 + (0.3 * r) / rows.length, 2);
      y += h + more;
      return [
        line,
        ...label.draw(left, middle - label.h / 2, { when: [start, round(start + 0.3, 2)] }),
        ...view.columns.flatMap(({ id }, c) =>
          drawCell(row.cells[id], {
            // What was gathered on the timeline opens into the first column.
            key: c === 0 && row.id ? `dot:${row.id}` : `cell:${r}:${id}`,
            x: round(at(c)),
            y: round(middle),
            r: round(size * 0.66),
            hue: view.hue,
            word: words[c],
            when: [start, round(start + 0.3 + 0.05 * c, 2)],
          }),
        ),
      ];
    }),
    rule('rule:end', left, end, w),
    ...note.draw(left, end + size * 0.5),
  ];
}

interface Setting {
  size: number;
  /** Least height of a row beyond its words, in sizes. */
  air: number;
}

function settings(text: number, w: number): Setting[] {
  // A narrow table has no room for large words.
  const large = w > text * 36 ? [1.25, 1.15, 1.05] : [];
  return [
    ...[...large, 1].map((k) => ({ size: text * k, air: 0.55 })),
    { size: SMALLEST, air: 0.5 },
    { size: SMALLEST, air: 0.25 },
  ];
}

function setTable(
  view: MatrixView,
  { size, air, w, first }: Setting & { w: number; first: number },
) {
  const width = (w - first) / view.columns.length - size * 0.4;
  const small = { size: size * 0.85, fill: 'ink-2' };
  const title = setBlock([{ key: 'title', text: view.title, size: size * 1.15, weight: 600 }], w);
  const heads = view.columns.map(({ id, title: name, date }) =>
    setBlock(
      [
        { key: `head:${id}`, text: name, size, weight: 600 },
        { key: `head:${id}:date`, text: date, ...small },
      ],
      width,
    ),
  );
  const rows = view.rows.map((row, r) => {
    const label = setBlock([{ key: `row:${r}`, text: row.title, size }], first - size * 0.6);
    const words = view.columns.map(({ id }) => {
      const cell = row.cells[id];
      const text = typeof cell === 'object' ? cell.word : '';
      return setBlock([{ key: `word:${r}:${id}`, text, size: size * 0.95 }], width);
    });
    const h = Math.max(size * 1.4, label.h, ...words.map((word) => word.h)) + size * air;
    return { row, label, words, h };
  });
  const note = setBlock(view.note ? [{ key: 'note', text: view.note.text, ...small }] : [], w);
  const head = Math.max(...heads.map(({ h }) => h)) + size * 0.9;
  const body = rows.reduce((sum, { h }) => sum + h, 0);
  const h = title.h + head + body + note.h + (note.h && size * 0.5);
  return { size, title, heads, head, rows, note, h };
}

function rule(key: string, x: number, y: number, w: number): Mark {
  const at = round(y);
  return strokeLine(key, [x, at, x + w, at], { stroke: 'rule' });
}

interface Spot {
  key: string;
  x: number;
  y: number;
  r: number;
  hue: string;
  word: Block | undefined;
  when: readonly [number, number];
}

/** A tick on a disc, a dash, or a word. */
function drawCell(cell: Cell | undefined, { key, x, y, r, hue, word, when }: Spot): Mark[] {
  if (word?.h) return word.draw(x, y - word.h / 2, { anchor: 'middle', when });
  const line = (points: number[], stroke: string, width: number): Mark =>
    strokeLine(
      `${key}:line`,
      points.map((value, i) => round((i % 2 ? y : x) + value * r)),
      { stroke, width, cap: 'round', from: { draw: 0 }, when },
    );
  if (cell !== 'yes') return [line([-0.5, 0, 0.5, 0], 'ink-3', 1.5)];
  return [
    drawCircle(key, x, y, r, { fill: hue, from: { r: 0 }, when }),
    line([-0.42, 0.05, -0.1, 0.36, 0.45, -0.3], 'paper', round(r * 0.24)),
  ];
}
