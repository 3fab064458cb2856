export const prerender = true;
/** Pages are plain HTML; the read page brings a small script of its own (vite.config.ts). */
export const csr = false;
export const trailingSlash = 'always';
