import { serveLayouts } from '$lib/surfaces/layouts/serve';
import { startPage } from './page';

// One file for the page and for its worker, so that the second need not be fetched.
if (typeof document === 'undefined') serveLayouts();
else startPage(import.meta.url);
