/** A font is there twice: for words, which no late font may move, and for pictures. */
const FACE_OF_PICTURES = /@font-face\s*\{\s*font-family:\s*(["'])[^"']+ Pictures\1[^}]*\}/g;

/**
 * Styles of a document that holds its fonts itself. None comes late there: each is held once, and
 * pictures take those of the words.
 * @param read content of a font by its file's name
 */
export function inlineFonts(css: string, read: (name: string) => Buffer): string {
  return css
    .replace(FACE_OF_PICTURES, '')
    .replaceAll(/ Pictures(["'])/g, '$1')
    .replaceAll(/font-display:\s*optional/g, 'font-display:block')
    .replace(
      /url\((["']?)(?:[^"')]*\/)?([^/"')]+\.woff2)\1\)/g,
      (_, __, name: string) => `url(data:font/woff2;base64,${read(name).toString('base64')})`,
    );
}
