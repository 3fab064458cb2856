import { expect, test } from '@playwright/test';
import { address, listComplaints, pictureOf, restOf, steps, title, withoutFonts } from './story';

test('the story opens with its title, its picture and every step in the HTML', async ({
  request,
}) => {
  const html = await (await request.get(address)).text();
  expect(html).toContain(`<title>${title}</title>`);
  for (const id of steps) expect(html).toContain(`id="${id}"`);
  expect(html.match(/<h3/g)?.length).toBeGreaterThanOrEqual(steps.length);
});

test('reading to the end shows every step in turn, and nothing is complained of', async ({
  page,
}) => {
  const complaints = listComplaints(page);
  await page.goto(address);
  expect((await restOf(page)).position).toBe(0);
  const seen: string[] = [];
  for (const id of steps) {
    await page.keyboard.press('j');
    await expect.poll(async () => (await restOf(page)).step).toBe(id);
    seen.push((await restOf(page)).step);
  }
  expect(seen).toEqual(steps);
  expect(complaints).toEqual([]);
});

test('quick presses each go one step further, though the picture has not caught up', async ({
  page,
}) => {
  await page.goto(address);
  await restOf(page);
  await page.evaluate(() => {
    for (let i = 0; i < 4; i++) dispatchEvent(new KeyboardEvent('keydown', { key: 'j' }));
    dispatchEvent(new KeyboardEvent('keydown', { key: 'k' }));
  });
  await expect.poll(async () => (await restOf(page)).step).toBe(steps[2]);
});

test('every step has an address that opens on it, with the picture it has when read to', async ({
  browser,
}) => {
  const context = await browser.newContext();
  const reader = await context.newPage();
  await reader.goto(address);
  for (const id of [steps[3], steps[9], steps[23]]) {
    const page = await context.newPage();
    await page.goto(`${address}#${id}`);
    expect((await restOf(page)).step).toBe(id);
    await reader.evaluate((hash) => document.getElementById(hash)?.scrollIntoView(), id ?? '');
    await expect.poll(async () => (await restOf(reader)).step).toBe(id);
    expect(await pictureOf(reader)).toBe(await pictureOf(page));
    await page.close();
  }
  await context.close();
});

test('reading changes the address without filling the history, and back leaves the page', async ({
  page,
}) => {
  await page.goto('/');
  await page.goto(address);
  for (let i = 0; i < 5; i++) {
    await page.keyboard.press('j');
    await expect.poll(async () => (await restOf(page)).step).toBe(steps[i]);
  }
  // Once the reader has stayed at the step.
  await expect.poll(() => new URL(page.url()).hash).toBe(`#${steps[4]}`);
  await page.goBack();
  expect(new URL(page.url()).pathname).toBe('/');
});

test('a link to a step fills the history once, and back returns to where the reader was', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(address);
  await page.locator(`.rail a[href="#${steps[11]}"]`).click();
  await expect.poll(async () => (await restOf(page)).step).toBe(steps[11]);
  await page.goBack();
  await expect.poll(async () => (await restOf(page)).position).toBe(0);
  await page.goForward();
  await expect.poll(async () => (await restOf(page)).step).toBe(steps[11]);
});

test('End, Home, a reload half-way, a resize and a rotation end in the right picture', async ({
  page,
}) => {
  await withoutFonts(page);
  await page.goto(address);
  await restOf(page);
  await page.keyboard.press('End');
  await expect.poll(async () => (await restOf(page)).step).toBe(steps.at(-1));
  await page.keyboard.press('Home');
  await expect.poll(async () => (await restOf(page)).position).toBe(0);

  await page.goto(`${address}#${steps[6]}`);
  await restOf(page);
  await page.evaluate(() => scrollBy(0, innerHeight * 0.9));
  const before = await restOf(page);
  await page.reload();
  await expect.poll(async () => (await restOf(page)).position).toBeCloseTo(before.position, 0);

  for (const size of [
    { width: 844, height: 390 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size);
    const { position } = await restOf(page);
    const fresh = await page.context().newPage();
    await fresh.setViewportSize(size);
    await fresh.goto(address);
    const y = await page.evaluate(() => scrollY);
    await fresh.evaluate((to) => scrollTo(0, to), y);
    await expect.poll(async () => (await restOf(fresh)).position).toBe(position);
    expect(await pictureOf(page)).toBe(await pictureOf(fresh));
    await fresh.close();
  }
});

test('the help opens with ?, names the keys and closes with Escape', async ({ page }) => {
  await page.goto(address);
  await restOf(page);
  await page.keyboard.press('Shift+?');
  const help = page.getByRole('dialog', { name: 'Keys' });
  await expect(help).toBeVisible();
  await expect(help).toContainText('next step');
  await page.keyboard.press('j');
  expect((await restOf(page)).position).toBe(0);
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
});

test('the switch turns the page dark and remembers it', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(address);
  await page.getByRole('button', { name: 'Switch between light and dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('a reader who wants no motion sees stills only', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${address}#${steps[2]}`);
  await restOf(page);
  for (let i = 0; i < 12; i++) {
    await page.evaluate(() => scrollBy(0, innerHeight * 0.13));
    expect(Number.isInteger((await restOf(page)).position)).toBe(true);
  }
});
