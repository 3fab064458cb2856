/** Letters that any page may need, whatever its stories say. */
const ALWAYS = `${Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('')}–—’‘“”…·×÷°éüöçñß←↑→↓◇◆✓`;

/** Every letter that occurs in some texts or is always needed, sorted. */
export function lettersOf(texts: readonly string[]): string {
  return [...new Set([...ALWAYS, ...texts.join('')])]
    .filter((letter) => letter >= ' ')
    .sort()
    .join('');
}
