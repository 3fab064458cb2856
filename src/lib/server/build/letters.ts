import { CATALOGUES } from '../../story/words/catalogues';
import { listStories, readStory } from '../stories/files';
import { languageOf } from '../stories/translate/read';

/** Letters that any page may need, whatever its stories say. */
const ALWAYS = `${Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('')}–—’‘“”…·×÷°éüöçñß←↑→↓◇◆✓`;

/** Every letter of some texts, or that is always needed, small and in capitals; sorted. */
function lettersOf(texts: readonly string[]): string {
  const small = [...new Set([...ALWAYS, ...texts.join('')])];
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
  const stories = listStories().map((slug) => readStory(slug));
  const languages = stories.flatMap((files) =>
    [...files.keys()].flatMap((f) => languageOf(f) ?? []),
  );
  return lettersOf([
    ...stories.flatMap((files) => [...files.values()]),
    JSON.stringify(CATALOGUES),
    ...[...new Set(languages)].flatMap(monthsOf),
  ]);
}
