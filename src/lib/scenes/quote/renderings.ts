import { setBlock, type Block } from '../shared/block';
import { widest } from '../shared/text';
import { strokeLine } from '../shared/pens';
import { round } from '../shared/round';
import { SMALLEST } from '../shared/annotate';
import type { Mark } from '../shared/marks';
import type { SceneData } from '$lib/story/stage-data';
import type { QuoteView } from '$lib/story/schema/quote';

export type Renderings = NonNullable<Extract<QuoteView, { form: 'card' }>['renderings']>;

/** The same words as others translated them: who on the left, the words on the right. */
export function setRenderings(
  { title, list }: Renderings,
  { size, width }: { size: number; width: number },
  data: SceneData,
): Omit<Block, 'draw'> & { draw(x: number, y: number, when: readonly [number, number]): Mark[] } {
  const [open, close] = data.words.quotes;
  const small = Math.max(SMALLEST, size * 0.9);
  const names = list.map(({ by }) => by);
  const left = Math.min(width * 0.4, widest(names, { size: small }) + size * 1.2);
  const head = setBlock([{ key: 'renderings', text: title, size: small, weight: 600 }], width);
  const gap = size * 0.45;
  let h = head.h + gap * 0.6;
  const rows = list.map(({ words, by, language }, i) => {
    const name = setBlock(
      [{ key: `by:${i}`, text: by, size: small, fill: 'ink-2' }],
      left - size * 0.6,
    );
    const said = setBlock(
      [
        {
          key: `rendering:${i}`,
          text: open + words + close,
          size: size * 1.1,
          face: 'serif',
          ...(language ? { lang: language } : {}),
        },
      ],
      width - left,
    );
    const row = { y: h + gap * 0.5, name, said };
    h = row.y + Math.max(name.h, said.h) + gap * 0.5;
    return row;
  });
  return {
    w: width,
    h,
    draw: (x, y, [start, end]) => {
      const step = (end - start) / (rows.length + 2);
      return [
        ...head.draw(x, y, { when: [start, round(start + step * 2, 2)] }),
        ...rows.flatMap(({ y: top, name, said }, i): Mark[] => {
          const when = [round(start + step * i, 2), round(start + step * (i + 3), 2)] as const;
          const at = round(y + top - gap * 0.5);
          // Words of two sizes stand on one line.
          const drop = (said.h - name.h) / 2;
          return [
            strokeLine(`renderings:${i}`, [x, at, x + width, at], {
              stroke: 'rule',
              from: { draw: 0 },
              when,
            }),
            ...name.draw(x, y + top + (drop < size ? Math.max(0, drop) : 0), { when }),
            ...said.draw(x + left, y + top, { when }),
          ];
        }),
      ];
    },
  };
}
