import { expect, test } from '@playwright/test';
import { isPlain } from '../support/pseudo/pseudo';
import { inLanguage, restOf, STORY, SURFACES, textsOf } from './site';

/**
 * Written by Intl; names that are the same in every language; and words of the picture that is not
 * translated, where the next one tells what has become of it.
 */
const SAME = [
  /[A-Z][a-z]{2,8} \d{1,2}, \d{4}|(, )?and (?=\P{Ll})|\b[A-Z][a-z]+ \d{4}/gu,
  /Waymark|British English|Nobody|Almanac|CC0/g,
  /The ferry runs aground|The captain writes/g,
  // Ids of claims, and the hosts of links.
  /^[a-z]+(-[a-z]+)+$|^example\.org$/g,
];

for (const [name, path] of Object.entries(SURFACES))
  test(`${name} says nothing in English that is not said to be English`, async ({ page }) => {
    await page.goto(inLanguage('en-XA', path));
    const texts = await textsOf(page);
    expect(texts.length).toBeGreaterThan(3);
    expect(
      texts.filter((text) => isPlain(SAME.reduce((rest, same) => rest.replace(same, ''), text))),
    ).toEqual([]);
  });

for (const [name, path] of Object.entries(SURFACES))
  test(`${name} says its language and which way that is written`, async ({ page }) => {
    await page.goto(inLanguage('ar-XB', path));
    await expect(page.locator('html')).toHaveAttribute('lang', 'ar-XB');
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  });

test('a step that is not translated says so, and its words are marked as what they are', async ({
  page,
}) => {
  await page.goto(inLanguage('ar-XB'));
  const section = page.locator('section.step', { has: page.locator('#aground-headline') });
  await expect(section.locator('.untranslated')).toContainText('المملكة المتحدة');
  await expect(section.getByRole('heading')).toHaveAttribute('lang', 'en-GB');
  await expect(section.getByRole('heading')).toHaveAttribute('dir', 'ltr');
  const words = section.locator('p', { hasText: 'On 12 March 1961' }).first();
  await expect(words).toHaveAttribute('lang', 'en-GB');
  await expect(page.locator('.untranslated')).toHaveCount(1);
});

test('a reader goes from one language to the other and back', async ({ page }) => {
  await page.goto(STORY);
  await page.getByRole('link', { name: 'Pseudo-Accents' }).click();
  await expect(page).toHaveURL(new RegExp(`${inLanguage('en-XA')}$`));
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-XA');
  await page.getByRole('link', { name: 'British English' }).click();
  await expect(page).toHaveURL(new RegExp(`${STORY}$`));
});

test('the head names the page in every language, and each is its own', async ({ page }) => {
  const listed = [];
  for (const address of [STORY, inLanguage('en-XA'), inLanguage('ar-XB')]) {
    await page.goto(address);
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', address);
    listed.push(
      await page
        .locator('link[hreflang]')
        .evaluateAll((links) =>
          links.map((link) => `${link.getAttribute('hreflang')} ${link.getAttribute('href')}`),
        ),
    );
  }
  expect(listed[0]).toEqual([
    'en-GB /harbour/',
    'en-XA /harbour/en-XA/',
    'ar-XB /harbour/ar-XB/',
    'x-default /harbour/',
  ]);
  expect(new Set(listed.map((list) => list.join())).size).toBe(1);
});

test('the picture moves with its reader in every language', async ({ page }) => {
  for (const language of ['en-XA', 'ar-XB']) {
    await page.goto(inLanguage(language, '#the-league'));
    expect((await restOf(page)).step).toBe('the-league');
    await page.keyboard.press('j');
    await expect.poll(async () => (await restOf(page)).step).toBe('aground');
  }
});
