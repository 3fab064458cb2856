import { toDay } from '$lib/story/time';
import type { MapView } from '$lib/story/schema/map';
import type { SceneData } from '$lib/story/stage-data';
import { drawNote, setNote, showTag } from '../shared/annotate';
import { overlap } from '../shared/place';
import { drawCircle, strokePath, write } from '../shared/pens';
import { round } from '../shared/round';
import { measure, widest, wrap } from '../shared/text';
import type { Mark, Rect, Size } from '../shared/marks';

/** Something that stands in a corner of the map, wherever there is room. */
export interface Block {
  w: number;
  h: number;
  /** Corners it would rather have, best first. */
  corners: readonly Corner[];
  draw(at: Rect): Mark[];
}
export type Corner = 'nw' | 'ne' | 'sw' | 'se';

/** Lengths a scale bar may have, km. */
const BARS = [1, 2, 5, 10, 25, 50, 100, 200, 500, 1000];

/**
 * The scale bar, true at the middle of the frame: the longest round length under a quarter of the
 * area, unless the camera wants another.
 */
export function scaleBar(kmPerPx: number, size: Size, data: SceneData, wanted?: number): Block {
  const km = wanted ?? BARS.filter((bar) => bar / kmPerPx < size.area.w * 0.26).at(-1) ?? 1;
  const w = round(km / kmPerPx);
  const font = Math.max(11, size.text - 2);
  const label = `${km} ${data.words.km}`;
  return {
    w: Math.max(w, measure(label, { size: font })),
    h: font + 10,
    corners: ['se', 'sw', 'ne', 'nw'],
    draw: ({ x, y, w: width, h }) => {
      const left = x + width - w;
      const base = round(y + h - 2);
      return [
        strokePath(
          `scale:${km}`,
          `M${round(left)} ${base - 5}V${base}H${round(left + w)}V${base - 5}`,
          { stroke: 'ink-2', width: 1.2 },
        ),
        write('scale:label', left + w, base - 8, label, font, { anchor: 'end', halo: 'land' }),
      ];
    },
  };
}

/** Words in a corner: what is schematic, what one dot is. */
export function caption(text: string, size: Size): Block {
  const font = Math.max(11, size.text - 2.5);
  const lines = wrap(text, Math.min(300, size.area.w * 0.62), { size: font });
  return {
    w: widest(lines, { size: font }),
    h: lines.length * font * 1.25 + 4,
    corners: ['sw', 'nw', 'se', 'ne'],
    draw: ({ x, y }) => [
      write(`caption:${text}`, x, y + font, lines, font, { italic: true, halo: 'land' }),
    ],
  };
}

/** "Day 73": a number set large, counted from the first day as 1. */
export function counter(
  spec: MapView['counters'][number],
  i: number,
  size: Size,
  data: SceneData,
): Block {
  const days = toDay(spec.to) - toDay(spec.from) + 1;
  const big = round(size.text * 2.1);
  const [head = '', tail = ''] = spec.text.replace('{n}', String(days)).split('\n');
  const note = setNote(
    tail,
    showTag(data.tags[spec.claim], data),
    size.text,
    Math.min(220, size.area.w * 0.5),
  );
  const w = Math.max(measure(head, { size: big, weight: 700, face: 'serif' }), note.w);
  return {
    w,
    h: big * 1.1 + note.h,
    corners: ['nw', 'ne', 'sw', 'se'],
    draw: ({ x, y }) => [
      write(`counter${i}`, x, y + big * 0.85, head, big, {
        face: 'serif',
        weight: 600,
        fill: 'ink',
        halo: 'land',
      }),
      ...drawNote(
        `counter${i}:note`,
        note,
        { x: round(x), y: round(y + big * 1.08) },
        { halo: 'land' },
      ),
    ],
  };
}

/** A dial that runs so many hours. */
export function dial(spec: NonNullable<MapView['dial']>, size: Size, data: SceneData): Block {
  const r = round(size.text * 2.3);
  const note = setNote(
    spec.text,
    showTag(data.tags[spec.claim], data),
    size.text,
    Math.min(240, size.area.w * 0.5),
  );
  const ticks = Array.from({ length: 24 }, (_, i) => (i / 24) * Math.PI * 2);
  return {
    w: Math.max(r * 2 + 8 + note.w),
    h: Math.max(r * 2 + 4, note.h),
    corners: ['nw', 'ne', 'sw', 'se'],
    draw: ({ x, y }) => {
      const [cx, cy] = [round(x + r), round(y + r + 2)];
      const point = (a: number, at: number) =>
        `${round(cx + Math.sin(a) * at)} ${round(cy - Math.cos(a) * at)}`;
      // Two arcs: a single one from a point to itself would be none.
      const turn = (spec.hours / 24) * Math.PI * 2;
      const arm = r * 0.62;
      const half = `A${round(arm)} ${round(arm)} 0 0 1 `;
      return [
        drawCircle('dial:face', cx, cy, r, { fill: 'paper', opacity: 0.9 }),
        strokePath(
          'dial:ticks',
          ticks.map((a, i) => `M${point(a, r * (i % 6 ? 0.9 : 0.8))}L${point(a, r)}`).join(''),
          { stroke: 'ink-2' },
        ),
        strokePath(
          'dial:hours',
          `M${point(0, arm)}${half}${point(turn / 2, arm)}${half}${point(turn, arm)}`,
          { stroke: 'hue-b', width: round(r * 0.34), from: { draw: 0 }, when: [0.25, 1] },
        ),
        ...drawNote(
          'dial:note',
          note,
          { x: round(x + r * 2 + 10), y: round(cy - note.h / 2) },
          { halo: 'land' },
        ),
      ];
    },
  };
}

/**
 * Gives each block the corner with the least beneath it; later ones stack towards the middle.
 * @param busy what they should not cover, px
 */
export function fillCorners(
  blocks: readonly Block[],
  busy: readonly Rect[],
  area: Rect,
): { marks: Mark[]; taken: Rect[] } {
  const marks: Mark[] = [];
  const taken: Rect[] = [];
  for (const block of blocks) {
    let best: { rect: Rect; cost: number } | undefined;
    // In the corner itself, or past what already stands there.
    const offsets = [0, ...taken.map((t) => t.h + 10)];
    for (const [rank, corner] of block.corners.entries())
      for (const offset of offsets) {
        const least = rank * 4 + (offset > 0 ? 2 : 0);
        if (best && best.cost <= least) continue;
        const rect = inCorner(corner, offset, block, area);
        const about = { x: rect.x - 6, y: rect.y - 4, w: rect.w + 12, h: rect.h + 8 };
        const covered = [...busy, ...taken].reduce((sum, other) => sum + overlap(about, other), 0);
        const cost = covered * 10 + least;
        if (!best || cost < best.cost) best = { rect, cost };
      }
    if (!best) continue;
    taken.push(best.rect);
    marks.push(...block.draw(best.rect));
  }
  return { marks, taken };
}

function inCorner(corner: Corner, offset: number, { w, h }: Block, area: Rect): Rect {
  return {
    x: corner.endsWith('e') ? area.x + area.w - w : area.x,
    y: corner.startsWith('s') ? area.y + area.h - h - offset : area.y + offset,
    w,
    h,
  };
}
