import { chromium } from '@playwright/test';
import config from '../../playwright.config';
import type { Reader, Visit } from './visit';

/** Chromium, as the other tests drive it. */
export async function openChromium(reader: Reader): Promise<Visit> {
  const browser = await chromium.launch(config.use?.launchOptions);
  const context = await browser.newContext({
    viewport: { width: reader.width, height: reader.height },
    colorScheme: reader.dark ? 'dark' : 'light',
    reducedMotion: reader.still ? 'reduce' : 'no-preference',
    javaScriptEnabled: !reader.scriptless,
  });
  const page = await context.newPage();
  return {
    async go(url) {
      await page.goto(url);
    },
    evaluate: (expression) => page.evaluate(expression),
    press: (key) => page.keyboard.press(key),
    click: (x, y) => page.mouse.click(x, y),
    resize: (width, height) => page.setViewportSize({ width, height }),
    async reload() {
      await page.reload();
    },
    async back() {
      await page.goBack();
    },
    print: (width, height) => page.pdf({ width: `${width}mm`, height: `${height}mm` }),
    close: () => browser.close(),
  };
}
