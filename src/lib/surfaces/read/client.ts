import { serveLayouts } from '$lib/surfaces/layouts/serve';
import { startPage } from './page';

// One file for the page and for its worker, so that the second need not be fetched.
if (typeof document === 'undefined') serveLayouts();
else {
  // In a story as a single file the script has no address of its own.
  const { pathname } = new URL(import.meta.url);
  startPage(pathname === location.pathname ? undefined : import.meta.url);
}
