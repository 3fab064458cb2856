/** Journeys too long for every day, which `npm run test:long` takes before a change lands. */
export const long = { tag: '@long' };

/**
 * @param everyday whether this one of several like it is taken every day
 * @returns what Playwright wants to know of a test
 */
export const longUnless = (everyday: boolean) => (everyday ? {} : long);
