import { setBlock, tagPiece, type Block, type Piece } from '../shared/block';
import { showDate } from '$lib/story/time';
import type { SceneData } from '$lib/story/stage-data';
import type { Speech } from '$lib/story/schema/quote';

export interface Type {
  /** Size of a label and of exact words, px. */
  size: number;
  words: number;
  width: number;
  /** With the source where nothing else names it. */
  tags?: boolean;
  /** With the day, where nothing else says it. */
  dated?: boolean;
  /** Hangs beneath another of the same speaker, who need not be named again. */
  nested?: boolean;
}

/** What was said, who said it and when, and on whose word we have it. */
export function setSpeech(speech: Speech, type: Type, data: SceneData): Block {
  const { size, words, width, tags = true, dated = true, nested = false } = type;
  const key = `speech:${speech.id}`;
  const [open, close] = data.words.quotes;
  // A date is not broken at the end of a line.
  const day = dated ? showDate(speech.date, data.lang).replaceAll(' ', '\u00a0') : '';
  const who = [speech.role, day].filter(Boolean).join(', ');
  const foot: Piece = speech.via
    ? { ...tagPiece(key, undefined, size, data), text: speech.via }
    : tagPiece(key, data.tags[speech.claim], size, data);
  return setBlock(
    [
      ...(nested
        ? []
        : [
            { key: `${key}:who`, text: speech.speaker, size, weight: 600 as const },
            { key: `${key}:role`, text: who, size: size * 0.85, fill: 'ink-2', beside: true },
          ]),
      {
        key,
        text: speech.words ? open + speech.words + close : '',
        size: words,
        face: 'serif',
        ...(speech.language ? { lang: speech.language } : {}),
        gap: size * 0.4 + words * 0.1,
      },
      {
        key: `${key}:own`,
        text: speech.paraphrase ?? '',
        // What stands in for exact words weighs as much as they.
        size: speech.words ? size : Math.max(size, words * 0.85),
        gap: size * 0.5,
      },
      ...(tags ? [{ ...foot, gap: size * 0.35, beside: !!speech.paraphrase && !speech.via }] : []),
    ],
    width,
  );
}
