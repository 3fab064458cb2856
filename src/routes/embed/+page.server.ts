import { clientScript } from '$lib/server/client-script';
import { findFixedLoader, LOADER } from '$lib/server/loader';
import { siteOrigin } from '$lib/server/origin';
import { listStories } from '$lib/server/stories/files';
import { openEditions } from '$lib/server/stories/open';
import type { PageServerLoad } from './$types';

/** Stands in the code where the site does not know its own address. */
const SOMEWHERE = 'https://stories.example';

export const load: PageServerLoad = () => {
  const origin = siteOrigin();
  return {
    lang: 'en',
    // In all their languages: each has an address of its own.
    stories: listStories().flatMap(openEditions),
    origin: origin ?? SOMEWHERE,
    known: origin !== undefined,
    loaders: { newest: LOADER, fixed: findFixedLoader() },
    script: clientScript('builder'),
  };
};
