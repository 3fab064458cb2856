import { expect, test } from '@playwright/test';
import { faultsOf, positionOf, STOPS } from '../surfaces/present';
import { steps } from '../surfaces/story';
import { html, listRequests } from './exported';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const [width, height] of [
  [1024, 768],
  [1280, 720],
  [1280, 800],
  [1920, 1080],
] as const)
  test(`no letter is too small and no words overlap at ${width} × ${height}, at any stop`, async ({
    page,
    context,
  }) => {
    test.setTimeout(300_000);
    const complaints = listRequests(context);
    await page.setViewportSize({ width, height });
    await page.goto(`${html}?present`);
    await page.locator('[data-stage][data-position]').waitFor();
    await page.evaluate(() => document.fonts.ready);
    for (const [stop, { position }] of STOPS.entries()) {
      expect(await positionOf(page)).toBe(position);
      expect(await faultsOf(page), `stop ${stop}`).toEqual([]);
      await page.keyboard.press('ArrowRight');
    }
    expect(await positionOf(page)).toBe(steps.length);
    expect(complaints).toEqual([]);
  });
