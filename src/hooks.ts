/**
 * What is loaded for a page is drawn at build time and never sent: pages have no router. Else
 * SvelteKit would write out a whole story, twice, for each of its steps, and nobody would read it.
 */
export const transport = {
  unsent: { encode: () => true, decode: () => undefined },
};
