import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { startHost } from './host';
import type { Host } from './host';
import { address, listComplaints, restOf, steps, title } from './story';

let host: Host;
let site = '';

test.beforeAll(async ({ baseURL }) => {
  site = (baseURL ?? '').replace(/\/$/, '');
  host = await startHost();
});
test.afterAll(() => host.close());

/** Opens a page of another site. */
async function open(page: Page, body: string, policy?: string): Promise<void> {
  const html = `<!doctype html><title>Host</title><body style="margin:0">${body}`;
  const headers = policy ? { 'content-security-policy': policy } : {};
  host.pages = { '/host': { html, headers } };
  await page.goto(`${host.origin}/host`);
}

const filler = '<p style="height:1200px">Words of the host.</p>';
const figure = (options = '') =>
  `<figure data-waymark="${site}${address}" ${options} style="margin:0">` +
  `<a href="${site}${address}"><img src="${site}${address}card.png" alt="A story" width="600" height="315"></a>` +
  `<figcaption>A story</figcaption></figure><script async src="${site}/embed/v1.js"></script>`;

const frameOf = (page: Page) => page.frameLocator('iframe');
const current = (page: Page) => frameOf(page).locator('[data-piece][data-current]');

test('the frame works in a sandbox without an origin, by buttons and keys', async ({ page }) => {
  const complaints = listComplaints(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await open(
    page,
    `<iframe src="${site}${address}embed/?step=${steps[6]}" sandbox="allow-scripts" width="700" height="640"></iframe>`,
  );
  await expect(current(page)).toHaveId(steps[6] ?? '');
  await expect(frameOf(page).locator('[data-stage] svg.marks').first()).toBeVisible();
  await frameOf(page).getByRole('button', { name: 'Next' }).click();
  await expect(current(page)).toHaveId(steps[7] ?? '');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(current(page)).toHaveId(steps[5] ?? '');
  await page.keyboard.press('End');
  await expect(frameOf(page).getByRole('button', { name: 'Next' })).toBeDisabled();
  // What is shown is said, the opening by the title, and is at rest once it is drawn.
  const announced = frameOf(page).locator('[data-announce]');
  await expect(announced).not.toBeEmpty();
  await page.keyboard.press('Home');
  await expect(announced).toHaveText(title);
  await expect(frameOf(page).locator('[data-stage]')).toHaveAttribute('data-position', '0');
  expect(asked.filter((url) => !url.includes('/host') && !url.includes('favicon'))).toEqual([
    `${site}${address}embed/?step=${steps[6]}`,
  ]);
  expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
});

/** The ground of a map on a stage of one size, whatever page it is in, as pixels. */
async function drawGround(page: Page, url: string): Promise<Buffer> {
  await page.goto(url);
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`[data-stage] {
      position: fixed !important; inset: 0 auto auto 0 !important; z-index: 9 !important;
      inline-size: 600px !important; block-size: 480px !important; background: white; border: 0 !important }
    [data-stage] .marks { display: none }`);
    document.adoptedStyleSheets = [sheet];
  });
  await restOf(page);
  await expect(page.locator('[data-stage] .ground').first()).toBeVisible();
  return page.screenshot({ clip: { x: 0, y: 0, width: 600, height: 480 } });
}

test('a map is drawn alike in the story and in its frame, lines and all', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 560 });
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  const story = await drawGround(page, `${address}#${steps[6]}`);
  const frame = await drawGround(page, `${address}embed/?step=${steps[6]}`);
  expect(frame.equals(story)).toBe(true);
  // Each laid out by a worker: the story's runs its script's file, the frame's the script that it has.
  expect(workers).toEqual([expect.stringMatching(/\/read\./), expect.stringMatching(/^blob:/)]);
});

test('the wheel over the frame scrolls the page around it', async ({ page }) => {
  await open(
    page,
    `<iframe src="${site}${address}embed/" width="700" height="640"></iframe>${filler}${filler}`,
  );
  await expect(frameOf(page).locator('html')).toHaveAttribute('data-live');
  await page.mouse.move(300, 300);
  await page.mouse.wheel(0, 500);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(500);
});

test('in a page that allows it, the scroll of the host is the position and the frame stands still', async ({
  page,
}) => {
  const complaints = listComplaints(page);
  await open(page, filler + figure() + filler);
  const waymark = page.locator('figure');
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    addEventListener('waymark:step', (e) =>
      seen.push((e as CustomEvent<{ id: string }>).detail.id),
    );
    addEventListener('waymark:end', () => seen.push('end'));
  });
  await page.evaluate(() => scrollTo(0, 900));
  await expect(waymark).toHaveAttribute('data-waymark-status', 'stage');
  await expect(page.locator('figure img')).toBeHidden();
  const tops = await page.evaluate(async () => {
    const track = document.querySelector('iframe')?.parentElement;
    if (!track) return [-1];
    const start = track.getBoundingClientRect().top + scrollY;
    const way = track.clientHeight - innerHeight;
    const found: number[] = [];
    for (let i = 1; i < 20; i++) {
      scrollTo(0, start + (way * i) / 20);
      await new Promise((frame) => requestAnimationFrame(frame));
      found.push(document.querySelector('iframe')?.getBoundingClientRect().top ?? -1);
    }
    scrollTo(0, start + way);
    return found;
  });
  expect(new Set(tops)).toEqual(new Set([0]));
  await expect(current(page)).toHaveId(steps.at(-1) ?? '');
  const seen = () => page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  await expect.poll(seen).toContain('end');
  expect(await seen()).toContain(steps.at(-1));
  expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
});

test('within something that clips, it is steps with buttons, and says why', async ({ page }) => {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await open(page, `<div class="wrap" style="overflow-x:hidden">${figure()}</div>`);
  await expect(page.locator('figure')).toHaveAttribute('data-waymark-status', /^stepper: .*wrap/);
  expect(said.filter((text) => text.startsWith('waymark:'))).toHaveLength(1);
  await frameOf(page).getByRole('button', { name: 'Next' }).click();
  await expect(current(page)).toHaveId(steps[0] ?? '');
});

test('where frames are forbidden the picture and its link remain', async ({ page }) => {
  await open(page, figure(), `frame-src 'none'`);
  await expect(page.locator('figure')).toHaveAttribute('data-waymark-status', /^static: /);
  await expect(page.locator('iframe')).toHaveCount(0);
  await expect(page.locator('figure img')).toBeVisible();
});

test('a frame as high as its content has every step', async ({ page }) => {
  await open(page, figure('data-mode="fluid" data-theme="dark"'));
  await expect
    .poll(() => page.evaluate(() => document.querySelector('iframe')?.clientHeight ?? 0))
    .toBeGreaterThan(8000);
  await expect(frameOf(page).locator(`#${steps[3]} .still svg.marks`)).toBeVisible();
  await expect(frameOf(page).locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('a frame that is as high as its content from the start waits for no picture', async ({
  page,
}) => {
  const complaints = listComplaints(page);
  await page.clock.install();
  await page.goto(`${address}embed/?mode=fluid`);
  await page.clock.fastForward('00:30');
  await expect(page.locator(`#${steps[3]} .still svg.marks`)).toBeVisible();
  expect(complaints).toEqual([]);
});

test('a step that is an address leads nowhere but into the stories’ own site', async ({ page }) => {
  for (const bad of ['javascript:alert(1)//', '//127.0.0.1:1', 'https://host.example', '../..']) {
    await open(page, figure(`data-mode="single" data-step="${bad}" data-theme="${bad}"`));
    const frame = page.locator('iframe');
    await expect(frame).toHaveAttribute('src', /embed/);
    expect(new URL((await frame.getAttribute('src')) ?? '').origin).toBe(site);
    await expect(page.locator('figure img')).toBeVisible();
  }
});

test('with load="click" nothing of ours but the picture is asked for before a click', async ({
  page,
}) => {
  await open(page, figure('data-load="click" data-mode="stepper"'));
  await expect(page.locator('figure')).toHaveAttribute('data-waymark-status', 'waiting');
  await expect(page.locator('iframe')).toHaveCount(0);
  await page.locator('figure a').click();
  await expect(page.locator('figure')).toHaveAttribute('data-waymark-status', 'stepper');
});

test('a thousand malformed messages change nothing on either side', async ({ page }) => {
  await open(page, figure('data-mode="stepper"'));
  await expect(page.locator('figure')).toHaveAttribute('data-waymark-status', 'stepper');
  const look = () =>
    page.evaluate(() => document.querySelector('figure')?.outerHTML.replace(/\s+/g, ' '));
  const before = await look();
  await page.evaluate(() => {
    const frame = document.querySelector('iframe')?.contentWindow;
    const types = ['hello', 'height', 'init', 'scroll', 'step', 'toString', '__proto__', 7, null];
    const odd = [NaN, Infinity, -1, 2, '1', '../../', '<b>', null, undefined, {}, []];
    for (let i = 0; i < 1000; i++) {
      const value = odd[i % odd.length];
      const message = i % 5 ? { ns: 'waymark', v: i % 3 ? 1 : '1', type: types[i % 9] } : value;
      const fields = {
        id: value,
        p: value,
        mode: value,
        theme: value,
        height: value,
        steps: value,
      };
      const whole = message && i % 5 ? { ...(message as object), ...fields } : message;
      frame?.postMessage(whole, '*');
      postMessage(whole, '*');
    }
    // The last is heard after all the others.
    frame?.postMessage({ ns: 'waymark', v: 1, type: 'step', id: 'no-such-step' }, '*');
  });
  await expect(frameOf(page).locator('[data-progress]')).toHaveText(/^0\//);
  await expect(frameOf(page).locator('html')).not.toHaveAttribute('data-theme');
  await frameOf(page).getByRole('button', { name: 'Next' }).click();
  await expect(current(page)).toHaveId(steps[0] ?? '');
  expect(await look()).toBe(before);
});
