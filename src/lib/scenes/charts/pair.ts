import { centre } from '../shared/place';
import { round } from '../shared/round';
import { drawBars } from './bars';
import { drawHeading, setHeading } from './heading';
import { drawLine } from './line';
import { commonTag, getSeries } from './series';
import type { ChartsView } from '$lib/story/schema/charts';
import type { SceneData } from '$lib/story/stage-data';
import type { Mark, Rect, Size } from '../shared/marks';

type PairView = Extract<ChartsView, { form: 'pair' }>;

/** Narrower than this two plots beside each other would have no room for their labels, px. */
const BESIDE = 540;

/** Two plots with the same time axis, each with its own scale: beside or above each other. */
export function layoutPair(view: PairView, { area, text }: Size, data: SceneData): Mark[] {
  const stacked = area.w < BESIDE && area.h > area.w * 0.7;
  const gap = round(stacked ? text * 1.1 : text * 3.2);
  const widest = stacked ? 480 : 820;
  const highest = stacked ? 560 : Math.min(area.w, widest) * 0.66;
  const { x, y, w: width, h: height } = centre(area, widest, highest);
  const w = stacked ? width : (width - gap) / 2;
  const h = stacked ? (height - gap) / 2 : height;
  const boxes: [Rect, Rect] = [
    { x, y, w, h },
    stacked ? { x, y: y + h + gap, w, h } : { x: x + w + gap, y, w, h },
  ];

  const size = round(text * (stacked ? 1.08 : 1.15));
  const headings = [view.bars, view.line].map(({ title, unit, series }) => {
    const sub = [unit, commonTag(getSeries(data, series))].filter(Boolean).join('  ·  ');
    return setHeading(title, sub, w, size, stacked);
  });
  // Beside each other both begin at one height.
  const head = Math.max(...headings.map((each) => each.h));
  const foot = text * 1.3;
  const [bars, line] = boxes.map((box, i) => {
    const above = (stacked ? (headings[i]?.h ?? 0) : head) + text * 0.7;
    return { ...box, y: round(box.y + above), h: round(box.h - above - foot) };
  }) as [Rect, Rect];
  return [
    ...headings.flatMap((heading, i) =>
      drawHeading(i === 0 ? 'bars' : 'line', heading, boxes[i]?.x ?? x, boxes[i]?.y ?? y),
    ),
    ...drawBars(view, bars, text, data),
    ...drawLine(view, line, text, data),
  ];
}
