import { drawRect } from '../shared/pens';
import { setSpeech, type Type } from './speech';
import type { Block } from '../shared/block';
import type { Mark } from '../shared/marks';
import type { SceneData } from '$lib/story/stage-data';
import type { Speech } from '$lib/story/schema/quote';

/** A card and the slips that hang beneath it: what qualifies a speech goes where it goes. */
export interface Stack {
  speech: Speech;
  block: Block;
  slips: { id: string; block: Block; h: number }[];
  /** Height of the card, and of all the slips, px. */
  h: number;
  hung: number;
}

/** By how much a slip is narrower than its card on either side, px. */
const INSET = 7;

/** @param pad between a card's edge and its words, px; `type.width` is the width of the words */
export function setStack(
  speech: Speech,
  under: readonly Speech[],
  type: Type,
  pad: number,
  data: SceneData,
): Stack {
  const block = setSpeech(speech, type, data);
  const slips = under.map((slip) => {
    const words = setSpeech(slip, { ...type, words: type.size, nested: true }, data);
    return { id: slip.id, block: words, h: words.h + pad * 1.6 };
  });
  const hung = slips.reduce((sum, { h }) => sum + h, 0);
  return { speech, block, slips, h: block.h + pad * 2, hung };
}

/** @param h height of the card, which may be more than its words need */
export function drawStack(
  { speech, block, slips }: Stack,
  { x, y, w, h, pad }: { x: number; y: number; w: number; h: number; pad: number },
): Mark[] {
  // No mark has a time of its own: what belongs together is never apart on its way either.
  let bottom = y + h;
  const beneath = slips.flatMap((slip): Mark[] => {
    const top = bottom;
    bottom = top + slip.h;
    return [
      {
        ...paper(slip.id, x + INSET, top, w - INSET * 2, slip.h),
        from: { h: 0, opacity: 0 },
      },
      ...slip.block.draw(x + pad, top + pad * 0.8),
    ];
  });
  return [...beneath, paper(speech.id, x, y, w, h), ...block.draw(x + pad, y + pad)];
}

/** The sheet that words stand on where something else may lie behind. */
export function paper(id: string, x: number, y: number, w: number, h: number): Mark {
  return drawRect(`card:${id}`, { x, y, w, h }, { rx: 3, fill: 'card', stroke: 'rule', width: 1 });
}
