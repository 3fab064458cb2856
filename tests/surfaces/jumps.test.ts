import { expect, test } from '@playwright/test';
import { dice } from '../support/dice';
import { longUnless } from './long';
import { address, pictureOf, restOf, withoutFonts } from './story';

// Most of their time the picture is catching up with the page, and others may have the machine.
test.describe.configure({ mode: 'parallel' });

for (const [name, viewport, seed] of [
  ['desk', { width: 1280, height: 800 }, 20_231_112],
  ['desk of another kind', { width: 1024, height: 768 }, 20_200_927],
  ['phone', { width: 390, height: 844 }, 20_220_913],
  ['small phone', { width: 360, height: 640 }, 20_230_919],
] as const)
  test(
    `50 random jumps on a ${name} end where a fresh reader would be`,
    longUnless(name === 'phone'),
    async ({ page }) => {
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
      const roll = dice(seed);
      const bottom = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
      // Stops to which it returns again and again, from above and from below, near and far.
      const stops = Array.from({ length: 12 }, () => roll(bottom));
      for (let i = 0; i < 50; i++) {
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
    },
  );
