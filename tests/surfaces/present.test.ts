import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { faultsOf, open, pictures, positionOf, present, swipe } from './present';
import { listComplaints, pictureOf, restOf, steps, title } from './story';

test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 1280, height: 720 } });

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const isFullscreen = (page: Page) => page.evaluate(() => document.fullscreenElement !== null);

test('every key does what the help says of it', async ({ page }) => {
  const complaints = listComplaints(page);
  await open(page, 5);
  expect(await positionOf(page)).toBe(5);

  for (const [keys, from, to] of [
    [['ArrowRight', ' ', 'n', 'PageDown', 'Enter', 'ArrowDown'], 5, 6],
    [['ArrowLeft', 'Backspace', 'p', 'PageUp', 'Shift+ ', 'ArrowUp'], 6, 5],
    [['Home'], 6, 0],
    [['End'], 6, steps.length],
  ] as const)
    for (const key of keys) {
      await press(page, ...String(from), 'Enter');
      expect(await positionOf(page), `${from} and Enter`).toBe(from);
      await press(page, key);
      expect(await positionOf(page), key).toBe(to);
    }

  const cover = page.locator('[data-cover]');
  for (const [key, colour] of [
    ['b', 'black'],
    ['.', 'black'],
    ['w', 'white'],
  ] as const) {
    await press(page, key);
    await expect(cover).toHaveAttribute('data-cover', colour);
    await press(page, 'ArrowLeft');
    await expect(cover).toHaveCount(0);
  }
  expect(await positionOf(page)).toBe(steps.length);

  for (const [key, name] of [
    ['?', 'Keys'],
    ['q', 'What this step rests on'],
    ['g', 'Go to a step'],
    ['c', 'Test card'],
  ] as const) {
    await press(page, key);
    const panel = page.getByRole('dialog', { name });
    await expect(panel).toBeVisible();
    await press(page, 'Escape');
    await expect(panel).toHaveCount(0);
  }
  await press(page, 'g');
  await page.keyboard.type(steps[1] ?? '');
  await press(page, 'Enter');
  expect(await positionOf(page)).toBe(2);

  await press(page, 'o');
  const chosen = page.locator('[data-handout] [aria-current]');
  await expect(chosen).toBeVisible();
  const below = await page
    .locator('[data-handout]')
    .evaluate((grid) => grid.scrollHeight - grid.clientHeight);
  expect(below, 'all steps are in view').toBe(0);
  await press(page, 'End', 'ArrowLeft', 'Enter');
  expect(await positionOf(page)).toBe(steps.length - 1);
  await expect(chosen).toHaveCount(0);

  await press(page, 't', 'm', 'l');
  await expect(page.locator('.corner')).toContainText(':');
  await expect(page.getByRole('complementary', { name: 'Notes' })).not.toBeEmpty();
  await page.mouse.move(600, 300);
  await expect(page.locator('.laser')).toHaveCount(1);
  await press(page, 't', 'm', 'Escape');
  await expect(page.locator('.laser, .corner, .show-notes')).toHaveCount(0);
  await press(page, 'd');
  await expect(page.locator('html')).toHaveAttribute('data-theme', /dark|light/);
  await press(page, 'f');
  await expect.poll(() => isFullscreen(page)).toBe(true);
  await press(page, 'f');
  await expect.poll(() => isFullscreen(page)).toBe(false);
  await press(page, 'Shift+F5');
  await expect.poll(() => isFullscreen(page)).toBe(true);
  expect(await positionOf(page)).toBe(steps.length - 1);
  await press(page, 't', 'F5');
  expect(await positionOf(page)).toBe(0);
  expect(complaints).toEqual([]);
});

test('a clicker that fires twice moves once', async ({ page }) => {
  await open(page, 5);
  await page.evaluate(() => {
    for (let i = 0; i < 2; i++)
      dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true }));
  });
  expect(await positionOf(page)).toBe(6);
});

test('pictures on the way are passed one by one, and are the same from both sides', async ({
  page,
}) => {
  const step = pictures.findIndex((count) => count > 2);
  await open(page, step);
  const seen: [position: number, picture: string][] = [];
  const look = async () => seen.push([await positionOf(page), await pictureOf(page)]);
  await look();
  for (let i = 0; i < (pictures[step] ?? 0); i++) {
    await press(page, 'ArrowLeft');
    await look();
  }
  expect(seen.at(-1)?.[0]).toBe(step - 1);
  expect(new Set(seen.map(([, picture]) => picture)).size).toBe(seen.length);
  for (const then of seen.reverse().slice(1)) {
    await press(page, 'ArrowRight');
    expect([await positionOf(page), await pictureOf(page)]).toEqual(then);
  }
});

test('what moves on a click comes to rest, also after a reload, at the step that the address names', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await open(page, 7);
  const first = await pictureOf(page);
  await press(page, 'ArrowRight', 'ArrowLeft', 'w', 'Escape');
  await expect.poll(() => pictureOf(page)).toBe(first);
  await press(page, 'ArrowRight');
  await expect.poll(() => positionOf(page)).toBe(8);
  const second = await pictureOf(page);
  await page.reload();
  expect((await restOf(page)).step).toBe(steps[7]);
  expect(await pictureOf(page)).toBe(second);
});

test('looking around and coming back leaves the story as it was', async ({ page }) => {
  await open(page, 7);
  const still = await pictureOf(page);
  const hint = page.getByText('Looking around');
  await page.mouse.move(800, 300);
  await page.mouse.wheel(0, -400);
  await expect(hint).toBeVisible();
  await page.mouse.down();
  await page.mouse.move(700, 350, { steps: 4 });
  await page.mouse.up();
  await press(page, 'ArrowRight');
  await expect(hint).toHaveCount(0);
  expect(await pictureOf(page)).toBe(still);

  await press(page, '2', 'Enter');
  const chart = await pictureOf(page);
  await page.mouse.move(600, 300);
  await page.getByRole('slider').fill('10000');
  await expect(hint).toBeVisible();
  await press(page, 'Escape');
  await expect(hint).toHaveCount(0);
  expect(await pictureOf(page)).toBe(chart);
});

test('a mouse and a finger move the story too', async ({ page }) => {
  await open(page, 5);
  await page.mouse.click(800, 300);
  expect(await positionOf(page)).toBe(6);
  await page.mouse.click(40, 300);
  expect(await positionOf(page)).toBe(5);
  await swipe(page, 900, 600);
  expect(await positionOf(page)).toBe(6);
  await swipe(page, 600, 900);
  expect(await positionOf(page)).toBe(5);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });
  test('every step is there, as a still with its words and sources', async ({ page }) => {
    await page.goto(present);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    const whole = page.locator('li[data-slide]').filter({ has: page.locator('[data-sources] li') });
    await expect(whole).toHaveCount(steps.length);
    expect(await whole.evaluateAll((items) => items.map(({ id }) => id))).toEqual(steps);
    for (const step of [steps[0], steps.at(-1)]) {
      const entry = page.locator(`#${step}`);
      await expect(entry.getByRole('heading', { level: 2 })).toBeVisible();
      await expect(entry.locator('.still-drawing .marks')).toBeVisible();
    }
  });
});

test('a slide stands in the middle of any window', async ({ page }) => {
  for (const [width, height] of [
    [390, 844],
    [844, 390],
    [2560, 1080],
  ] as const) {
    await page.setViewportSize({ width, height });
    await open(page, 7);
    const box = await page.locator('.slide').boundingBox();
    expect((box?.x ?? NaN) + (box?.width ?? NaN) / 2).toBeCloseTo(width / 2, 0);
    expect((box?.y ?? NaN) + (box?.height ?? NaN) / 2).toBeCloseTo(height / 2, 0);
    expect(
      await faultsOf(page).then((all) => all.filter((x) => !x.startsWith('too small'))),
    ).toEqual([]);
  }
});
