import { expect } from '@playwright/test';
import { address, steps, title } from '../surfaces/story';
import { clickOn, restOf, test } from './engines';
import type { Visit } from './visit';

const PHONE = { width: 390, height: 844 };
const site = process.env['WAYMARK_ADDRESS'] ?? '';
const story = new URL(address, site).href;
const stepOf = async (visit: Visit) => (await restOf(visit)).step;
const paperOf = (visit: Visit) =>
  visit.evaluate<string>('getComputedStyle(document.documentElement).backgroundColor');

test('the story opens alive: title, first picture, our fonts, and asks no other host', async ({
  visit,
}) => {
  const page = await visit();
  await page.go(story);
  expect((await restOf(page)).position).toBe(0);
  expect(await page.evaluate('document.title')).toBe(title);
  expect(
    await page.evaluate('document.querySelectorAll("[data-stage] svg *").length'),
  ).toBeGreaterThan(20);
  // Those of the pictures: for its words a page that was slow to arrive asks for none.
  const fonts =
    '(async () => (await document.fonts.load("1em \\"Source Sans 3 Pictures\\"")).map((font) => font.status))()';
  expect(await page.evaluate(fonts)).toContain('loaded');
  const asked = await page.evaluate<string[]>(
    'performance.getEntriesByType("resource").map(({ name }) => name)',
  );
  expect(asked.filter((url) => !url.startsWith(site) && !url.startsWith('data:'))).toEqual([]);
});

test('read key by key to the end, every step comes in turn with a picture of its own', async ({
  visit,
}) => {
  const page = await visit();
  await page.go(story);
  await restOf(page);
  const pictures = new Set<string>();
  for (const id of steps) {
    await page.press('j');
    await expect.poll(() => stepOf(page)).toBe(id);
    pictures.add(await page.evaluate('document.querySelector("[data-stage]").innerHTML'));
  }
  expect(pictures.size).toBe(steps.length);
});

for (const size of [{ width: 1280, height: 800 }, PHONE])
  test(`scrolled at ${size.width} px, the picture is that of the card being read, also half-way`, async ({
    visit,
  }) => {
    const page = await visit(size);
    await page.go(story);
    await restOf(page);
    const wider = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    expect(wider).toBeLessThanOrEqual(0);
    for (const at of [3, 3.5, 4, 12.5, 2]) {
      await page.evaluate(`(() => {
        const [a, b] = [Math.floor(${at}), Math.ceil(${at})].map((i) =>
          document.querySelectorAll('[data-card]')[i].getBoundingClientRect());
        const line = Number(getComputedStyle(document.documentElement).getPropertyValue('--line'));
        const middle = a === b || a.top === b.top ? a.top + 8 : (a.bottom + b.top) / 2;
        scrollTo(0, scrollY + middle - line * innerHeight);
      })()`);
      await expect.poll(async () => (await restOf(page)).position).toBeCloseTo(at, 1);
    }
  });

test('a tick of the rail jumps, and back returns', async ({ visit }) => {
  const page = await visit();
  await page.go(story);
  await restOf(page);
  await clickOn(page, `.rail a[href="#${steps[11]}"]`);
  await expect.poll(() => stepOf(page)).toBe(steps[11]);
  await page.back();
  await expect.poll(async () => (await restOf(page)).position).toBe(0);
});

test('an address with a step opens on it, and a reload half-way stays', async ({ visit }) => {
  const page = await visit();
  await page.go(`${story}#${steps[6]}`);
  await expect.poll(() => stepOf(page)).toBe(steps[6]);
  await page.evaluate('scrollBy(0, innerHeight * 0.9)');
  const { position } = await restOf(page);
  expect(position).toBeGreaterThan(7);
  await page.reload();
  await expect.poll(async () => (await restOf(page)).position).toBeCloseTo(position, 0);
});

test('a mark in the words opens its note, and Escape leads back to the mark', async ({ visit }) => {
  const page = await visit();
  await page.go(`${story}#${steps[3]}`);
  await expect.poll(() => stepOf(page)).toBe(steps[3]);
  await clickOn(page, `#${steps[3]} .cite`);
  const open = () =>
    page.evaluate('document.querySelector("#note-panel").matches(":popover-open")');
  await expect.poll(open).toBe(true);
  expect(await page.evaluate('document.querySelector("[data-note-body]").innerText')).toContain(
    'Document',
  );
  await page.press('Escape');
  await expect.poll(open).toBe(false);
  await expect.poll(() => page.evaluate('document.activeElement.className')).toBe('cite');
});

test('dark is followed, and the switch turns it round for this page and the next visit', async ({
  visit,
}) => {
  const page = await visit({ dark: true });
  await page.go(story);
  await restOf(page);
  expect(await paperOf(page)).toBe('rgb(21, 23, 26)');
  await clickOn(page, '[data-theme-switch]');
  await expect.poll(() => paperOf(page)).toBe('rgb(250, 246, 238)');
  await page.reload();
  await restOf(page);
  expect(await paperOf(page)).toBe('rgb(250, 246, 238)');
});

test('a reader who wants no motion sees whole steps only', async ({ visit }) => {
  const page = await visit({ still: true });
  await page.go(`${story}#${steps[2]}`);
  for (let i = 0; i < 10; i++) {
    await page.evaluate('scrollBy(0, innerHeight * 0.13)');
    expect((await restOf(page)).position % 1).toBe(0);
  }
});

test('a window that is turned half-way through a step stays at that step', async ({ visit }) => {
  const page = await visit({ width: 844, height: 500 });
  await page.go(`${story}#${steps[8]}`);
  await expect.poll(() => stepOf(page)).toBe(steps[8]);
  await page.resize(500, 844);
  await expect.poll(() => page.evaluate('innerWidth')).toBe(500);
  await expect.poll(() => stepOf(page)).toBe(steps[8]);
});

test('presented, the slides turn by keys', async ({ visit }) => {
  const page = await visit();
  await page.go(`${story}present/`);
  await restOf(page);
  await page.press(' ');
  await expect.poll(() => stepOf(page)).toBe(steps[0]);
});

test('when it is about to be printed, every still comes out and is light', async ({ visit }) => {
  const page = await visit({ dark: true });
  await page.go(story);
  await restOf(page);
  expect(await page.evaluate('document.querySelectorAll(".chapter .still svg").length')).toBe(0);
  await page.evaluate('void dispatchEvent(new Event("beforeprint"))');
  expect(await page.evaluate('document.querySelectorAll(".chapter .still-drawing").length')).toBe(
    steps.length,
  );
});
