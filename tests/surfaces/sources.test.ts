import { expect, test } from '@playwright/test';
import { loadStories } from '../../src/lib/server/stories/load';
import { evidenceId } from '../../src/lib/story/address';
import { membershipId } from '../../src/lib/story/bars';
import { address, listComplaints, steps } from './story';

const sources = `${address}sources/`;
const story = loadStories().find(({ slug }) => address === `/${slug}/`);
if (!story) throw new Error('there is no story');
const claims = Object.keys(story.claims);

test('everything the story rests on has a place of its own, and no two share one', async ({
  page,
}) => {
  await page.goto(sources);
  const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  expect(ids).toEqual(
    expect.arrayContaining([
      ...claims.map((id) => evidenceId('claim', id)),
      ...Object.keys(story.sources.documents).map((id) => evidenceId('document', id)),
      ...Object.keys(story.sources.outside).map((id) => evidenceId('outside', id)),
      ...story.conflicts.conflicts.map(({ id }) => evidenceId('conflict', id)),
      ...story.membership.rows.map((row) => evidenceId('membership', membershipId(row))),
      ...story.glossary.entries.map(({ id }) => evidenceId('term', id)),
    ]),
  );
  const links = await page
    .locator('a[href^="#"]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')?.slice(1) ?? ''));
  expect(links.filter((id) => !ids.includes(id))).toEqual([]);
});

test('a claim leads to its step, and back by its address', async ({ page }) => {
  const complaints = listComplaints(page);
  const [step = ''] = steps;
  const [claim = ''] =
    story.steps[0]?.paragraphs.flat().flatMap((s) => s.claims.map(({ id }) => id)) ?? [];
  const entry = page.locator(`#${evidenceId('claim', claim)}`);
  await page.goto(`${sources}#${evidenceId('claim', claim)}`);
  await expect(entry).toBeInViewport();
  const marked = await entry.evaluate((e) => getComputedStyle(e).borderInlineStartWidth);
  expect(marked).toBe('4px');
  await entry.locator(`a[href="${address}#${step}"]`).click();
  await expect(page).toHaveURL(new RegExp(`${address}#${step}$`));
  await page.goBack();
  await expect(entry).toBeInViewport();
  expect(complaints).toEqual([]);
});

test('links to other sites tell nobody where the reader comes from', async ({ page }) => {
  await page.goto(sources);
  const others = page.locator('a[href^="http"]');
  expect(await others.count()).toBeGreaterThan(100);
  const told = await others.evaluateAll((all) =>
    all.filter(
      (link) =>
        !/external.*noreferrer/.test(link.getAttribute('rel') ?? '') ||
        link.getAttribute('referrerpolicy') !== 'no-referrer' ||
        /\s/.test(link.getAttribute('href') ?? ''),
    ),
  );
  expect(told).toEqual([]);
});

test('headings are in order under one title, and landmarks have names', async ({ page }) => {
  await page.goto(sources);
  await expect(page).toHaveTitle(new RegExp(story.file.title));
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  const levels = await page
    .locator('h1, h2, h3, h4')
    .evaluateAll((all) => all.map(({ tagName }) => Number(tagName[1])));
  expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
  await expect(page.getByRole('main')).toHaveCount(1);
  await expect(page.getByRole('navigation', { name: 'Contents' })).toBeVisible();
});

test('it asks nothing of another host, sets no cookie and never scrolls sideways', async ({
  page,
  baseURL,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(sources, { waitUntil: 'networkidle' });
  expect(asked.filter((url) => !url.startsWith(baseURL ?? ''))).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  for (const width of [320, 390, 768, 1024, 1440]) {
    await page.setViewportSize({ width, height: 740 });
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wider, `${width} px`).toBeLessThanOrEqual(0);
  }
});

test.describe('without JavaScript on a small phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } });

  test('all of it reads, is found, and fits', async ({ page }) => {
    await page.goto(sources);
    for (const claim of [claims[0], claims.at(-1)])
      await expect(page.locator(`#${evidenceId('claim', claim ?? '')} .text`)).toBeVisible();
    await expect(page.locator('table.rests tbody tr')).toHaveCount(steps.length);
    expect(await page.locator('details:not([open])').count()).toBe(0);
    const wide = await page.locator('body').evaluate((body) => body.scrollWidth);
    expect(wide).toBeLessThanOrEqual(360);
  });
});

test('it can be taken along as JSON and CSV, and the JSON names its schema', async ({
  request,
}) => {
  const json = await request.get(`${address}sources.json`);
  const data = (await json.json()) as { $schema: string; claims: { id: string }[] };
  expect(data.claims.map(({ id }) => id)).toEqual(claims);
  const schema = (await (await request.get(data.$schema)).json()) as { required: string[] };
  expect(schema.required).toContain('claims');
  const csv = await request.get(`${address}sources.csv`);
  expect(csv.headers()['content-type']).toContain('text/csv');
  expect(await csv.text()).toContain(claims.at(-1));
});
