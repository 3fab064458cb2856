import { CATALOGUES } from '../../story/words/catalogues';
import { listStories, readStory } from '../stories/files';
import { languageOf } from '../stories/translate/read';

/** Letters that any page may need, whatever its stories say. */
const ALWAYS = `${Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('')}–—’‘“”…·×÷°éüöçñß←↑→↓◇◆✓`;

/** Adds the letters of a text: by a table, since the texts of many stories are millions of letters. */
function addLetters(text: string, letters: Set<string>): void {
  const seen = new Uint8Array(0x10000);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (seen[unit]) continue;
    const isHalf = unit >= 0xd800 && unit < 0xdc00;
    letters.add(String.fromCodePoint(text.codePointAt(i) ?? unit));
    // Halves of the same letter may belong to others as well.
    if (isHalf) i += 1;
    else seen[unit] = 1;
  }
}

/** Letters, or those that are always needed, small and in capitals; sorted. */
function withCapitals(letters: ReadonlySet<string>): string {
  const small = [...new Set([...ALWAYS, ...letters])];
  // Georgian is not set in capitals, and two languages have one more for the "i".
  const capitals = small
    .filter((letter) => !/\p{Script=Georgian}/u.test(letter))
    .flatMap((letter) => [...letter.toUpperCase(), ...letter.toLocaleUpperCase('az')]);
  return [...new Set([...small, ...capitals])]
    .filter((letter) => letter >= ' ')
    .sort()
    .join('');
}

/** What `Intl` may write in a language: the names of its months. */
function monthsOf(language: string): string[] {
  const months = Array.from({ length: 12 }, (_, i) => new Date(Date.UTC(2000, i, 10)));
  return (['short', 'long'] as const).flatMap((month) => {
    const format = new Intl.DateTimeFormat(language, { day: 'numeric', month, year: 'numeric' });
    return months.map((date) => format.format(date));
  });
}

/** Every letter that the pages of all stories may need, sorted. */
export function lettersOfStories(): string {
  const letters = new Set<string>();
  const languages = new Set<string>();
  // One story after the other, so that there may be many.
  for (const slug of listStories())
    for (const [file, text] of readStory(slug)) {
      addLetters(text, letters);
      const language = languageOf(file);
      if (language) languages.add(language);
    }
  for (const text of [JSON.stringify(CATALOGUES), ...[...languages].flatMap(monthsOf)])
    addLetters(text, letters);
  return withCapitals(letters);
}
