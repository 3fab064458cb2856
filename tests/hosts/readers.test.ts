import { createRequire } from 'node:module';
import { expect, test } from '@playwright/test';
import { address, steps, title } from '../surfaces/story';
import { frameAddress, SITE } from './site';

// Packages of this suite alone: without types, and not there for the rest of the project.
const load = createRequire(`${process.cwd()}/tests/hosts/package.json`);

test('unfurl.js finds title, picture and frame of the story and of a step', async () => {
  const { unfurl } = load('unfurl.js') as {
    unfurl: (url: string) => Promise<{
      oEmbed?: { html?: string; title?: string };
      open_graph?: { title?: string; images?: { url: string }[] };
    }>;
  };
  const story = await unfurl(`${SITE}${address}`);
  expect(story.open_graph?.title).toBe(title);
  expect(story.open_graph?.images?.[0]?.url).toBe(`${SITE}${address}card.png`);
  expect(story.oEmbed?.html).toContain(`<iframe src="${frameAddress}"`);
  const step = await unfurl(`${SITE}${address}${steps[6]}/`);
  expect(step.oEmbed?.html).toContain(`?step=${steps[6]}`);
});

test('@extractus/oembed-extractor reads the answer by discovery', async () => {
  const { extract } = load('@extractus/oembed-extractor') as {
    extract: (url: string) => Promise<Record<string, unknown>>;
  };
  expect(await extract(`${SITE}${address}`)).toMatchObject({
    type: 'rich',
    version: '1.0',
    title,
    height: 640,
  });
});

test('metascraper finds title and picture of a step, and its frame by discovery', async () => {
  const rule = (name: string) => (load(`metascraper-${name}`) as () => unknown)();
  const metascraper = (
    load('metascraper') as (
      rules: unknown[],
    ) => (page: { url: string; html: string }) => Promise<Record<string, string>>
  )(['title', 'image', 'iframe'].map(rule));
  const url = `${SITE}${address}${steps[6]}/`;
  const found = await metascraper({ url, html: await (await fetch(url)).text() });
  expect(found['image']).toBe(`${SITE}${address}${steps[6]}/card.png`);
  expect(found['title']).toMatch(/./);
  expect(found['iframe']).toContain(`?step=${steps[6]}`);
});
