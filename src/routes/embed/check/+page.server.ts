import { clientScript, readClientScript } from '$lib/server/client-script';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({
  lang: 'en',
  script: clientScript('doctor'),
  bookmark: `javascript:${encodeURIComponent(readClientScript('bookmarklet'))}`,
});
