import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { startHost } from '../surfaces/host';
import type { Host } from '../surfaces/host';
import { steps } from '../surfaces/story';
import { figure, SITE, statusOf, visit } from './site';

let host: Host;
let other: Host;
test.beforeAll(async () => {
  host = await startHost();
  other = await startHost();
});
test.afterAll(() => {
  host.close();
  other.close();
});

/** Opens an article with a frame that belongs to somebody who means ill. */
async function visitHostile(page: Page, script: string): Promise<void> {
  other.pages['/story/embed/'] = {
    html: `<!doctype html><title>Hostile</title><body><script>
      const tell = (message) => parent.postMessage({ ns: 'waymark', v: 1, ...message }, '*');
      ${script}
    </script>`,
  };
  await visit(
    page,
    host,
    figure('data-mode="fluid"').replace(
      /data-waymark="[^"]*"/,
      `data-waymark="${other.origin}/story/"`,
    ),
  );
}

const heightOf = (page: Page) =>
  page.locator('iframe').evaluate((frame) => (frame as HTMLElement).clientHeight);
/** Waits until so many frames have been painted. */
const paint = (page: Page, frames: number) =>
  page.evaluate(async (n) => {
    for (let i = 0; i < n; i++) await new Promise((next) => requestAnimationFrame(next));
  }, frames);

test('a frame that grows whenever it has grown is stopped', async ({ page }) => {
  await visitHostile(
    page,
    `addEventListener('resize', () => tell({ type: 'height', height: innerHeight + 50 }));
     tell({ type: 'hello', steps: 3 });
     tell({ type: 'height', height: 700 });`,
  );
  expect(await statusOf(page)).toBe('fluid');
  await expect.poll(() => heightOf(page)).toBeGreaterThan(700);
  await paint(page, 60);
  const height = await heightOf(page);
  await paint(page, 60);
  expect(await heightOf(page)).toBe(height);
  expect(height).toBeLessThan(2000);
});

test('a frame that floods its host with messages gets no more than 20,000 px, and leads nowhere', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const seen = window as unknown as { told: number };
    seen.told = 0;
    addEventListener('waymark:step', () => (seen.told += 1));
  });
  await visitHostile(
    page,
    `tell({ type: 'hello', steps: 3 });
     const odd = [NaN, 1e9, -1e9, Infinity, '9e9', null, {}, [], '__proto__', 'javascript:alert(1)'];
     for (let i = 0; i < 10000; i++) {
       const value = odd[i % odd.length];
       tell({ type: ['height', 'step', 'error', 'navigate', 'hello', '__proto__'][i % 6], height: value, index: value, id: value, code: value, steps: value, url: value });
     }
     tell({ type: 'height', height: 1e12 });
     tell({ type: 'step', index: 1, id: 'the-last' });`,
  );
  await page.waitForFunction(() => (window as unknown as { told: number }).told > 0);
  expect(await heightOf(page)).toBeLessThanOrEqual(20_000);
  expect(page.url()).toBe(`${host.origin}/article`);
  await expect(page).toHaveTitle('Host');
});

test('a host that floods the frame with places has it at the last of them', async ({ page }) => {
  await visit(page, host, figure('data-mode="stepper"'));
  expect(await statusOf(page)).toBe('stepper');
  await page.evaluate((origin) => {
    const frame = document.querySelector('iframe')?.contentWindow;
    const say = (message: object) =>
      frame?.postMessage({ ns: 'waymark', v: 1, ...message }, origin);
    for (let i = 0; i <= 10_000; i++) say({ type: 'scroll', p: Math.abs(Math.sin(i)) });
    say({ type: 'scroll', p: 1 });
  }, SITE);
  await expect(page.frameLocator('iframe').locator('[data-piece][data-current]')).toHaveId(
    steps.at(-1) ?? '',
  );
});
