import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { listPurges } from '../../src/lib/server/publish/purge';
import { buildFolder } from '../support/run/build.mjs';
import { address, title } from './story';

const slug = address.slice(1, -1);

test('what a CDN should forget of a story is every file with a word of it, at its address', async ({
  request,
}) => {
  const purges = listPurges(buildFolder, slug);
  const telling = readdirSync(buildFolder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => !name.startsWith('.') && statSync(path.join(buildFolder, name)).isFile())
    .filter((name) => {
      if (name.startsWith(`${slug}/`)) return true;
      const text = readFileSync(path.join(buildFolder, name), 'utf8');
      return text.includes(slug) || text.includes(title);
    })
    .map((name) => `/${name.replace(/(^|\/)index\.html$/, '$1')}`);
  expect(telling.length).toBeGreaterThan(50);
  expect(telling.filter((name) => !purges.includes(name))).toEqual([]);
  for (const purge of purges) {
    const { status } = await request.get(purge).then((answer) => ({ status: answer.status() }));
    expect(status, purge).toBe(200);
  }
});
