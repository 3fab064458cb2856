import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { loadStories } from '../../src/lib/server/stories/load';
import { pictureNoteId } from '../../src/lib/story/address';
import { pictureWordsOf } from '../../src/lib/story/picture-words';
import { long } from './long';
import { address, listComplaints, restOf, steps } from './story';

const [step] = steps;
const story = loadStories().find(({ slug }) => address === `/${slug}/`);
if (!story) throw new Error('there is no story');

test('a mark opens its note beside the words, and Escape leads back to it', async ({ page }) => {
  const complaints = listComplaints(page);
  await page.goto(`${address}#${step}`);
  await restOf(page);
  const mark = page.locator(`#${step} .cite`).first();
  await mark.focus();
  await page.keyboard.press('Enter');
  const panel = page.locator('[data-note-panel]');
  await expect(panel).toBeVisible();
  await expect(panel).toBeFocused();
  const said = await page.locator(`#${step} .said`).first().innerText();
  await expect(panel).toContainText(said.replace('Sources of this sentence', '').trim());
  await expect(panel.locator('.claim li').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(mark).toBeFocused();
  expect(complaints).toEqual([]);
});

test('a finger opens the note of the picture from the picture itself', async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  });
  const page = await context.newPage();
  await page.goto(`${address}#${step}`);
  await expect.poll(async () => (await restOf(page)).step).toBe(step);
  await page.touchscreen.tap(195, 200);
  const panel = page.locator('[data-note-panel]');
  await expect(panel).toBeVisible();
  await expect(panel).toContainText('In the picture');
  // A tap beside it closes it, and opens no other.
  await page.touchscreen.tap(195, 60);
  await expect(panel).toBeHidden();
  await context.close();
});

test('every mark of every step leads to a note that names a source', async ({ page }) => {
  await page.goto(address);
  const lost = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('a[data-note]')]
      .filter(({ hash, classList }) => {
        const note = document.getElementById(hash.slice(1));
        return (
          !note?.textContent?.trim() ||
          (classList.contains('cite') && !note.querySelector('.claim li'))
        );
      })
      .map(({ hash }) => hash),
  );
  expect(lost).toEqual([]);
  expect(await page.locator('a.cite').count()).toBeGreaterThan(steps.length);
});

test('every word and mark of every picture has its sources beside it, on paper as well', async ({
  page,
}) => {
  await page.goto(address);
  await page.emulateMedia({ media: 'print' });
  for (const one of story.steps) {
    const words = pictureWordsOf(one, story);
    const rests = words.flatMap(({ claims }) => claims);
    expect(rests).toEqual(expect.arrayContaining(listClaims([one.builds, one.scene, one.panel])));
    const listed = await page
      .locator(`[id="${pictureNoteId(one.id)}"] > ul > li`)
      .evaluateAll((items) =>
        items.map((item) => {
          // What is not seen is not there.
          const seen = (of: Element) => (of.checkVisibility() ? (of as HTMLElement).innerText : '');
          return {
            text: seen(item).replace(/\s+/g, ' '),
            grounds: [...item.querySelectorAll('.grounds')].map((of) => seen(of).trim()),
          };
        }),
      );
    for (const { text, claims } of words) {
      const shown = text.replace(/\s+/g, ' ').trim();
      const found = listed.find(
        (entry) =>
          entry.text.includes(shown) &&
          entry.grounds.length === claims.length &&
          claims.every((id) => entry.text.includes(story.claims[id]?.text ?? id)),
      );
      expect(found, shown).toBeDefined();
      expect(found?.grounds, shown).not.toContain('');
    }
  }
});

test('one note leads to another, and Escape back to the words', async ({ page }) => {
  await page.goto(`${address}#${step}`);
  await restOf(page);
  const opener = page.locator(`#${step} a.aside:not(.differ)`);
  await opener.focus();
  await page.keyboard.press('Enter');
  const panel = page.locator('[data-note-panel]');
  await panel.locator('a[data-note]').first().click();
  await expect(panel.locator('.grounds li').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(opener).toBeFocused();
});

test('the picture of every step opens its note, by mouse and by key', long, async ({ page }) => {
  await page.goto(address);
  for (const { id } of story.steps) {
    await rest(page, id);
    await page.mouse.click(1100, 430);
    await expectPicture(page, id);
    await page.locator(`#${id} a.aside:not(.differ)`).focus();
    await page.keyboard.press('Enter');
    await expectPicture(page, id);
  }
});

test('the picture of every step opens its note, by finger', long, async ({ browser }) => {
  const viewport = { width: 390, height: 844 };
  const context = await browser.newContext({ viewport, hasTouch: true });
  const page = await context.newPage();
  await page.goto(address);
  for (const { id } of story.steps) {
    await rest(page, id);
    await page.touchscreen.tap(195, 200);
    await expectPicture(page, id);
  }
  await context.close();
});

test('on paper each chapter has its notes', async ({ page }) => {
  await page.goto(address);
  await page.emulateMedia({ media: 'print' });
  const notes = page.locator('.notes');
  for (const one of await notes.all())
    await expect(one.locator('.grounds li').first()).toBeVisible();
  expect(await notes.count()).toBe(story.file.chapters.length);
});

/** Brings a step to rest on the stage. */
async function rest(page: Page, id: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), id);
  await expect.poll(async () => (await restOf(page)).step).toBe(id);
}

/** The note of a step's picture is open; closes it. */
async function expectPicture(page: Page, id: string): Promise<void> {
  const panel = page.locator('[data-note-panel]');
  await expect(panel).toBeVisible();
  const headline = story?.steps.find((one) => one.id === id)?.headline ?? id;
  await expect(panel.locator('.about')).toHaveText(`In the picture: ${headline}`);
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
}

/** Ids in fields named `claim`, however deep. */
function listClaims(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key === 'claim' && typeof item === 'string' ? [item] : listClaims(item),
  );
}

test('sources are shown in the words when the reader asks', async ({ page }) => {
  await page.goto(address);
  const button = page.getByRole('button', { name: 'Show sources' });
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('html')).toHaveAttribute('data-sources', '');
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'false');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a mark leads to its note at the end of the chapter', async ({ page }) => {
    await page.goto(address);
    const mark = page.locator(`#${step} .cite`).first();
    const note = page.locator((await mark.getAttribute('href')) ?? '');
    await expect(note).toBeHidden();
    await mark.focus();
    await page.keyboard.press('Enter');
    await expect(note).toBeVisible();
    await expect(note).toBeInViewport();
  });

  test('translations are told apart by whose they are', async ({ page }) => {
    await page.goto(address);
    const group = page.locator('.translations').first();
    const shown = group.locator('blockquote:visible');
    const before = await shown.innerText();
    await group.locator('label').nth(1).click();
    await expect(shown).toHaveCount(1);
    expect(await shown.innerText()).not.toBe(before);
  });
});
