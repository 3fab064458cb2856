import { strokeLine } from '../shared/pens';
import { round } from '../shared/round';
import { heightOf } from './bars';
import { drawBlock } from './blocks';
import type { Mark } from '../shared/marks';
import type { Bar } from './bars';
import type { Note } from './notes';
import type { Placed } from './place';

/** Marks of a row, by the order in which they lie over one another. */
export interface Layers {
  bars: Mark[];
  /** Cuts, ends and ticks on the bars. */
  over: Mark[];
  words: Mark[];
}

/**
 * @param full height of a membership's bar, px
 * @param reach how far above and below its bar the end of a membership is marked, px
 */
export function drawRow(placed: Placed, full: number, reach: number): Layers {
  const layers: Layers = { bars: [], over: [], words: [] };
  const halo = placed.row.lit ? 'land' : 'paper';
  for (const { lane, tracks, bottom } of placed.lanes) {
    for (const { track, y, h } of tracks) {
      const middle = y + h / 2;
      for (const bar of track.bars) drawBar(bar, middle, full, reach, layers);
      for (const note of track.notes.filter((n) => !n.hidden)) {
        layers.words.push(...drawWords(note, y - 3 - note.rise - note.block.h, halo));
        drawMark(note, y, h, layers.over);
      }
      for (const note of lane.beside.filter((n) => !n.hidden)) {
        layers.words.push(...drawWords(note, middle - note.block.h / 2, halo));
        drawMark(note, y, h, layers.over);
      }
    }
    for (const note of lane.under.filter((n) => !n.hidden)) {
      layers.words.push(...drawWords(note, bottom + 3 + note.y, halo));
      if (note.mark === 'none') continue;
      const last = tracks.at(-1);
      layers.over.push(
        strokeLine(
          `${note.key}:lead`,
          [note.at, last?.y ?? bottom, note.at, bottom + 3 + note.y + note.block.size * 0.9],
          { stroke: 'ink', from: { draw: 0 }, when: [0.6, 0.9] },
        ),
      );
    }
  }
  return layers;
}

function drawBar(bar: Bar, middle: number, full: number, reach: number, layers: Layers): void {
  const h = heightOf(bar, full);
  const [x, y, w] = [bar.x0, round(middle - h / 2), round(bar.until - bar.x0)];
  const opacity = bar.focus ? 1 : 0.5;
  if (w <= 0) return;
  const hatched = bar.interval.style === 'hatched';
  const rect = { kind: 'rect' as const, x, y, w, h: round(h), from: { w: 0 }, when: bar.when };
  // Lines behind do not show through.
  if (!bar.focus) layers.bars.push({ ...rect, key: `${bar.key}:ground`, fill: 'paper' });
  // Under a hatch a tint, so that the bar keeps its edges.
  if (hatched)
    layers.bars.push({ ...rect, key: `${bar.key}:tint`, fill: bar.hue, opacity: opacity * 0.2 });
  layers.bars.push({
    ...rect,
    key: bar.key,
    ...(hatched ? { hatch: bar.hue } : { fill: bar.hue }),
    opacity,
  });
  if (bar.cut)
    layers.bars.push({
      kind: 'path',
      key: `${bar.key}:before`,
      d: `M${x},${y}L${x - 5},${round(middle)}L${x},${round(y + h)}Z`,
      fill: bar.hue,
      opacity,
    });
  if (bar.ended)
    layers.over.push(
      strokeLine(
        `${bar.key}:end`,
        [bar.x1, middle - h / 2 - reach, bar.x1, middle + h / 2 + reach],
        { stroke: 'ink', width: 2, when: [0.5, 0.8] },
      ),
    );
}

function drawWords(note: Note, y: number, halo: string): Mark[] {
  const status = note.key.startsWith('status');
  return drawBlock(note.key, note.block, note.x, round(y), note.end, {
    ...(status ? { fill: 'ink-2' } : {}),
    when: [0.6, 1],
    halo,
  });
}

/** A tick through the bar, or a cut in its upper edge. */
function drawMark({ key, at, mark }: Note, y: number, h: number, over: Mark[]): void {
  if (mark === 'tick')
    over.push(
      strokeLine(`${key}:tick`, [at, y - 4, at, y + h], {
        stroke: 'ink',
        width: 1.5,
        from: { draw: 0 },
        when: [0.6, 0.9],
      }),
    );
  if (mark === 'notch')
    over.push({
      kind: 'path',
      key: `${key}:notch`,
      d: `M${round(at - h * 0.4)},${y - 1}L${at},${round(y + h * 0.72)}L${round(at + h * 0.4)},${y - 1}Z`,
      fill: 'paper',
      when: [0.5, 0.75],
    });
}
