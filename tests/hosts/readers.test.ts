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
