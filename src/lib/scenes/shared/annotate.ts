import { round } from './round';
import { measure, widest, wrap } from './text';
import type { Mark, TextMark } from './marks';
import type { SceneData, Tag } from '$lib/story/stage-data';

/** Words in a picture with the tag of their source beneath, as one block. */
export interface Note {
  lines: string[];
  /** "004" for documents, or the name of an outside source behind a hollow diamond. */
  tag: string;
  w: number;
  h: number;
  size: number;
}

/** Smallest size a label may have, px: below it a phone at arm's length cannot be read. */
export const SMALLEST = 11;

/** What the words of the interface are taken from. */
export type Worded = Pick<SceneData, 'words'>;

/** "doc 003, 004" where documents support it, else the outside source: "◇ SIPRI". */
export function showTag(tag: Tag | undefined, { words }: Worded): string {
  if (!tag) return '';
  const { documents } = tag;
  const [first, last] = [documents[0], documents.at(-1)];
  // Three and more in a row are too long for a tag: "doc 001–004".
  if (documents.length > 2 && Number(last) - Number(first) === documents.length - 1)
    return `${words.document} ${first}–${last}`;
  if (documents.length > 0) return `${words.document} ${documents.join(', ')}`;
  return tag.outside ? showOutside(tag.outside) : '';
}

/** The tag of a source that is no document. */
export function showOutside(outside: string): string {
  return `◇ ${outside}`;
}

/**
 * Measures a note before it is placed.
 * @param tag what it rests on, in words; none where that is empty
 * @param width the most it may take, px
 */
export function setNote(text: string, tag: string, size: number, width: number): Note {
  const face = { size, weight: 600 };
  const lines = text.split('\n').flatMap((line) => wrap(line, width, face));
  const small = Math.max(SMALLEST, size - 3);
  const w = Math.max(widest(lines, face), measure(tag, { size: small }));
  return { lines, tag, size, w, h: lines.length * size * 1.2 + (tag ? small * 1.3 : 0) };
}

/**
 * The marks of a note whose block begins at (x, y), its top left corner, px.
 * @param anchor which edge of the block the lines are flush with
 */
export function drawNote(
  key: string,
  note: Note,
  at: { x: number; y: number; anchor?: 'start' | 'middle' | 'end' },
  style: Partial<Pick<TextMark, 'fill' | 'halo' | 'when' | 'from' | 'weight'>> = {},
): Mark[] {
  const { anchor = 'start' } = at;
  const x = round(at.x + (anchor === 'start' ? 0 : anchor === 'middle' ? note.w / 2 : note.w));
  const small = Math.max(SMALLEST, note.size - 3);
  const common = { kind: 'text' as const, x, anchor, halo: 'paper', ...style };
  const marks: Mark[] = [
    {
      weight: 600,
      fill: 'ink',
      ...common,
      key,
      y: round(at.y + note.size * 0.95),
      lines: note.lines,
      size: note.size,
      leading: round(note.size * 1.2),
    },
  ];
  if (note.tag)
    marks.push({
      ...common,
      key: `${key}:tag`,
      y: round(at.y + note.lines.length * note.size * 1.2 + small),
      lines: [note.tag],
      size: small,
      weight: 400,
      fill: 'ink-2',
    });
  return marks;
}
