import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { readPackage } from '../../src/lib/server/export/files/pptx/read-package';
import { writeSheet } from '../../src/lib/server/factsheet/sheet';
import { loadEdition } from '../../src/lib/server/stories/load';
import { isPlain } from '../support/pseudo/pseudo';
import { writeExports } from '../support/export/kinds';
import type { Kind } from '../support/export/kinds';
import { restOf, textsOf } from './site';

const site = path.resolve('test-results/languages/site');
const build = path.join(site, 'build');
const slug = 'harbour/ar-XB';
test.beforeAll(() => {
  process.env['WAYMARK_STORIES'] = path.join(site, 'stories');
});

/** Exports an edition into a folder of the test's own. */
async function exportTo(folder: string, wanted: Kind[], of = slug): Promise<string[]> {
  const files: string[] = [];
  const order = { slug: of, origin: undefined, shape: '16:9', folder, wanted, build } as const;
  await writeExports(order, (file) => files.push(file));
  return files;
}

test('the one file of a translation is in its language in every view', async ({ page }, info) => {
  const folder = path.dirname(info.outputPath('file'));
  writeFileSync(info.outputPath('file'), '');
  expect(await exportTo(folder, ['html'])).toEqual(['harbour.ar-XB.html']);
  const address = pathToFileURL(path.join(folder, 'harbour.ar-XB.html')).href;
  for (const view of ['', '?sources']) {
    await page.goto(address + view);
    await expect(page.locator('h1').first()).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'ar-XB');
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    expect((await textsOf(page)).filter((text) => !isPlain(text)).length).toBeGreaterThan(20);
  }
  await page.goto(`${address}?present`);
  await restOf(page);
  await expect(page.locator('.slide h2')).toContainText('\u202e');
});

test('in the one file of the original no link pretends to lead to a translation', async ({
  page,
}, info) => {
  const folder = path.dirname(info.outputPath('file'));
  writeFileSync(info.outputPath('file'), '');
  await exportTo(folder, ['html'], 'harbour');
  await page.goto(pathToFileURL(path.join(folder, 'harbour.html')).href);
  await expect(page.locator('.languages')).toContainText('Pseudo-Accents');
  await expect(page.locator('.languages a')).toHaveCount(0);
});

test('slides, handout and presentation of a translation say its language and direction', async ({
  browserName,
}, info) => {
  expect(browserName).toBe('chromium');
  const folder = path.dirname(info.outputPath('file'));
  writeFileSync(info.outputPath('file'), '');
  const files = await exportTo(folder, ['pdf', 'handout', 'pptx']);
  const pdfs = files.filter((file) => file.endsWith('.pdf'));
  expect(pdfs).toHaveLength(3);
  for (const file of pdfs)
    expect(readFileSync(path.join(folder, file), 'latin1')).toMatch(/\/Lang \(ar-XB\)/);

  const parts = await readPackage(readFileSync(path.join(folder, 'harbour.ar-XB.pptx')));
  const slide = parts.get('ppt/slides/slide2.xml') ?? '';
  expect(slide).toContain('lang="ar-XB"');
  expect(slide).toContain('rtl="1"');
  expect(parts.get('ppt/notesSlides/notesSlide2.xml')).toContain('lang="ar-XB"');
  // The step that is not translated.
  const untranslated = loadEdition(slug).steps.findIndex(({ language }) => language) + 2;
  expect(parts.get(`ppt/slides/slide${untranslated}.xml`)).toContain('lang="en-US"');
});

test('the fact-check sheet of a translation has its sentences, and claims marked as what they are', async ({
  page,
}) => {
  const story = loadEdition(slug);
  await page.setContent(writeSheet(story));
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  const [step] = story.steps;
  const sentence = step?.paragraphs[0]?.[0];
  await expect(page.locator('.text', { hasText: sentence?.text ?? '?' }).first()).toBeVisible();
  const claim = story.claims[sentence?.claims[0]?.id ?? '']?.text ?? '?';
  await expect(page.locator('.claim span', { hasText: claim }).first()).toHaveAttribute(
    'lang',
    'en-GB',
  );
});
