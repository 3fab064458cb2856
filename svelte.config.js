import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import adapter from '@sveltejs/adapter-static';
import { inOneStep } from './src/lib/server/build/in-one-step.js';
import { withoutData } from './src/lib/server/build/without-data.js';
import { HEAD_SCRIPT } from './src/lib/server/head-script.js';

const headHash = createHash('sha256').update(HEAD_SCRIPT).digest('base64');

/** Vite's overlay of errors writes HTML, which the policy of a built page forbids. */
const developing = process.argv.includes('dev');

/** @type {import('@sveltejs/kit').Config} */
export default {
  kit: {
    adapter: withoutData(inOneStep(adapter())),
    // All CSS in the page: one request fewer before the first paint.
    inlineStyleThreshold: 65_536,
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['none'],
        'script-src': ['self', `sha256-${headHash}`],
        'style-src': ['self'],
        'img-src': ['self', 'data:'],
        'font-src': ['self'],
        'connect-src': ['self'],
        // The builder of embeds shows what comes of it.
        'frame-src': ['self'],
        'worker-src': ['self'],
        'manifest-src': ['self'],
        'base-uri': ['none'],
        'form-action': ['none'],
        ...(developing
          ? {}
          : {
              'require-trusted-types-for': ['script'],
              // A page may come to have two scripts, each with a Svelte of its own.
              'trusted-types': [
                'waymark',
                'waymark-offline',
                'svelte-trusted-html',
                "'allow-duplicates'",
              ],
            }),
      },
    },
    // Nobody asks for it, and the time of the build would make each build another.
    version: { name: '1' },
    prerender: {
      // While pictures for links are made in threads, other pages are drawn.
      concurrency: 2 * availableParallelism(),
      handleHttpError: 'fail',
      handleMissingId: 'fail',
      // Without a host there is nothing to say in oEmbed, so that its files are not made.
      handleUnseenRoutes: process.env.WAYMARK_ORIGIN ? 'fail' : 'ignore',
    },
  },
};
