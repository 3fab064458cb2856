import { SMALLEST, showOutside, showTag } from '../shared/annotate';
import { drawRect, write } from '../shared/pens';
import { round } from '../shared/round';
import { measure } from '../shared/text';
import { nameOf } from './frame';
import type { Mark } from '../shared/marks';
import type { Frame } from './frame';
import type { Placed } from './place';

/**
 * Above rows of countries: whose bars these are, in the order in which they stand in a row.
 * @param tagged with what all the bars rest on
 */
export function drawHeads(frame: Frame, top: number, tagged: boolean): Mark[] {
  const { view, data, left, right, head: size } = frame;
  const small = Math.max(SMALLEST, size - 3);
  const several = view.organisations.length > 1;
  return view.organisations.flatMap((id, i): Mark[] => {
    if (view.awaited.includes(id)) return [];
    const name = nameOf(data.organisations, id);
    const y = round(top + size + i * size * 1.4);
    const text = { kind: 'text' as const, y };
    let x = left + (several ? 24 : 0);
    const marks: Mark[] = [{ ...text, key: `head:${id}`, x, lines: [name], size, weight: 700 }];
    if (several)
      marks.push(
        drawRect(
          `head:${id}:bar`,
          { x: left, y: y - size * 0.6, w: 16, h: size * 0.5 },
          { fill: data.organisations[id]?.hue ?? 'ink-2' },
        ),
      );
    x += measure(name, { size, weight: 700 }) + 8;
    for (const [part, words, size] of [
      ['about', data.organisations[id]?.about ?? '', small + 1],
      ['tag', tagged ? sourcesOf(frame, id) : '', small],
    ] as const) {
      const w = measure(words, { size });
      if (!words || x + w > right) continue;
      const key = `head:${id}:${part}`;
      marks.push({ ...text, key, x: round(x), lines: [words], size, fill: 'ink-2' });
      x += w + 12;
    }
    return marks;
  });
}

/** What all the bars of an organisation rest on. */
function sourcesOf({ view, data }: Frame, organisation: string): string {
  const tags = data.membership.flatMap((m) =>
    m.organisation === organisation && view.countries.includes(m.country) && m.tag ? [m.tag] : [],
  );
  const documents = [...new Set(tags.flatMap((tag) => tag.documents))].sort();
  const outside = [...new Set(tags.flatMap((tag) => tag.outside ?? []))];
  return [showTag({ documents }, data), ...outside.map(showOutside)].filter(Boolean).join(' · ');
}

/** In a corner of the chart that is of one country: which. */
export function drawCountry({ view, data, left, head: size }: Frame, y: number): Mark {
  const id = view.countries[0] ?? '';
  const lines = [nameOf(data.countries, id)];
  return write(`head:${id}`, left, y, lines, size, { fill: 'ink', weight: 700 });
}

/** What the ways of drawing mean, of those that are in the picture, and where the words end. */
export function drawKey(
  { data, left, label: size }: Frame,
  rows: readonly Placed[],
  y: number,
): { marks: Mark[]; end: number } {
  const styles = new Set(
    rows.flatMap(({ lanes }) =>
      lanes.flatMap(({ tracks }) =>
        tracks.flatMap(({ track }) => track.bars.map((bar) => bar.interval.style)),
      ),
    ),
  );
  const { inForce, signed, frozen } = data.words;
  let x = left;
  const marks = (
    [
      ['solid', inForce, size * 0.6],
      ['thin', signed, 2],
      ['hatched', frozen, size * 0.6],
    ] as const
  )
    .filter(([style]) => styles.has(style))
    .flatMap(([style, word, h]): Mark[] => {
      const key = `key:${style}`;
      const at = { x: round(x), y: round(y - size * 0.35 - h / 2), w: 20, h: round(h) };
      const ink = style === 'hatched' ? { hatch: 'ink-2' } : { fill: 'ink-2' };
      const text = { x: round(x + 26), y, lines: [word], size, fill: 'ink-2' };
      x += 46 + measure(word, { size });
      return [drawRect(key, at, { ...ink }), { kind: 'text', key: `${key}:word`, ...text }];
    });
  return { marks, end: x };
}
