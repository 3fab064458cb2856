import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepSound, readSound } from '$lib/server/kept/editions';
import { forgetSites, placeOf, takePage } from '$lib/server/kept/pages';
import { stampCode, stampSite, stampStory } from '$lib/server/kept/stamps';
import { readStory } from '$lib/server/stories/files';
import { loadEditions } from '$lib/server/stories/load';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'waymark-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const files = readStory('harbour', 'tests/fixtures/stories');

/** The story with one letter changed in one of its files. */
function change(name: string): Map<string, string> {
  return new Map(files).set(name, `${files.get(name) ?? ''} `);
}

function write(name: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
}

it('a kept story is the one that would be read anew', () => {
  const editions = loadEditions('harbour', files);
  keepSound('code', 'harbour', files, { editions, doubts: [] }, folder);
  expect(readSound('code', 'harbour', files, folder)).toStrictEqual({ editions, doubts: [] });
});

it('a story is read anew when a letter of any of its files or the code is another', () => {
  const editions = loadEditions('harbour', files);
  keepSound('code', 'harbour', files, { editions, doubts: [] }, folder);
  for (const name of files.keys())
    expect(readSound('code', 'harbour', change(name), folder), name).toBeUndefined();
  expect(readSound('other', 'harbour', files, folder)).toBeUndefined();
  const renamed = new Map([...files].map(([name, text]) => [name.replace('.md', '-2.md'), text]));
  expect(readSound('code', 'harbour', renamed, folder)).toBeUndefined();
});

it('of a story that has changed nothing is kept of what it was', () => {
  const editions = loadEditions('harbour', files);
  keepSound('code', 'harbour', files, { editions, doubts: [] }, folder);
  keepSound('code', 'harbour', change('harbour/story.yaml'), { editions, doubts: [] }, folder);
  expect(readSound('code', 'harbour', files, folder)).toBeUndefined();
});

it('the code is other code when a file or a package is another, and not for the fonts that a build cuts', () => {
  write('package.json', '{ "devDependencies": { "zod": "^4" } }');
  write('node_modules/zod/package.json', '{ "version": "4.0.0" }');
  write('src/lib/one.ts', '1');
  const stamps = [stampCode(folder)];
  write('src/lib/styles/generated/fonts.css', '/* one */');
  expect(stampCode(folder)).toBe(stamps[0]);
  for (const [name, text] of [
    ['src/lib/one.ts', '2'],
    ['src/lib/two.ts', '2'],
    ['svelte.config.js', '{}'],
    ['package-lock.json', '{}'],
    ['node_modules/zod/package.json', '{ "version": "4.0.1" }'],
  ] as const) {
    write(name, text);
    stamps.push(stampCode(folder));
  }
  expect(new Set(stamps).size).toBe(stamps.length);
});

it('the site is another when a script, a font, its server or its host is', () => {
  const stamps = [stampSite('code', '', folder), stampSite('other', '', folder)];
  stamps.push(stampSite('code', 'https://stories.example', folder));
  for (const name of [
    'src/lib/styles/generated/fonts.css',
    '.svelte-kit/output/client/_app/immutable/read.js',
    '.svelte-kit/output/server/index.js',
  ])
    for (const text of ['one', 'two']) {
      write(name, text);
      stamps.push(stampSite('code', '', folder));
    }
  expect(new Set(stamps).size).toBe(stamps.length);
});

it('a page is made once for a story as it is and a site as it is, and comes back byte for byte', async () => {
  let made = 0;
  const bytes = new Uint8Array([137, 80, 10, 13, 10, 0, 255]);
  const take = async (site: string, story: string, address: string) => {
    const place = placeOf({ code: '', stamp: site, folder }, story, 'harbour');
    const page = await takePage(place, address, () => {
      made += 1;
      return new Response(bytes, { headers: { 'content-type': 'image/png' } });
    });
    expect(new Uint8Array(await page.arrayBuffer())).toEqual(bytes);
    expect(page.headers.get('content-type')).toBe('image/png');
    return made;
  };
  const first = stampStory('code', 'harbour', files);
  const second = stampStory('code', 'harbour', change('harbour/story.yaml'));
  expect(await take('site', first, '/harbour/card.png')).toBe(1);
  expect(await take('site', first, '/harbour/card.png')).toBe(1);
  expect(await take('site', first, '/harbour/aground/card.png')).toBe(2);
  expect(await take('other', first, '/harbour/card.png')).toBe(3);
  expect(await take('site', second, '/harbour/card.png')).toBe(4);
  // The story as it was is forgotten with the first page of what it has become.
  expect(await take('site', first, '/harbour/card.png')).toBe(5);
});

it('a page that failed is not kept', async () => {
  for (const status of [500, 200]) {
    const page = await takePage(folder, '/harbour/', () => new Response('', { status }));
    expect(page.status).toBe(status);
  }
});

it('pages are kept of two sites, this one among them', () => {
  const sites = ['a', 'b', 'c', 'd'];
  for (const site of sites) forgetSites(folder, site);
  const kept = sites.filter((site) => existsSync(path.join(folder, site)));
  expect(kept).toHaveLength(2);
  expect(kept).toContain('d');
});
