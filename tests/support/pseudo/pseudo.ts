/** Languages that nobody speaks: each word of them shows where it was not translated. */
export type Pseudo = 'en-XA' | 'ar-XB';

const PLAIN = 'abcdeghijklnorstuyzACDEGILNORSTUYZ';
const ACCENTED = 'ąƀćđēġħīĵķľņōřšţūŷžĀĆĎĒĠĪĻŅŌŘŠŢŪŶŽ';
const LONGER = 1.4;

/**
 * What stands for a text of English: accented and two fifths longer, or with its letters in the
 * other direction. Names in braces, and whatever a page puts in their place, stay as they are.
 */
export function pseudo(text: string, language: Pseudo): string {
  return text
    .split(/(\{\w+\})/)
    .map((part, i) => (i % 2 === 1 || !/\p{L}/u.test(part) ? part : say(part, language)))
    .join('');
}

function say(text: string, language: Pseudo): string {
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  // Between marks of direction; a space outside them stays where it was.
  if (language === 'ar-XB') return `${before}\u202e${words}\u202c${after}`;
  const accented = [...words].map((letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter).join('');
  const filling = 'ūp '.repeat(Math.ceil((words.length * (LONGER - 1)) / 3)).trim();
  return `${before}${accented} ${filling}${after}`;
}

/** Every text of a catalogue, in one of these languages. */
export function pseudoWords<T>(words: T, language: Pseudo): T {
  const change = (value: unknown): unknown => {
    if (typeof value === 'string') return pseudo(value, language);
    if (Array.isArray(value)) return value.map(change);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item)]));
  };
  return change(words) as T;
}

/** Has a text words that are in none of these languages? */
export function isPlain(text: string): boolean {
  const said = text.replace(/\u202e[^\u202c]*\u202c/g, '');
  return /[a-z]{3,}/.test(said.replace(/\p{L}*[ąćđēġħīĵķľņōřšţūŷžĀĆĎĒĠĪĻŅŌŘŠŢŪŶŽ]\p{L}*/gu, ''));
}
