/**
 * Widths of text, known without a browser so that a picture is the same on the server.
 * Advance widths of U+0020…U+007E in thousandths of an em, measured in Chromium from
 * Source Sans 3 and Source Serif 4 (weight 400, text size).
 */
const SANS = [
  200, 289, 426, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350, 497, 497, 497,
  497, 497, 497, 497, 497, 497, 497, 249, 249, 497, 497, 497, 425, 847, 543, 588, 571, 615, 527,
  494, 617, 652, 263, 479, 579, 486, 727, 647, 664, 566, 664, 569, 534, 536, 645, 515, 786, 513,
  476, 539, 303, 350, 303, 497, 500, 542, 504, 553, 456, 555, 496, 292, 504, 544, 246, 247, 495,
  255, 829, 547, 542, 555, 555, 347, 419, 338, 544, 467, 719, 446, 467, 425, 303, 241, 303, 497,
];
const SERIF = [
  237, 289, 381, 525, 518, 932, 728, 182, 362, 362, 458, 534, 302, 320, 302, 341, 529, 529, 529,
  529, 529, 529, 529, 529, 529, 529, 302, 302, 534, 534, 534, 414, 834, 712, 653, 662, 739, 638,
  612, 723, 814, 376, 381, 710, 618, 935, 768, 738, 621, 738, 690, 544, 632, 758, 709, 1005, 672,
  667, 586, 335, 341, 335, 534, 514, 400, 541, 619, 520, 614, 533, 369, 557, 641, 329, 303, 594,
  329, 955, 643, 579, 622, 601, 456, 465, 359, 628, 579, 836, 569, 586, 490, 359, 290, 359, 534,
];
/** Letters outside the table are taken for a wide one, so that estimates err to the safe side. */
const OTHER = 560;

export interface Face {
  size: number;
  face?: 'sans' | 'serif';
  weight?: number;
  spacing?: number;
}

/** Width of one line, px; within about 3 % of what a browser measures. */
export function measure(text: string, { size, face, weight = 400, spacing = 0 }: Face): number {
  const table = face === 'serif' ? SERIF : SANS;
  let sum = 0;
  for (const letter of text)
    sum += table[letter === '\u00a0' ? 0 : letter.charCodeAt(0) - 32] ?? OTHER;
  // 600 and 700 are wider than 400 by 3-4 %.
  return (sum / 1000) * size * (weight > 400 ? 1.04 : 1) + spacing * text.length;
}

/**
 * Lines no wider than `width` px, broken at spaces; a single longer word stands alone.
 * The last line is never one short word where the line above can spare its own last word.
 */
export function wrap(text: string, width: number, face: Face): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`, face) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const [above, orphan] = lines.slice(-2);
  if (above && orphan && !orphan.includes(' ') && orphan.length < 7) {
    const cut = above.lastIndexOf(' ');
    const joined = `${above.slice(cut + 1)} ${orphan}`;
    if (cut > 0 && measure(joined, face) <= width) lines.splice(-2, 2, above.slice(0, cut), joined);
  }
  return lines;
}

/** Width of the widest line, px. */
export function widest(lines: readonly string[], face: Face): number {
  return Math.max(0, ...lines.map((line) => measure(line, face)));
}
