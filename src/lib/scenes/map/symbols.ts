import type { MapView } from '$lib/story/schema/map';
import type { SceneData } from '$lib/story/stage-data';
import { around } from '../shared/place';
import { drawCircle, drawRect, strokePath, write } from '../shared/pens';
import { round } from '../shared/round';
import type { Mark, Size } from '../shared/marks';
import { placeOn } from './devices';
import type { Drawn } from './devices';
import type { Frame } from './layout';

/** What stops a road: a barred ring where nothing passes, a striped barrier at a checkpoint. */
export function drawGate(
  key: string,
  sign: 'blocked' | 'checkpoint',
  [x, y]: readonly [number, number],
  size: Size,
): Drawn {
  const s = round(size.text * 0.6);
  const accent = { stroke: 'accent', width: 2.2 };
  if (sign === 'checkpoint') {
    const [left, top, h] = [round(x - s * 1.25), round(y - s * 0.6), round(s * 0.85)];
    return {
      marks: [
        strokePath(
          `${key}:posts`,
          `M${round(x - s)} ${y}v${round(s * 1.1)}M${round(x + s)} ${y}v${round(s * 1.1)}`,
          accent,
        ),
        drawRect(
          `${key}:board`,
          { x: left, y: top, w: round(s * 2.5), h },
          { fill: 'paper', stroke: 'accent', width: 1.6, from: { w: 0 } },
        ),
        strokePath(`${key}:stripes`, `M${left} ${round(top + h / 2)}h${round(s * 2.5)}`, {
          ...accent,
          width: h,
          dash: `${round(s * 0.5)}`,
        }),
      ],
      busy: [{ x: left, y: top, w: round(s * 2.5), h: s * 1.7 }],
    };
  }
  return {
    marks: [
      drawCircle(`${key}:ring`, x, y, s, {
        ...accent,
        fill: 'paper',
        from: { r: 0 },
      }),
      strokePath(
        `${key}:bar`,
        `M${round(x - s * 0.55)} ${round(y - s * 0.55)}L${round(x + s * 0.55)} ${round(y + s * 0.55)}`,
        accent,
      ),
    ],
    busy: [around([x, y], s)],
  };
}

/** A pulse (it happened here) or a dot (it is here), held still: rings, because nothing moves at rest. */
export function drawPoint(
  key: string,
  mark: 'pulse' | 'dot' | 'none',
  hue: string,
  [x, y]: readonly [number, number],
  size: Size,
): Mark[] {
  const s = size.text;
  if (mark === 'none') return [];
  const dot: Mark = drawCircle(`${key}:dot`, x, y, round(s * 0.32), {
    fill: hue,
    stroke: 'paper',
    width: 1.2,
  });
  if (mark === 'dot') return [dot];
  const ring = (n: number): Mark =>
    drawCircle(`${key}:ring${n}`, x, y, round(s * (0.45 + n * 0.42)), {
      stroke: hue,
      width: 1.6,
      opacity: 0.85 - n * 0.25,
      from: { r: 0, opacity: 0 },
      when: [0.4 + n * 0.1, 0.8 + n * 0.1],
    });
  return [ring(2), ring(1), dot];
}

/** Chairs round no table: a filled one is taken, a hollow one is not. */
export function drawSeats(
  spec: NonNullable<MapView['seats']>,
  frame: Frame,
  data: SceneData,
): Drawn {
  const at = placeOn(frame, spec.at);
  if (!at) return { marks: [], busy: [] };
  const size = Math.max(11, frame.size.text - 3);
  const step = size * 2.1;
  const width = step * spec.names.length;
  const left = Math.min(
    Math.max(at[0] - width / 2, frame.size.area.x),
    frame.size.area.x + frame.size.area.w - width,
  );
  const y = at[1] + size * 1.5;
  const marks = spec.names.flatMap((id, i): Mark[] => {
    const x = round(left + step * (i + 0.5));
    const empty = spec.empty.includes(id);
    return [
      drawCircle(`seat:${id}`, x, y, round(size * 0.5), {
        fill: empty ? 'paper' : 'hue-c',
        stroke: empty ? 'ink' : 'hue-c',
        width: 1.6,
        ...(empty ? { dash: '2 2' } : {}),
      }),
      write(`seat:${id}:name`, x, y + size * 1.6, data.countries[id]?.short ?? id, size, {
        anchor: 'middle',
        weight: empty ? 700 : 400,
        fill: 'ink',
        halo: 'land-far',
      }),
    ];
  });
  return { marks, busy: [{ x: left, y: y - size, w: width, h: size * 3 }] };
}
