import type { Finding } from './findings';
import type { SoundStep } from './passages';

/** Words that a step has room for on a phone, and fewer than which leave its picture unexplained. */
const WORDS = { least: 40, most: 80 };

/** A step has between 40 and 80 words. */
export function checkLength({ file, paragraphs }: SoundStep): Finding[] {
  const sentences = paragraphs.flat();
  const count = sentences.flatMap(({ text }) => text.split(/\s+/).filter(Boolean)).length;
  if (count >= WORDS.least && count <= WORDS.most) return [];
  const { line = 1, column = 1 } = sentences[0] ?? {};
  const message = `has ${count} words: a step has between ${WORDS.least} and ${WORDS.most}.`;
  return [{ doubt: 'length', of: `${count} words`, problem: { file, line, column, message } }];
}
