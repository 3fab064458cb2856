import { expect, test } from '@playwright/test';
import { present } from './present';
import { address, restOf, steps } from './story';

// What a screen reader is told, as files to be read like prose: tests/snapshots/aria/.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** A map, a chart of memberships, a quotation: each with its picture in words. */
const SHOWN = [steps[4], steps[6], steps[10], steps[18]];

test('the story is told in order: headings, words, pictures in words', async ({ page }) => {
  await page.goto(address);
  await restOf(page);
  await expect(page.locator('section.opening')).toMatchAriaSnapshot({ name: 'opening.aria.yml' });
  for (const id of SHOWN)
    await expect(page.locator('section.step', { has: page.locator(`#${id}`) })).toMatchAriaSnapshot(
      { name: `${id}.aria.yml` },
    );
  await expect(page.locator('header.furniture')).toMatchAriaSnapshot({
    name: 'furniture.aria.yml',
  });
});

test('the whole page, from top to bottom, reads like prose @long', async ({ page }) => {
  await page.goto(address);
  await restOf(page);
  await expect(page.locator('body')).toMatchAriaSnapshot({ name: 'whole-page.aria.yml' });
});

for (const step of [4, 10, 9])
  test(`the picture of step ${step + 1}, unfolded, is told as lists and tables`, async ({
    page,
  }) => {
    await page.goto(`${address}#${steps[step]}`);
    await restOf(page);
    const words = page.locator(`#${steps[step]} .in-words`);
    await words.evaluate((outer) => {
      for (const details of [outer, ...outer.querySelectorAll('details')])
        (details as HTMLDetailsElement).open = true;
    });
    await expect(words).toMatchAriaSnapshot({ name: `${steps[step]}-unfolded.aria.yml` });
  });

test('an open note says what it is and what the sentence rests on', async ({ page }) => {
  await page.goto(`${address}#${steps[6]}`);
  await restOf(page);
  await page.locator(`#${steps[6]} a.cite`).first().click();
  await expect(page.locator('[data-note-panel]')).toMatchAriaSnapshot({ name: 'note.aria.yml' });
});

test('the stage, the speaker view and the frame say where they are and what can be done', async ({
  page,
}) => {
  await page.goto(`${present}#${steps[3]}`);
  await page.locator('[data-stage][data-position]').waitFor();
  await expect(page.locator('body')).toMatchAriaSnapshot({ name: 'stage.aria.yml' });
  const opening = page.waitForEvent('popup');
  await page.keyboard.press('s');
  const speaker = await opening;
  await speaker.locator('[data-speaker]').waitFor();
  await expect(speaker.locator('body')).toMatchAriaSnapshot({ name: 'speaker.aria.yml' });
  await page.goto(`${address}embed/?step=${steps[3]}`);
  await page.locator('[data-stage][data-position]').waitFor();
  await expect(page.locator('body')).toMatchAriaSnapshot({ name: 'frame.aria.yml' });
});

test('a step is said aloud when a key led to it, and not when the reader scrolled', async ({
  page,
}) => {
  await page.goto(address);
  await restOf(page);
  const status = page.locator('[data-announce]');
  await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), steps[2] ?? '');
  await expect.poll(async () => (await restOf(page)).step).toBe(steps[2]);
  await expect(status).toBeEmpty();
  await page.keyboard.press('j');
  await expect(status).toHaveText(await page.locator(`#${steps[3]} h3`).innerText());
});

test('headings go down by one, and each step is a region of its heading', async ({ page }) => {
  for (const path of [address, `${address}${steps[6]}/`, `${address}sources/`, '/']) {
    await page.goto(path);
    const levels = await page.evaluate(() =>
      [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
        .filter((heading) => heading.checkVisibility({ visibilityProperty: true }))
        .map(({ tagName }) => Number(tagName.slice(1))),
    );
    expect(levels[0], path).toBe(1);
    const jumps = levels.filter((level, i) => i > 0 && level > (levels[i - 1] ?? 0) + 1);
    expect(jumps, path).toEqual([]);
  }
});
