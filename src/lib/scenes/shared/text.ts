/**
 * Widths of text, known without a browser so that a picture is the same on the server.
 * Advance widths of U+0020…U+007E in thousandths of an em, measured in Chromium from
 * Source Sans 3 and Source Serif 4 (weight 400, text size): two digits each to the base of 36,
 * half of what a list of numbers would cost a reader to download.
 */
const widths = (table: string) => table.match(/../g)?.map((width) => parseInt(width, 36)) ?? [];
const SANS = widths(
  '5k81budtdtmwgx6x8f8fbmdt6x8n6x9qdtdtdtdtdtdtdtdtdtdt6x6xdtdtdtbtnjf3gcfvh3endqh5i47bdbg3dik7hz' +
    'igfqigfteuewhxeblue9d8ez8f9q8fdtdwf2e0fdcoffds84e0f46u6vdr73n1f7f2ffff9nbn9ef4czjzceczbt8f6p8f' +
    'dt',
);
const SERIF = widths(
  '6l81aleleepwk852a2a2cqeu8e8w8e9hepepepepepepepepepep8e8eeueueubin6jsi5iekjhqh0k3mmagaljqh6pzlc' +
    'kih9kij6f4hkl2jprxioijga9b9h9beueab4f1h7egh2eta9fhht958fgi95qjhvg3hagpcocx9zhgg3n8ftgadm9z829z' +
    'eu',
);
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
