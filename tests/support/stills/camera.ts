import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { useOurFonts } from '../browser';

interface Options {
  browser: Browser;
  /** Of the story's page. */
  address: string;
  /** Where the pictures go; emptied first. */
  folder: string;
  /** Of the window, CSS px. */
  size: { width: number; height: number };
  scheme: 'light' | 'dark';
  /** Numbers of the steps; all, and the opening (0), when it is not given. */
  steps: readonly number[] | undefined;
  /** Also half-way from each to the next. */
  between: boolean;
}

export interface Still {
  file: string;
  caption: string;
}

/** Below this width a window stands for a phone, which has two pixels or more to one of CSS. */
const PHONE = 600;
/** A picture that has not come to rest after this long will not, ms. */
const PATIENCE = 5000;

/**
 * Takes a picture of the page at each step.
 * @throws Error when a step does not exist, the page complains or a picture does not come to rest
 */
export async function takeStills(options: Options): Promise<Still[]> {
  const { browser, address, folder, size, scheme, between } = options;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const context = await browser.newContext({
    viewport: size,
    colorScheme: scheme,
    deviceScaleFactor: size.width < PHONE ? 2 : 1,
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(`${address}: ${error.message}`));
  await page.goto(address);
  await useOurFonts(page);

  const ids = await page.locator('[data-card]').evaluateAll((cards) => cards.map(({ id }) => id));
  const steps = options.steps ?? ids.keys();
  const stills: Still[] = [];
  for (const step of steps) {
    const id = ids[step];
    if (id === undefined)
      throw new Error(`${address} has steps 1 to ${ids.length - 1}, not ${step}.`);
    await bringToRest(page, step);
    stills.push(await take(page, folder, `${pad(step)}-${id}`, `${step} ${id}`));
    if (!between || step === ids.length - 1) continue;
    await bringToRest(page, step + 0.5);
    stills.push(await take(page, folder, `${pad(step)}.5`, `${step} → ${step + 1}`));
  }
  await context.close();
  return stills;
}

/**
 * Scrolls to where a link to the step would, or with the reading line in the middle of the gap
 * between two, and waits until the page says that its picture is there.
 */
async function bringToRest(page: Page, position: number): Promise<void> {
  await page.evaluate((to) => {
    const cards = [...document.querySelectorAll('[data-card]')];
    const [card, next] = [cards[Math.floor(to)], cards[Math.ceil(to)]];
    if (!card || !next || card === next) return card?.scrollIntoView({ behavior: 'instant' });
    const middle = (card.getBoundingClientRect().bottom + next.getBoundingClientRect().top) / 2;
    const line = Number(getComputedStyle(document.documentElement).getPropertyValue('--line'));
    scrollTo({ top: scrollY + middle - line * innerHeight, behavior: 'instant' });
  }, position);
  const stage = page.locator('[data-stage]');
  // A scroll ends on a whole pixel of the screen, so half-way is only nearly so.
  const near = (at: number) => Math.abs(at - position) < (position % 1 === 0 ? 0.0005 : 0.02);
  const until = performance.now() + PATIENCE;
  let at = NaN;
  while (!near(at)) {
    if (performance.now() > until)
      throw new Error(`The picture does not come to rest at ${position}: it is at ${at}.`);
    await page.evaluate(() => new Promise(requestAnimationFrame));
    at = Number((await stage.getAttribute('data-position')) ?? NaN);
  }
}

async function take(page: Page, folder: string, name: string, caption: string): Promise<Still> {
  const file = `${name}.png`;
  await page.screenshot({ path: path.join(folder, file) });
  return { file, caption };
}

const pad = (step: number) => String(step).padStart(2, '0');
