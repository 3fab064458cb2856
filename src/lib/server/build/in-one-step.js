import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Beside the site, because a folder is only renamed within one file system. */
const APART = '.build';

/** @param {string} site */
const placesOf = (site) => ({
  apart: path.join(path.dirname(site), APART),
  /** What is being written, or what may go: never looked at. */
  draft: path.join(path.dirname(site), APART, 'draft'),
  /** The site that was there, for as long as another takes its place: always whole. */
  before: path.join(path.dirname(site), APART, 'before'),
});

/**
 * Puts things in order after a build that was killed while one site took another's place: then the
 * old one is there still, in its place or beside it.
 *
 * @param {string} site its folder
 */
export function settle(site) {
  const { apart, draft, before } = placesOf(site);
  if (existsSync(before)) {
    rmSync(draft, { recursive: true, force: true });
    // Not removed under its own name, in which another kill would leave half of it.
    renameSync(before, existsSync(site) ? draft : site);
  }
  rmSync(apart, { recursive: true, force: true });
}

/**
 * Puts the site that was written apart in the place of the one that is there.
 *
 * @param {string} site its folder
 */
function exchange(site) {
  const { draft, before } = placesOf(site);
  try {
    if (existsSync(site)) renameSync(site, before);
    renameSync(draft, site);
  } finally {
    settle(site);
  }
}

/**
 * Lets an adapter write a site apart, and puts it in its place when it is whole: a build that is
 * killed, or finds the disk full, leaves the site that was there.
 *
 * @param {import('@sveltejs/kit').Adapter} adapter which writes one folder
 * @param {string} [site] that folder, as the adapter names it
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function inOneStep(adapter, site = 'build') {
  const { draft } = placesOf(site);
  /** @param {string} folder */
  const apart = (folder) => (folder === site ? draft : folder);
  return {
    ...adapter,
    async adapt(builder) {
      settle(site);
      await adapter.adapt(
        Object.assign(Object.create(builder), {
          rimraf: (/** @type {string} */ folder) => builder.rimraf(apart(folder)),
          writeClient: (/** @type {string} */ folder) => builder.writeClient(apart(folder)),
          writePrerendered: (/** @type {string} */ folder) =>
            builder.writePrerendered(apart(folder)),
        }),
      );
      exchange(site);
    },
  };
}

/** Puts things in order before a build looks at stories, which may be wrong and end it. */
export const settleFirst = () => ({
  name: 'waymark:settle-first',
  apply: /** @type {const} */ ('build'),
  config: () => settle('build'),
});
