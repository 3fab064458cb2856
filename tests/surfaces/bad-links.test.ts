import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { long } from './long';
import { address, listComplaints, restOf, steps } from './story';

const MARKUP = '<img src=x onerror=alert(1)><x-author>';
const LONG = 'a'.repeat(2000);
const FIRST = steps[0] ?? '';
/** What may stand in a link behind a `#`, from slips of a hand to ill will; none is a step. */
const HASHES = [
  ...['', ' ', '#', '##', '/', '//', '\\', '.', '..', '*', '?', '&', '=', '%', '%%', '%0'],
  ...['%zz', '%E0%A4%A', '%ff', '%00', '%0a', '%3Cx-author%3E', '%2523', '%F0%9F%98'],
  ...['0', '1', '-1', '7.4', '1e9', 'NaN', 'Infinity', 'null', 'undefined', '[object Object]'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'story-data', 'opening'],
  ...[MARKUP, '"><x-author>', "'", '`', '${1}', '{{1}}', 'javascript:alert(1)', 'data:text/html,a'],
  ...['no-such-step', FIRST.toUpperCase(), `${FIRST} `, ` ${FIRST}`, `${FIRST}/`, `##${FIRST}`],
  ...[`${FIRST}?x=1`, `${FIRST}%20`, 'note-', 'note-term-', 'claim-', 'a b c', 'шаг', '步', '🚂'],
  ...['e\u0301'.repeat(50), '\u202e', '\u0000', '\ud800', '[]', '(', 'a,b', ':~:text=the', LONG],
];

/** What a browser may have kept under our names, or a program of somebody else's written there. */
const KEPT = ['', 'null', 'true', '[]', '{}', '{"a":', MARKUP, '__proto__', '1e999', LONG];

/** Of the document: what nobody but us may have put there. */
const strangers = (page: Page) =>
  page.locator('x-author, img[src=x], script:not([src]):not([type])').count();

test(
  'more than sixty links to nothing leave the reader at the beginning, and the page as it is',
  long,
  async ({ page }) => {
    expect(HASHES.length).toBeGreaterThanOrEqual(60);
    const complaints = listComplaints(page);
    await page.goto(address);
    const { position } = await restOf(page);
    expect(position).toBe(0);
    const before = await page.locator('body *').count();
    const known = await strangers(page);
    for (const hash of HASHES) {
      await page.evaluate((bad) => (location.hash = bad), hash);
      // `#`, `#top` and what is none lead to the beginning; a part of the page, such as its opening, there.
      expect((await restOf(page)).position, hash.slice(0, 40)).toBe(0);
    }
    expect(await page.locator('body *').count()).toBe(before);
    expect(await strangers(page)).toBe(known);
    expect(complaints).toEqual([]);
  },
);

for (const hash of ['%E0%A4%A', MARKUP, '__proto__', LONG])
  test(`a page that is opened at ${hash.slice(0, 20)} opens at its beginning`, async ({ page }) => {
    const complaints = listComplaints(page);
    for (const [place, seen] of [
      [address, 'h1'],
      [`${address}present/`, '.show [data-stage][data-step=""]'],
      [`${address}sources/`, 'h1'],
    ] as const) {
      await page.goto(`${place}#${hash}`);
      await expect(page.locator(seen)).toBeVisible();
      if (place === address) expect((await restOf(page)).position).toBe(0);
      await expect(page.locator('x-author, img[src=x]')).toHaveCount(0);
      await page.goto('about:blank');
    }
    expect(complaints).toEqual([]);
  });

test(
  'whatever a browser has kept under our names, both pages come to life',
  long,
  async ({ page }) => {
    const complaints = listComplaints(page);
    await page.goto('/404.html');
    for (const kept of KEPT) {
      await page.evaluate((value) => {
        for (const name of ['theme', 'motion', 'times:armenia-russia', 'anything'])
          localStorage.setItem(`waymark-${name}`, value);
        localStorage.setItem('waymark-times:armenia-russia', value);
        sessionStorage.setItem('waymark', value);
        history.replaceState({ deck: value, watch: value }, '');
      }, kept);
      await page.goto(address);
      await restOf(page);
      await expect(page.locator('html')).not.toHaveAttribute('data-theme');
      await expect(page.locator('html')).not.toHaveAttribute('data-motion');
      await page.goto(`${address}present/#${steps[1]}`);
      await expect(page.locator(`.show [data-stage][data-step="${steps[1]}"]`)).toBeVisible();
      await expect(page.locator('x-author, img[src=x]')).toHaveCount(0);
    }
    expect(complaints).toEqual([]);
  },
);

test('times of a run that no run has are not shown', async ({ page }) => {
  const complaints = listComplaints(page);
  await page.addInitScript(
    ([name, value]) => localStorage.setItem(name ?? '', value ?? ''),
    [
      'waymark-times:armenia-russia',
      `{"${FIRST}":1e999,"${steps[1]}":-5,"${steps[2]}":"${'9'.repeat(9)}","__proto__":7,"x":null}`,
    ],
  );
  await page.goto(`${address}present/#${FIRST}`);
  await expect(page.locator(`.show [data-stage][data-step="${FIRST}"]`)).toBeVisible();
  await page.keyboard.press('m');
  await page.keyboard.press('t');
  await expect(page.locator('.show')).not.toContainText(/NaN|Infinity|undefined/);
  expect(complaints).toEqual([]);
});

test('a frame whose address asks for what there is not begins at the beginning', async ({
  page,
}) => {
  const complaints = listComplaints(page);
  for (const bad of ['no-such-step', MARKUP, '__proto__', '../../', LONG.slice(0, 1000)]) {
    const asked = new URLSearchParams({ step: bad, theme: bad, mode: bad, childId: bad });
    await page.goto(`${address}embed/?${asked.toString()}#?secret=${encodeURIComponent(bad)}`);
    await expect(page.locator('[data-progress]')).toHaveText(/^0\//);
    await expect(page.locator('html')).not.toHaveAttribute('data-theme');
    await expect(page.locator('x-author, img[src=x]')).toHaveCount(0);
  }
  expect(complaints).toEqual([]);
});
