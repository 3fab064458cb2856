import type { BrowserContext, Page } from '@playwright/test';
import { launchBrowser, serveFolder, useOurFonts } from '../browser';

/** A slide of 7.5 inches, at 96 px to the inch. */
export const HEIGHT = 720;
export const WIDTHS = { '16:9': 1280, '4:3': 960 };
export type Shape = keyof typeof WIDTHS;

/** The built site, and a browser that looks at it. */
export interface Studio {
  /** Address of the story's page. */
  address: string;
  /** A browser window as large as a slide, without motion, in the light colours. */
  open: (shape: Shape, sharp?: number) => Promise<BrowserContext>;
  close: () => Promise<void>;
}

export async function openStudio(slug: string, build: string): Promise<Studio> {
  const site = await serveFolder(build);
  const browser = await launchBrowser();
  return {
    address: `${site.address}/${slug}/`,
    open: (shape, sharp = 1) =>
      browser.newContext({
        viewport: { width: WIDTHS[shape], height: HEIGHT },
        deviceScaleFactor: sharp,
        colorScheme: 'light',
        reducedMotion: 'reduce',
        // Pages are put together anew from their parts, which have styles of their own.
        bypassCSP: true,
      }),
    async close() {
      await browser.close();
      site.stop();
    },
  };
}

/** Opens the presentation with its fonts loaded, and nothing over the slides. */
export async function openPresentation(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${address}present/`);
  await useOurFonts(page);
  await page.locator('[data-stage][data-position]').waitFor();
  await page.addStyleTag({
    content: '.show > :not(.screen) { display: none !important } .screen { cursor: none }',
  });
  return page;
}

/** Goes to a step by its id, '' for the opening, and waits until its still is there and set. */
export async function goTo(page: Page, id: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), id || 'opening');
  await page.locator(`[data-stage][data-step="${id}"]`).waitFor();
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise(requestAnimationFrame);
  });
}
