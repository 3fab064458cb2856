import { setBlock, tagPiece } from '../shared/block';
import { drawCircle, strokeLine, write } from '../shared/pens';
import { round } from '../shared/round';
import { SMALLEST } from '../shared/annotate';
import type { Mark, Rect, Size } from '../shared/marks';
import type { SceneData } from '$lib/story/stage-data';
import type { QuoteView } from '$lib/story/schema/quote';

type Lineup = NonNullable<Extract<QuoteView, { form: 'card' }>['lineup']>;

/** Share of a figure's place that the mover gives up on the side it leaves. */
const STEP = 0.36;

/** Plain figures on a line; one steps away from its neighbour, and its old place stays as a trace. */
export function drawLineup(
  lineup: Lineup,
  area: Rect,
  text: Size['text'],
  data: SceneData,
): Mark[] {
  const { figures, mover, away, apart } = lineup;
  const small = round(Math.max(SMALLEST, text * 0.95));
  const caption = setBlock(
    [
      { key: 'lineup', text: lineup.text, size: text },
      { ...tagPiece('lineup', data.tags[lineup.claim], text, data), beside: true },
    ],
    area.w,
  );
  const labels = small * 1.9;
  const tall = Math.min(area.h - caption.h - labels, (area.w / figures.length) * 2.1, text * 14);
  const place = Math.min(area.w / figures.length, tall * 0.62);
  const left = area.x + (area.w - place * figures.length) / 2;
  const ground = round(area.y + Math.max(0, area.h - caption.h - labels - tall) / 2 + tall);
  // Narrow enough that the one who steps aside touches nobody.
  const body = { tall, half: Math.min(tall * 0.18, place * 0.27) };
  const at = (i: number) => left + place * (i + 0.5);
  const back = figures.indexOf(away) > figures.indexOf(mover) ? -1 : 1;
  return [
    strokeLine('ground', [left, ground, left + place * figures.length, ground], {
      from: { draw: 0 },
    }),
    ...(apart
      ? figure('trace', at(figures.indexOf(mover)), ground, body, { stroke: 'ink-3', dash: '3 3' })
      : []),
    ...figures.flatMap((id, i): Mark[] => {
      const country = data.countries[id];
      const x = at(i) + (apart && id === mover ? back * place * STEP : 0);
      const named = id === mover || id === away;
      return [
        ...figure(id, x, ground, body, { fill: (named && country?.hue) || 'ink-3' }),
        write(`figure:${id}:name`, x, ground + small * 1.25, country?.short ?? id, small, {
          anchor: 'middle',
          weight: named ? 600 : 400,
          fill: named ? 'ink' : 'ink-2',
        }),
      ];
    }),
    ...caption.draw(area.x, ground + labels),
  ];
}

/** A head and shoulders that end at the ground: nobody in particular. */
function figure(
  id: string,
  x: number,
  ground: number,
  { tall, half }: { tall: number; half: number },
  style: { fill?: string; stroke?: string; dash?: string },
): Mark[] {
  const head = half * 0.7;
  const shoulders = ground - tall + head * 2 + tall * 0.05 + half;
  const points = [x - half, ground];
  for (let i = 0; i <= 12; i++) {
    const turn = Math.PI * (1 - i / 12);
    points.push(x + half * Math.cos(turn), shoulders - half * Math.sin(turn));
  }
  points.push(x + half, ground);
  const common = { ...style, ...(style.dash ? { width: 1 } : {}) };
  return [
    drawCircle(`figure:${id}:head`, x, ground - tall + head, round(head), { ...common }),
    { key: `figure:${id}`, kind: 'line', points: points.map((value) => round(value)), ...common },
  ];
}
