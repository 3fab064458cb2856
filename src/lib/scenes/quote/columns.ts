import { fit, setBlock } from '../shared/block';
import { drawRect, strokeLine } from '../shared/pens';
import { centre } from '../shared/place';
import { round } from '../shared/round';
import { SMALLEST } from '../shared/annotate';
import { setRenderings } from './renderings';
import { setSpeech } from './speech';
import type { Mark, Size } from '../shared/marks';
import type { SceneData } from '$lib/story/stage-data';
import type { QuoteView } from '$lib/story/schema/quote';

type ColumnsView = Extract<QuoteView, { form: 'columns' }>;

const WIDEST = 54;
/** Of a column that is not being read. */
const FAINT = 0.28;

function settings(text: number): { size: number; words: number; air: number }[] {
  return [
    ...[1.4, 1.25, 1.1, 1].map((k) => [k * text, 1.35, 1.1] as const),
    [SMALLEST, 1.35, 1.1] as const,
    [SMALLEST, 1.15, 0.7] as const,
  ].map(([size, words, air]) => ({ size, words: size * words, air: size * air }));
}

/** Two accounts in equal halves; where one sentence was translated in several ways, they follow. */
export function drawColumns(view: ColumnsView, { area, text }: Size, data: SceneData): Mark[] {
  const { x: left, w } = centre(area, text * WIDEST);
  const gap = Math.min(w * 0.07, 48);
  const column = (w - gap) / 2;
  const set = fit(settings(text), area.h, ({ size, words, air }) => {
    const sides = view.columns.map(({ title, speeches }, c) => {
      const head = setBlock(
        [{ key: `column:${c}`, text: title, size: size * 1.1, weight: 600 }],
        column,
      );
      let h = head.h + air * 0.8;
      const list = speeches.map((speech) => {
        const block = setSpeech(speech, { size, words, width: column }, data);
        const y = h;
        h = y + block.h + air;
        return { y, block };
      });
      return { head, list, h: h - air };
    });
    const others = view.renderings && setRenderings(view.renderings, { size, width: w }, data);
    const body = Math.max(...sides.map(({ h }) => h));
    const between = others ? air * 1.2 : 0;
    return {
      size,
      sides,
      others,
      body,
      between,
      h: size * 0.6 + body + between + (others?.h ?? 0),
    };
  });
  const { size, sides, others, body } = set;
  const spare = Math.max(0, area.h - set.h);
  const between = set.between + Math.min(spare / 4, size * 2);
  const top = round(area.y + (spare - (between - set.between)) / 2);
  const x = (c: number) => left + (column + gap) * c;
  const middle = round(left + w / 2);
  return [
    strokeLine('divider', [middle, top, middle, top + size * 0.6 + body], {
      stroke: 'rule',
      from: { draw: 0 },
    }),
    ...sides.flatMap(({ head, list }, c): Mark[] => {
      const read = view.focus === undefined || view.focus === c;
      const marks: Mark[] = [
        drawRect(
          `column:${c}:bar`,
          { x: x(c), y: top, w: column, h: 3 },
          { fill: view.columns[c]?.hue ?? 'ink-2', from: { w: 0 } },
        ),
        ...head.draw(x(c), top + size * 0.6),
        ...list.flatMap(({ y, block }) => block.draw(x(c), top + size * 0.6 + y)),
      ];
      return read ? marks : marks.map((mark) => ({ ...mark, opacity: FAINT }));
    }),
    // Room is kept for them from the beginning, so that the columns stay where they are.
    ...(others && view.focus === undefined
      ? others.draw(left, top + size * 0.6 + body + between, [0.4, 1])
      : []),
  ];
}
