import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { buildFolder } from '../support/run/build.mjs';
import { address, listComplaints, restOf } from './story';

/** Every page that was built, by its path. */
const pages = readdirSync(buildFolder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.html'))
  .map((name) => ({ name, html: readFileSync(path.join(buildFolder, name), 'utf8') }));

/** Tags as a browser would read them: scripts and styles hold none, `noscript` and templates do. */
const tagsOf = (html: string) =>
  html
    .replaceAll(/(<(script|style)\b[^>]*>).*?<\/\2>/gs, '$1')
    .match(/<[a-z][^\s>/]*(?:\s+[^\s"'>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*\s*\/?>/gi) ??
  [];

const policyOf = (html: string) =>
  /<meta http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? '';

test('every page has a strict policy before anything that it governs', () => {
  expect(pages.length).toBeGreaterThan(20);
  const wrong = pages.filter(({ html }) => {
    const policy = policyOf(html);
    const first = html.search(/<script|<style/);
    return (
      !policy.startsWith("default-src 'none'") ||
      !policy.includes("base-uri 'none'") ||
      !policy.includes("form-action 'none'") ||
      !policy.includes("require-trusted-types-for 'script'") ||
      /unsafe-|\*|https?:/.test(policy) ||
      html.indexOf('http-equiv="content-security-policy"') > first
    );
  });
  expect(wrong.map(({ name }) => name)).toEqual([]);
});

test('no page has a handler, a style or a script address in an attribute', () => {
  const found = pages.flatMap(({ name, html }) =>
    tagsOf(html)
      .filter((tag) => /\s(on\w+|style|srcdoc)\s*=|=\s*["']?\s*javascript:/i.test(tag))
      // A bookmark is a script for other pages, and is dragged off this one.
      .filter((tag) => !tag.startsWith('<a class="bookmark" href="javascript:'))
      .map((tag) => `${name}: ${tag.slice(0, 100)}`),
  );
  expect(found).toEqual([]);
});

test('nothing on a page comes from another host', () => {
  const found = pages.flatMap(({ name, html }) =>
    tagsOf(html)
      .filter((tag) => /^<(script|link|img|iframe|object|embed|source|video|audio)\b/i.test(tag))
      .filter((tag) => !/rel="(canonical|alternate)"/.test(tag))
      .filter((tag) => /\s(src|href)="(https?:)?\/\//.test(tag))
      .map((tag) => `${name}: ${tag}`),
  );
  expect(found).toEqual([]);
});

test('stills come out of their places under trusted types', async ({ page }) => {
  const complaints = listComplaints(page);
  await page.goto(address);
  await restOf(page);
  await page.evaluate(() => dispatchEvent(new Event('waymark:unfold')));
  await expect(page.locator('.still noscript')).toHaveCount(0);
  expect(complaints).toEqual([]);
  await expect(page.evaluate(() => (document.body.innerHTML = '<img src="x">'))).rejects.toThrow(
    /TrustedHTML/,
  );
});

test('the licences of everything handed out are one text, named in the credits', async ({
  page,
}) => {
  await page.goto(address);
  await page.getByRole('link', { name: 'All licences' }).click();
  const text = await page.locator('body').innerText();
  for (const name of ['svelte', 'scrollama', 'd3-interpolate', 'source-serif-4', 'source-sans-3'])
    expect(text).toContain(name);
  for (const licence of ['SIL OPEN FONT LICENSE', 'ODbL', 'CC BY 4.0', 'ISC'])
    expect(text).toContain(licence);
  for (const tool of ['vite', 'eslint', 'zod']) expect(text).not.toContain(`: ${tool} `);
});
