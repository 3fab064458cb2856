import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { positionOf, swipe } from '../surfaces/present';
import { inLanguage } from './site';

test.use({ viewport: { width: 1280, height: 720 }, contextOptions: { reducedMotion: 'reduce' } });

async function openPresentation(page: Page, language: string): Promise<void> {
  await page.goto(inLanguage(language, 'present/'));
  await page.locator('[data-stage][data-position]').waitFor();
}

for (const { language, on, back, edge } of [
  { language: 'en-XA', on: 'ArrowRight', back: 'ArrowLeft', edge: 40 },
  { language: 'ar-XB', on: 'ArrowLeft', back: 'ArrowRight', edge: 1240 },
])
  test(`arrows, clicks and swipes follow the way in which ${language} is read`, async ({
    page,
  }) => {
    await openPresentation(page, language);
    const asked: Record<string, () => Promise<void>> = {
      'the arrow on': () => page.keyboard.press(on),
      'the arrow back': () => page.keyboard.press(back),
      'Page Down': () => page.keyboard.press('PageDown'),
      'Page Up': () => page.keyboard.press('PageUp'),
      'a click in the middle': () => page.mouse.click(640, 300),
      'a click where lines begin': () => page.mouse.click(edge, 300),
      'a swipe on': () => swipe(page, edge < 640 ? 900 : 600, edge < 640 ? 600 : 900),
      'a swipe back': () => swipe(page, edge < 640 ? 600 : 900, edge < 640 ? 900 : 600),
    };
    for (const [i, [name, ask]] of Object.entries(asked).entries()) {
      await ask();
      expect(await positionOf(page), name).toBe(i % 2 === 0 ? 1 : 0);
    }
    await page.keyboard.press('Shift+?');
    await expect(page.locator('.keys kbd').first()).toHaveText(on === 'ArrowRight' ? /→/ : /←/);
  });
