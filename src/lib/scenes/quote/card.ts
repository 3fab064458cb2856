import { fit } from '../shared/block';
import { round } from '../shared/round';
import { drawLineup } from './lineup';
import { setRenderings } from './renderings';
import { setSpeech } from './speech';
import { paper } from './stack';
import { centre } from '../shared/place';
import type { Mark, Size } from '../shared/marks';
import type { SceneData } from '$lib/story/stage-data';
import type { QuoteView } from '$lib/story/schema/quote';

type CardView = Extract<QuoteView, { form: 'card' }>;

/** Sizes of the words and of the rest in those of a label, from a single large word down. */
const SIZES = [
  [5.2, 1.3],
  [4.2, 1.25],
  [3.4, 1.2],
  [2.8, 1.1],
  [2.3, 1],
  [1.9, 1],
  [1.6, 1],
  [1.3, 1],
] as const;
/** Wider than this a quotation is not taken in at a glance: times the size of a label. */
const WIDEST = 44;

/**
 * One quotation, large. With a line-up it stands on the bare page above the figures; without, on a
 * card in the middle of the area, or lifted to its top.
 */
export function drawCard(view: CardView, { area, text }: Size, data: SceneData): Mark[] {
  const { speech, renderings, lineup, lifted } = view;
  const { x, w } = centre(area, text * WIDEST);
  const pad = lineup ? 0 : text * 1.5;
  const width = w - pad * 2;
  const set = fit(
    SIZES.map(([k, rest]) => [k * text, rest * text] as const),
    area.h * (lineup ? 0.57 : 0.42) - pad * 2,
    ([words, size]) => {
      const said = setSpeech(speech, { size, words, width }, data);
      const others = renderings && setRenderings(renderings, { size, width }, data);
      const tooMany = words > text * 1.9 && said.draw(0, 0).some((mark) => mark.lines.length > 2);
      const gap = others ? size * 1.2 : 0;
      const h = said.h + gap + (others?.h ?? 0);
      return { said, others, gap, full: h, h: tooMany ? Infinity : h };
    },
  );
  const h = set.full + pad * 2;
  const gap = text * 1.4;
  const figures = lineup ? Math.min(area.h - h - gap, text * 19) : 0;
  const spare = Math.max(0, area.h - h - (lineup ? gap + figures : 0));
  const top = round(area.y + (lifted ? 0 : spare * (lineup ? 0.4 : 0.5)));
  return [
    ...(lineup
      ? drawLineup(lineup, { x, y: top + h + gap + spare * 0.2, w, h: figures }, text, data)
      : [paper(speech.id, x, top, w, h)]),
    ...set.said.draw(x + pad, top + pad),
    ...(set.others?.draw(x + pad, top + pad + set.said.h + set.gap, [0.45, 1]) ?? []),
  ];
}
