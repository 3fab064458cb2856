import type { Handle } from '@sveltejs/kit';
import { THEME_SCRIPT } from '$lib/server/theme-script';

/** Languages written from right to left. */
const RTL = /^(ar|fa|he|ur)\b/;

export const handle: Handle = async ({ event, resolve }) => {
  let lang = 'en';
  return resolve(event, {
    // Fonts come with the page, so that text is set in them from the first paint.
    preload: ({ type, path }) => type === 'font' && path.includes('-latin-wght-normal'),
    transformPageChunk: ({ html }) => {
      // The page says its language in a meta of its own, which the document takes over.
      lang = /<meta name="waymark-lang" content="([\w-]+)"/.exec(html)?.[1] ?? lang;
      return html
        .replace('%waymark.theme%', THEME_SCRIPT)
        .replace('%waymark.lang%', lang)
        .replace('%waymark.dir%', RTL.test(lang) ? 'rtl' : 'ltr');
    },
  });
};
