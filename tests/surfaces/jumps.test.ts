import { expect, test } from '@playwright/test';
import { dice } from '../support/dice';
import { address, pictureOf, restOf, withoutFonts } from './story';

for (const [name, viewport] of Object.entries({
  desk: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
}))
  test(`100 random jumps on a ${name} end where a fresh reader would be`, async ({ page }) => {
    // Generous, as everywhere: a slow machine is no failure.
    test.setTimeout(300_000);
    await withoutFonts(page);
    await page.setViewportSize(viewport);
    await page.goto(address);
    await restOf(page);
    await page.mouse.move(200, 700);
    await page.mouse.wheel(0, 10);
    await restOf(page);
    const pictures = new Map<string, string>();
    const roll = dice();
    const bottom = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    // Stops to which it returns again and again, from above and from below, near and far.
    const stops = Array.from({ length: 20 }, () => roll(bottom));
    for (let i = 0; i < 100; i++) {
      const stop = stops[roll(stops.length)] ?? 0;
      const hops = 1 + roll(4);
      for (let h = 0; h < hops; h++) {
        const to = h === hops - 1 ? stop : roll(bottom);
        await page.evaluate(async (y) => {
          scrollTo(0, y);
          if (y % 2) await new Promise((resolve) => requestAnimationFrame(resolve));
        }, to);
      }
      const picture = await pictureOf(page);
      const key = String(await page.evaluate(() => Math.round(scrollY)));
      expect(picture, `jump ${i} to ${key}`).toBe(pictures.get(key) ?? picture);
      pictures.set(key, picture);
    }
    // And what was remembered is what a fresh load at that place shows.
    const [y, picture] = [...pictures][3] ?? ['0', ''];
    const fresh = await page.context().newPage();
    await fresh.setViewportSize(viewport);
    await fresh.goto(address);
    await restOf(fresh);
    await fresh.evaluate((to) => scrollTo(0, to), Number(y));
    await expect.poll(() => pictureOf(fresh)).toBe(picture);
  });
