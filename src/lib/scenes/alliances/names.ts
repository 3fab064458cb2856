import { strokeLine, write } from '../shared/pens';
import { round } from '../shared/round';
import { measure } from '../shared/text';
import type { Mark } from '../shared/marks';
import type { Frame } from './frame';
import type { Placed } from './place';

/** A row's name with the words behind and beneath it. */
export function drawName({ left, note: size, label }: Frame, { row, nameY }: Placed): Mark[] {
  const text = { kind: 'text' as const, x: left };
  const first = round(nameY + size * 0.95);
  const marks: Mark[] = [
    {
      ...text,
      key: `name:${row.key}`,
      y: first,
      lines: row.name,
      size,
      leading: round(size * 1.2),
      weight: row.bold ? 600 : 400,
      fill: row.bold ? 'ink' : 'ink-2',
    },
  ];
  if (row.behind)
    marks.push({
      ...text,
      key: `behind:${row.key}`,
      x: round(left + measure(row.name[0] ?? '', { size, weight: 600 }) + 6),
      y: first,
      lines: [row.behind],
      size: label,
      fill: 'ink-2',
    });
  if (row.about.length)
    marks.push({
      ...text,
      key: `about:${row.key}`,
      y: round(nameY + row.name.length * size * 1.2 + label * 0.95),
      lines: row.about,
      size: label,
      leading: round(label * 1.2),
      fill: 'ink-2',
    });
  return marks;
}

/** Beside rows of one organisation: each row's source, once for neighbours that share it. */
export function drawSources({ plot, label: size }: Frame, rows: readonly Placed[], full: number) {
  const marks: Mark[] = [];
  const x = plot[1] + 12;
  for (let i = 0, j = 0; i < rows.length; i = j) {
    const [row, tag] = [rows[i]?.row.key, rows[i]?.row.tag];
    while (j < rows.length && rows[j]?.row.tag === tag) j++;
    const [top, bottom] = [rows[i]?.y ?? 0, (rows[j - 1]?.y ?? 0) + full];
    if (!tag) continue;
    const key = `source:${row}`;
    const points = [x, top, x, bottom].map((n) => round(n));
    marks.push(
      strokeLine(`${key}:line`, points),
      write(key, x + 6, (top + bottom) / 2 + size * 0.35, tag, size),
    );
  }
  return marks;
}
