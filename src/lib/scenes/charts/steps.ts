import { drawNote, SMALLEST } from '../shared/annotate';
import { around, obstaclesAlong, placeLabels } from '../shared/place';
import { drawCircle, strokeLine, strokePath, write } from '../shared/pens';
import { round } from '../shared/round';
import { measure } from '../shared/text';
import { showDayMonth, toDay } from '$lib/story/time';
import { drawHeading, FIRST, setHeading } from './heading';
import { drawLevels, setLevels } from './levels';
import { BREAK, joinOwners, setPoints, type Point, type StepsView } from './points';
import { datedValues, getSeries } from './series';
import type { SceneData } from '$lib/story/stage-data';
import type { Mark, Rect, Size } from '../shared/marks';

/** Lines of text that must fit in the height for levels to be drawn across the plot. */
const ROOMY = 16.5;

/** Points of several owners; a stepped line joins those of one owner, and only within the axis. */
export function layoutSteps(view: StepsView, { area, text: label }: Size, data: SceneData): Mark[] {
  const width = Math.min(area.w, 560);
  const height = Math.min(area.h, width * 1.15);
  const x = round(area.x + (area.w - width) / 2);
  const y = round(area.y + (area.h - height) / 2);
  const text = Math.min(label, Math.max(SMALLEST, round(width / 30)));
  const roomy = height >= ROOMY * text;
  const heading = setHeading(view.title, '', width, round(text * (roomy ? 1.15 : 1)), true);
  const head = round(heading.h + text);
  const small = Math.max(SMALLEST, round(text - 2));
  const frame = { x, y: y + head, w: width, h: height - head - small * 1.7 };
  const base = round(frame.y + frame.h);

  const levels = roomy ? setLevels(view.levels?.series, data) : [];
  const values = datedValues(getSeries(data, view.series), view.from, '9999');
  const top = Math.max(...[...values, ...levels].map(({ value }) => value));
  // The highest dot stands a radius below the edge.
  const up = (value: number) => round(base - (value / top) * (frame.h - text * 0.3));
  const { points, across: scale } = setPoints(view, frame, up, text, data);
  const turn = Math.max(x, ...points.filter(({ later }) => !later).map((point) => point.x));
  const lines = joinOwners(points, base);
  const across = drawLevels(levels, frame, turn, up, text);
  return [
    ...drawHeading('steps', heading, x, y),
    ...drawAxis(view, points, scale, frame, small, data.lang),
    ...across.marks,
    ...lines.map((line): Mark =>
      strokeLine(`steps:${line.owner}`, line.points, {
        stroke: view.hue,
        width: Math.max(2, round(text * 0.17)),
        from: { draw: 0 },
        when: [0.3, 0.8],
      }),
    ),
    ...points.map(({ key, x, y, r, hollow, when }): Mark =>
      drawCircle(key, x, y, hollow ? r - 0.5 : r, {
        fill: hollow ? 'paper' : view.hue,
        ...(hollow ? { stroke: view.hue, width: 2 } : {}),
        from: { r: 0 },
        when,
      }),
    ),
    ...labelPoints(
      points,
      [...lines.flatMap((line) => obstaclesAlong(line.points, 3)), ...across.obstacles],
      // Words may stand in the air beneath the heading.
      { ...frame, y: frame.y - text, h: frame.h + text },
    ),
  ];
}

/**
 * A line with a tick a day, and as many dates as there is room for. What follows the two strokes
 * of a broken axis is not on its scale of time.
 */
function drawAxis(
  view: StepsView,
  points: readonly Point[],
  scale: (day: number) => number,
  frame: Rect,
  size: number,
  lang: string,
): Mark[] {
  const base = round(frame.y + frame.h);
  const first = points.find(({ later }) => later);
  const at = first && round(first.x - BREAK / 2);
  const broken = at === undefined ? '' : `${at}m-2 4l4 -8m3 8l4 -8M${round(at + 5)} ${base}H`;
  const start = toDay(view.from);
  const days = Array.from({ length: toDay(view.to, 'end') - start + 1 }, (_, i) => start + i);
  const words = days.map((day) =>
    showDayMonth(new Date(day * 86_400_000).toISOString().slice(0, 10), lang),
  );
  const wide = Math.max(...words.map((word) => measure(word, { size })));
  const every = Math.ceil((wide * 1.8) / (scale(start + 1) - scale(start)));
  const ticks = days.map((day) => `M${round(scale(day))} ${base}v4`).join('');
  return [
    strokePath('steps:axis', `M${frame.x} ${base}H${broken}${round(frame.x + frame.w)}${ticks}`, {
      when: FIRST,
    }),
    // The first stands at the edge of the plot, the others at the middle of their ticks.
    ...days.flatMap((day, i): Mark[] =>
      i % every
        ? []
        : [
            write(`steps:day:${day}`, scale(day), base + size * 1.4, words[i] ?? '', size, {
              anchor: i ? 'middle' : 'start',
              when: FIRST,
            }),
          ],
    ),
  ];
}

/** Words stand before their points while these rise, and after the last. */
function labelPoints(points: readonly Point[], obstacles: readonly Rect[], frame: Rect): Mark[] {
  // Those at the end have the least choice.
  const order = [...points].reverse();
  const last = order.find(({ later }) => !later);
  const placed = placeLabels(
    order.map((point) => ({
      ...point.note,
      key: point.key,
      x: point.x,
      y: point.y,
      gap: point.r + (point === last ? 7 : 3),
      sides: point.later ? ['e', 'se'] : point === last ? ['se', 's'] : ['w', 'nw', 'n'],
    })),
    [...obstacles, ...points.map(({ x, y, r }) => around([x, y], r))],
    frame,
  );
  return order.flatMap(({ key, note, when }, i) => {
    const at = placed[i];
    if (!at) return [];
    const { rect, anchor } = at;
    return drawNote(`${key}:label`, note, { x: round(rect.x), y: round(rect.y), anchor }, { when });
  });
}
