import type { Handle } from '@sveltejs/kit';
import { HEAD_SCRIPT } from '$lib/server/head-script';

/** Languages written from right to left. */
const RTL = /^(ar|fa|he|ur)\b/;

export const handle: Handle = async ({ event, resolve }) => {
  let lang = 'en';
  return resolve(event, {
    // No font is preloaded: words are there first, and in their own font where it arrives in time.
    preload: () => false,
    transformPageChunk: ({ html }) => {
      // The page says its language in a meta of its own, which the document takes over.
      lang = /<meta name="waymark-lang" content="([\w-]+)"/.exec(html)?.[1] ?? lang;
      return (
        html
          // Marks for taking over what the server drew, which none of our pages does: 60 KB of one.
          .replace(/<!--(?:\[[!-]?\d*|\])?-->/g, '')
          .replace('%waymark.head%', () => `<script>${HEAD_SCRIPT}</script>`)
          .replace('%waymark.lang%', lang)
          .replace('%waymark.dir%', RTL.test(lang) ? 'rtl' : 'ltr')
      );
    },
  });
};
