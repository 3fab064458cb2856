import { drawRect, strokePath, write } from '../shared/pens';
import { round } from '../shared/round';
import { widest } from '../shared/text';
import { drawHeading, setHeading } from './heading';
import { commonTag, getSeries } from './series';
import type { ChartsView } from '$lib/story/schema/charts';
import type { SceneData } from '$lib/story/stage-data';
import type { Mark, Size } from '../shared/marks';

type WafflesView = Extract<ChartsView, { form: 'waffles' }>;

/** Squares in a row and rows in a grid: one square is one in a hundred. */
const SIDE = 10;

/**
 * Grids of a hundred squares side by side, filled from the bottom left, row after row.
 * A row of squares is one bar under a grid of paper-coloured lines, so that a grid is a dozen
 * elements and fills as one movement.
 */
export function layoutWaffles(view: WafflesView, { area, text }: Size, data: SceneData): Mark[] {
  const series = getSeries(data, view.series);
  const width = Math.min(area.w, 780);
  const gap = Math.max(20, round(width * 0.08));
  const sub = [view.unit, commonTag(series)].filter(Boolean).join('  ·  ');
  const heading = setHeading(view.caption, sub, width, round(text * 1.2), false);
  const figure = round(text * 2.1);
  const above = heading.h + text * 1.6 + figure * 0.8 + text * 0.6;
  const n = view.grids.length;
  const side = Math.floor(Math.min((width - gap * (n - 1)) / n, area.h - above) / SIDE) * SIDE;
  const x = area.x + (area.w - side * n - gap * (n - 1)) / 2;
  const y = area.y + (area.h - above - side) / 2;

  return [
    ...drawHeading('waffles', heading, x, y),
    ...view.grids.flatMap(({ country, filled }, i) => {
      const value = series.values.find((each) => each.country === country);
      const left = round(x + i * (side + gap));
      const name = data.countries[country]?.name ?? country;
      return [
        ...drawGrid(`waffle:${country}`, left, round(y + above), side, {
          hue: view.hue,
          filled: filled && value ? value.value : 0,
        }),
        ...drawFigure(`waffle:${country}`, left, round(y + above - text * 0.6), side, {
          name,
          shown: filled && value ? value.shown : '',
          text,
          figure,
        }),
      ];
    }),
  ];
}

function drawGrid(
  key: string,
  x: number,
  y: number,
  side: number,
  { hue, filled }: { hue: string; filled: number },
): Mark[] {
  const cell = side / SIDE;
  const rows = Array.from({ length: Math.ceil(filled / SIDE) }, (_, i): Mark => {
    // Each row begins before the one below it has quite ended: one movement, not ten.
    const begin = round(0.1 + (0.72 * i) / SIDE, 3);
    return drawRect(
      `${key}:row${i}`,
      { x, y: y + (SIDE - 1 - i) * cell, w: Math.min(SIDE, filled - i * SIDE) * cell, h: cell },
      { fill: hue, from: { w: 0 }, when: [begin, round(begin + 0.18, 3)] },
    );
  });
  const cuts = Array.from({ length: SIDE + 1 }, (_, i) => round(i * cell)).map(
    (at) => `M${x + at} ${y}v${side}M${x} ${y + at}h${side}`,
  );
  return [
    drawRect(`${key}:empty`, { x, y, w: side, h: side }, { fill: 'rule', opacity: 0.75 }),
    ...rows,
    strokePath(`${key}:cuts`, cuts.join(''), {
      stroke: 'paper',
      width: Math.max(1.5, round(cell * 0.12)),
    }),
  ];
}

/** Whose grid it is, always there, and the figure that arrives with the last squares. */
function drawFigure(
  key: string,
  x: number,
  y: number,
  side: number,
  { name, shown, text, figure }: { name: string; shown: string; text: number; figure: number },
): Mark[] {
  const taken = widest([shown], { size: 1, weight: 700 });
  // The smallest name and a gap keep their room; the figure has what is left of the line.
  const room = side - widest([name], { size: 11, weight: 600 }) - text * 0.5;
  const large = round(Math.max(11, Math.min(figure, taken > 0 ? room / taken : figure)));
  const size = Math.min(
    text * 1.15,
    (text * (side - large * Math.max(taken, 1.9))) / widest([name], { size: text, weight: 600 }),
  );
  const label: Mark = write(`${key}:name`, x, y, name, round(Math.max(11, size)), {
    weight: 600,
    fill: 'ink',
  });
  if (!shown) return [label];
  return [
    label,
    write(`${key}:figure`, x + side, y, shown, large, {
      weight: 700,
      anchor: 'end',
      fill: 'ink',
      when: [0.7, 1],
    }),
  ];
}
