import { escapeXml } from '../../../story/share/feed';
import { wordsFor } from '../../../story/words/words';

/** A file to carry away. */
export interface ExportedFile {
  name: string;
  /** Bytes. */
  size: number;
}

const LIST = /<ul data-files[^>]*>.*?<\/ul>/s;

/**
 * The story's page with links to files in the folder `files/` beside it, in the place of those it
 * had; none where there are no files.
 * @throws Error when the page has no place for them
 */
export function linkFiles(html: string, files: readonly ExportedFile[], language: string): string {
  if (!LIST.test(html)) throw new Error('the page of the story has no place for links to files');
  const words = wordsFor(language).files;
  const label = (name: string): string | undefined => {
    const paper = /-handout-(\w+)\.pdf$/.exec(name)?.[1];
    if (paper)
      return words.handout.replace(
        '{paper}',
        paper.replace(/^./, (a) => a.toUpperCase()),
      );
    if (name.endsWith('-slides.pdf')) return words.slides;
    if (name.endsWith('.html')) return words.html;
    return name.endsWith('.pptx') ? words.pptx : undefined;
  };
  const size = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'megabyte',
    maximumSignificantDigits: 2,
  });
  const items = files.flatMap(({ name, size: bytes }) => {
    const says = label(name);
    const kind = name.split('.').at(-1)?.toUpperCase() ?? '';
    return says
      ? `<li><a href="files/${encodeURIComponent(name)}" download>${escapeXml(kind)}</a>, ${size.format(bytes / 1e6)}: ${escapeXml(says)}</li>`
      : [];
  });
  const list =
    items.length > 0
      ? `<ul data-files aria-label="${escapeXml(words.title)}">${items.join('')}</ul>`
      : '<ul data-files hidden></ul>';
  return html.replace(LIST, () => list);
}
