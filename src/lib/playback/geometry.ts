import { clampPosition } from '$lib/story/position';
import type { Position } from '$lib/story/position';

/** Top and bottom of a card in the document, px. */
export interface Extent {
  top: number;
  bottom: number;
}

/** Share of the gap between two cards, at either end, in which the picture still rests. */
const REST = 0.25;

/**
 * The position of a reading line among the cards: whole while the line is on a card, between
 * whole numbers while it crosses the gap to the next. Derived from geometry alone, so it cannot
 * go wrong by a missed event.
 * @param line where the reader reads, px from the top of the document
 * @param cards the opening first, then every step, in order and without overlap
 */
export function positionOf(line: number, cards: readonly Extent[]): Position {
  const last = Math.max(0, cards.length - 1);
  const low = cardAt(line, cards);
  const [card, next] = [cards[low], cards[low + 1]];
  if (!card || !next || line <= card.bottom) return clampPosition(low, last);
  const gap = next.top - card.bottom;
  const share = gap > 0 ? (line - card.bottom) / gap : 1;
  return clampPosition(low + Math.min(1, Math.max(0, (share - REST) / (1 - 2 * REST))), last);
}

/**
 * Where a line among the cards belongs when they have been laid out anew: at the same share of the
 * same card, or of the gap beneath it.
 * @param line px from the top of the document, as it was
 */
export function carryLine(
  line: number,
  before: readonly Extent[],
  after: readonly Extent[],
): number {
  const i = cardAt(line, before);
  const [was, is] = [before[i], after[i]];
  if (!was || !is) return line;
  const gap = line > was.bottom;
  const [from, to] = gap ? [was.bottom, before[i + 1]?.top] : [was.top, was.bottom];
  const [newFrom, newTo] = gap ? [is.bottom, after[i + 1]?.top] : [is.top, is.bottom];
  if (to === undefined || newTo === undefined || to <= from) return newFrom + line - from;
  return newFrom + ((line - from) / (to - from)) * (newTo - newFrom);
}

/** The last card whose top a line has passed, or the first; there may be hundreds. */
function cardAt(line: number, cards: readonly Extent[]): number {
  let [low, high] = [0, Math.max(0, cards.length - 1)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((cards[middle]?.top ?? 0) <= line) low = middle;
    else high = middle - 1;
  }
  return low;
}
