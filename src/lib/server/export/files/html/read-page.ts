/** A page of the built site, taken apart. */
export interface BuiltPage {
  title: string;
  description: string;
  language: string;
  direction: string;
  /** All rules but those of fonts. */
  css: string;
  /** Rules of fonts; their addresses are the built files'. */
  fonts: string;
  /** The script that runs before the first paint. */
  headScript: string;
  /** Address of the page's own script. */
  script: string | undefined;
  body: string;
}

const FONT_FACE = /@font-face\s*\{[^}]*\}/g;

/**
 * Takes apart a page that SvelteKit has written.
 * @throws Error when a part that every page has is not found: the build has changed its ways
 */
export function readPage(html: string): BuiltPage {
  const find = (what: string, pattern: RegExp): string => {
    const found = pattern.exec(html)?.[1];
    if (found === undefined) throw new Error(`a built page has no ${what}`);
    return found;
  };
  const styles = [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)]
    .map(([, css]) => css)
    .join('\n');
  return {
    title: find('title', /<title>(.*?)<\/title>/s),
    description: find('description', /<meta name="description" content="([^"]*)"/),
    language: find('language', /<html lang="([^"]*)"/),
    direction: find('direction', /<html [^>]*dir="([^"]*)"/),
    css: styles.replace(FONT_FACE, ''),
    fonts: (styles.match(FONT_FACE) ?? []).join('\n'),
    headScript: find('head script', /<script>(.*?)<\/script>/s),
    script: /<script type="module" src="([^"]+)"[^>]*><\/script>/.exec(html)?.[1],
    body: find('body', /<body>(.*)<\/body>/s),
  };
}
