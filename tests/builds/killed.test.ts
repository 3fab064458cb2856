import path from 'node:path';
import { expect, test } from '@playwright/test';
import { build, listSite, misspell, siteOf, writeUnfinished } from './sites';

// At which moments else is in tests/server/in-one-step.test.ts, without what comes before.

test('a build that is killed while its files are being written leaves the site that was there', () => {
  const folder = writeUnfinished();
  expect(build(folder, ['copyFileSync', '.build', 40])).toBe(false);
  expect(listSite(path.join(folder, 'build'))).toEqual(listSite(siteOf('first')));
});

test('killed while one site takes the place of the other, the old one is there again with the next', () => {
  const folder = writeUnfinished();
  const site = path.join(folder, 'build');
  expect(build(folder, ['renameSync', 'before', 1])).toBe(false);
  expect(listSite(path.join(folder, '.build/before'))).toEqual(listSite(siteOf('first')));
  misspell(folder);
  expect(build(folder)).toBe(false);
  expect(listSite(site)).toEqual(listSite(siteOf('first')));
});
