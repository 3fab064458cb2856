import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { exported, slug } from './exported';

const PUBLISHED = path.resolve('build', slug, 'files');

/** Names and times of all files of a folder. */
const look = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => [name, statSync(path.join(folder, name)).mtimeMs]);

test('an export that fails half-way leaves the files of the last one as they were', () => {
  const before = look(exported(''));
  const { status, stdout } = spawnSync(
    'npx',
    ['tsx', 'tests/support/export.ts', slug, '--only', 'html,pdf'],
    // A browser that does not start: the first file is made, the second is not.
    { encoding: 'utf8', env: { ...process.env, WAYMARK_CHROMIUM: '/bin/false' } },
  );
  expect(stdout).toContain(`${slug}.html`);
  expect(status).not.toBe(0);
  expect(look(exported(''))).toEqual(before);
  expect(readdirSync('exports').filter((name) => name.startsWith('.'))).toEqual([]);
});

test('the page of the story leads to the files, and the one file does not', async ({ page }) => {
  const index = path.resolve('build', slug, 'index.html');
  const html = readFileSync(index, 'utf8');
  await page.setContent(/<ul data-files.*?<\/ul>/s.exec(html)?.[0] ?? '');
  const links = await page
    .locator('a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  const kinds = ['.html', '-slides.pdf', '-handout-a4.pdf', '-handout-letter.pdf', '.pptx'];
  expect(links.sort()).toEqual(kinds.map((kind) => `files/${slug}${kind}`).sort());
  for (const link of links) {
    const name = path.basename(link);
    expect(statSync(path.join(PUBLISHED, name)).size).toBe(statSync(exported(name)).size);
  }
  expect(readFileSync(exported(`${slug}.html`), 'utf8')).not.toContain('href="files/');
});
