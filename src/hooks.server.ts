import type { Handle } from '@sveltejs/kit';
import { building } from '$app/environment';
import { directionOf } from '$lib/story/language';
import { HEAD_SCRIPT } from '$lib/server/head-script';
import { keepPage } from '$lib/server/kept/pages';
import { isStory } from '$lib/server/stories/find';

/** The fonts that words begin with, and those of the pictures of a story; others as they are met. */
const WORDS = /source-[^/]*-latin-wght-normal\b/;
const PICTURES = /source-sans-3-latin.*-wght-/;

/** The page that a story is read on, in whichever language. */
const STORY = '/[story]/[[lang=language]]';

/** A build takes the pages of a story that has not changed from the build before. */
export const handle: Handle = (input) => {
  const { params, url } = input.event;
  const make = () => makePage(input);
  return building && params.story !== undefined && isStory(params.story)
    ? keepPage(params.story, url.pathname, make)
    : make();
};

const makePage: Handle = ({ event, resolve }) => {
  let lang = 'en';
  return resolve(event, {
    // A presentation waits for its fonts, and uses them also when they come late.
    preload: ({ type, path }) =>
      type === 'font' &&
      !event.route.id?.endsWith('/present') &&
      (WORDS.test(path) || (event.route.id === STORY && PICTURES.test(path))),
    transformPageChunk: ({ html }) => {
      // The page says its language in a meta of its own, which the document takes over.
      lang = /<meta name="waymark-lang" content="([\w-]+)"/.exec(html)?.[1] ?? lang;
      return (
        html
          // Marks for taking over what the server drew, which none of our pages does: 60 KB of one.
          .replace(/<!--(?:\[[!-]?\d*|\])?-->/g, '')
          // Asked for by the head's script, where there is time for them.
          .replace(/(<link[^>]* as="font")/g, '$1 media="not all"')
          .replace('%waymark.head%', () => `<script>${HEAD_SCRIPT}</script>`)
          .replace('%waymark.lang%', lang)
          .replace('%waymark.dir%', directionOf(lang))
      );
    },
  });
};
