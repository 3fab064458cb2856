import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { inlineFonts } from '../../inline-fonts';
import { linkFiles } from '../link-files';
import { rewriteLinks } from './links';
import { readPage } from './read-page';
import type { BuiltPage } from './read-page';

interface Source {
  slug: string;
  origin: string | undefined;
  /** Content of a file of the built site, by its path without a leading slash. */
  read: (path: string) => Buffer;
}

/** Nothing is seen of what is read while another view is unpacked. */
const OPENING = '[data-opening] body{visibility:hidden}';

/**
 * A whole story in one page that asks the network for nothing: reading it, presenting it, and what
 * it rests on. Without a script it is the text with its stills.
 */
export function writeOneFile({ slug, origin, read }: Source): string {
  const readFont = (name: string) => read(`_app/immutable/assets/${name}`);
  const open = (path: string): BuiltPage => {
    const page = readPage(read(`${slug}/${path}index.html`).toString());
    return {
      ...page,
      body: rewriteLinks(page.body, { slug, origin }),
      css: inlineFonts(page.css, readFont),
      fonts: inlineFonts(page.fonts, readFont),
    };
  };
  const [whole, present, sources] = [open(''), open('present/'), open('sources/')];
  // The file leads to no others: it may be the only one that somebody has.
  const story = { ...whole, body: linkFiles(whole.body, [], whole.language) };
  const script = (page: BuiltPage) =>
    page.script ? escapeScript(read(page.script.slice(1)).toString()) : '';
  const scripts = { read: script(story), present: script(present) };
  const boot = escapeScript(readFileSync(new URL('./boot.js', import.meta.url), 'utf8'));
  const fonts = OPENING + story.fonts;
  const policy = [
    "default-src 'none'",
    'img-src data:',
    'font-src data:',
    `script-src ${[story.headScript, boot, scripts.read, scripts.present].map(hash).join(' ')}`,
    `style-src ${[fonts, story.css, present.css, sources.css].map(hash).join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return `<!doctype html>
<html lang="${story.language}" dir="${story.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy.join('; ')}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${story.description}">
<title>${story.title}</title>
<script>${story.headScript}</script>
<style>${fonts}</style>
<style id="style">${story.css}</style>
</head>
<body>${story.body}
<script type="text/plain" id="view-present">${pack(present)}</script>
<script type="text/plain" id="view-sources">${pack(sources)}</script>
<script type="text/plain" id="script-read">${scripts.read}</script>
<script type="text/plain" id="script-present">${scripts.present}</script>
<script>${boot}</script>
</body>
</html>
`;
}

/** Ends no script element early, and begins none: both only in strings, where \\ changes nothing. */
function escapeScript(code: string): string {
  return code.replace(/<(\/script|script|!--)/gi, (_, tag: string) =>
    tag.startsWith('s') ? `\\x3c${tag}` : `<\\${tag}`,
  );
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function pack({ title, css, body }: BuiltPage): string {
  return gzipSync(JSON.stringify({ title: unescape(title), css, body }), { level: 9 }).toString(
    'base64',
  );
}

/** A title is words, not markup, where a script sets it. */
function unescape(markup: string): string {
  return markup.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
