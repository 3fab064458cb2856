/**
 * Whether a story that was read is kept by a service worker. Switched off, the next visit removes
 * the worker and all that it kept.
 */
export const OFFLINE = true;
