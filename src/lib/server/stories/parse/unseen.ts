/** Controls but tabs and ends of lines, halves of letters, and what Unicode keeps for no letter. */
const UNSEEN = /(?![\t\n\r])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/u;

/**
 * The first letter of a text that no page, list or table may have.
 * @returns where it is and what to say of it; undefined where there is none
 */
export function findUnseen(text: string): { at: number; message: string } | undefined {
  const found = UNSEEN.exec(text);
  if (!found) return undefined;
  const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return { at: found.index, message: `has a letter that cannot be seen (U+${code}): take it out.` };
}
