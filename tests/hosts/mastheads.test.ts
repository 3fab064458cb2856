import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { startHost } from '../surfaces/host';
import type { Host } from '../surfaces/host';
import { listComplaints, steps } from '../surfaces/story';
import { figure, filler, SITE, statusOf, visit } from './site';

let host: Host;
test.beforeAll(async () => {
  host = await startHost();
});
test.afterAll(() => host.close());

interface Masthead {
  name: string;
  body?: string;
  html?: string;
  headers?: Record<string, string>;
  options?: string;
  size?: [number, number];
  still?: boolean;
  offline?: boolean;
  mode: string;
}

const within = (style: string) => `<div style="${style}">${figure()}</div>`;
const MASTHEADS: Masthead[] = [
  { name: 'A plain article', mode: 'stage' },
  { name: 'A column of 640 px', body: within('max-width:640px;margin:auto'), mode: 'stage' },
  { name: 'A phone of 320 px', size: [320, 640], mode: 'stage' },
  { name: 'A flex or grid layout', body: within('display:grid'), mode: 'stage' },
  { name: 'Within a transform', body: within('transform:translateX(0)'), mode: 'stage' },
  { name: 'Within `contain: paint`', body: within('contain:paint'), mode: 'stage' },
  { name: 'Within `overflow: clip`', body: within('overflow:clip'), mode: 'stage' },
  { name: 'Within `overflow: hidden`', body: within('overflow:hidden'), mode: 'stepper' },
  { name: 'Within `overflow-x: auto`', body: within('overflow-x:auto'), mode: 'stepper' },
  {
    name: 'A scrolling box of its own',
    body: within('height:600px;overflow:scroll'),
    mode: 'stepper',
  },
  { name: '`html` hides what is too wide', html: 'style="overflow-x:hidden"', mode: 'stage' },
  {
    name: '`body` hides what is too wide',
    body: `<style>body{overflow-x:hidden}</style>${figure()}`,
    mode: 'stage',
  },
  {
    name: '`html` and `body` both',
    html: 'style="overflow-x:hidden"',
    body: `<style>body{overflow-x:hidden}</style>${figure()}`,
    mode: 'stepper',
  },
  {
    name: 'A sticky header',
    body: `<header style="position:sticky;top:0;height:64px;z-index:9">Host</header>${figure()}`,
    mode: 'stage',
  },
  { name: 'A page written from right to left', html: 'dir="rtl" lang="ar"', mode: 'stage' },
  { name: 'A dark page', html: 'style="color-scheme:dark;background:#111"', mode: 'stage' },
  { name: 'A window of 1280 × 900 at 200 %', size: [640, 450], mode: 'stepper' },
  { name: 'A reader who wants no motion', still: true, mode: 'stepper' },
  { name: '`data-mode="fluid"`', options: 'data-mode="fluid"', mode: 'fluid' },
  {
    name: '`data-mode="single"`, with `data-step`',
    options: `data-mode="single" data-step="${steps[6]}"`,
    mode: 'single',
  },
  {
    name: 'A policy that forbids frames',
    headers: { 'content-security-policy': "frame-src 'self'" },
    mode: 'static',
  },
  {
    name: 'A policy that forbids the script',
    headers: { 'content-security-policy': "script-src 'self'" },
    mode: 'the picture',
  },
  {
    name: 'A policy that forbids styles in the page',
    headers: { 'content-security-policy': "style-src 'self'" },
    mode: 'stage',
  },
  { name: 'The stories’ host is down', offline: true, mode: 'static' },
];

for (const { name, body, html, headers, options, size, still, offline, mode } of MASTHEADS)
  test(`${name}: ${mode}`, async ({ page }) => {
    await page.setViewportSize({ width: size?.[0] ?? 1280, height: size?.[1] ?? 800 });
    if (still) await page.emulateMedia({ reducedMotion: 'reduce' });
    if (offline) await page.route('**/embed/', (route) => route.abort());
    const text = (body ?? figure(options)) + filler;
    await visit(page, host, text, { ...(html ? { html } : {}), ...(headers ? { headers } : {}) });
    if (mode === 'the picture') {
      await expect(page.locator('figure img')).toBeVisible();
      await expect(page.locator('figure')).not.toHaveAttribute('data-waymark-status');
      return;
    }
    expect((await statusOf(page)).split(':')[0]).toBe(mode);
    if (mode === 'static') return expect(page.locator('figure img')).toBeVisible();
    const inner = page.frameLocator('figure iframe');
    if (mode === 'single') await expect(inner.locator('figcaption')).toBeVisible();
    if (mode === 'stepper') {
      await inner.getByRole('button', { name: 'Next' }).click();
      await expect(inner.locator('[data-piece][data-current]')).toHaveId(steps[0] ?? '');
    }
    if (mode !== 'stage') return;
    const track = page.locator('figure > div');
    const top = await track.evaluate((element) => {
      const place = element.getBoundingClientRect().top + scrollY;
      scrollTo(0, place + (element.clientHeight - innerHeight) * 0.5);
      return document.querySelector('iframe')?.getBoundingClientRect().top;
    });
    expect(top).toBe(0);
    await expect(inner.locator('[data-piece][data-current]')).toHaveId(/./);
  });

test('the README has this table', () => {
  const flat = (text: string) => text.replace(/ {2,}/g, ' ');
  const readme = flat(readFileSync('README.md', 'utf8'));
  for (const { name, mode } of MASTHEADS) expect(readme).toContain(`| ${name} | ${mode} |`);
});

test('two on a page, one taken out, the page left and come back to', async ({ page }) => {
  const complaints = listComplaints(page);
  await visit(
    page,
    host,
    figure('data-mode="stepper" id="a"') + figure('data-mode="stepper" id="b"') + filler,
  );
  for (const id of ['a', 'b'])
    await expect(page.locator(`#${id}`)).toHaveAttribute('data-waymark-status', 'stepper');
  const inner = (id: string) => page.frameLocator(`#${id} iframe`);
  await inner('b').getByRole('button', { name: 'Next' }).click();
  await expect(inner('b').locator('[data-progress]')).toHaveText(/^1\//);
  await expect(inner('a').locator('[data-progress]')).toHaveText(/^0\//);
  await page.evaluate(() => document.getElementById('a')?.remove());
  await page.evaluate(() => scrollTo(0, 300));
  host.pages['/other'] = { html: '<title>Other</title>' };
  await page.goto(`${host.origin}/other`);
  await page.goBack();
  await expect(page.locator('#b')).toHaveAttribute('data-waymark-status', 'stepper');
  await inner('b').getByRole('button', { name: 'Next' }).click();
  await expect(inner('b').locator('[data-piece][data-current]')).toHaveCount(1);
  expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
});

test('in a frame of a frame it is pinned within it', async ({ page }) => {
  host.pages['/inner'] = { html: `<!doctype html><body style="margin:0">${figure()}${filler}` };
  await visit(page, host, '<iframe src="/inner" width="800" height="700"></iframe>');
  const inner = page.frameLocator('iframe').first();
  await expect(inner.locator('figure')).toHaveAttribute('data-waymark-status', 'stage');
});

test('ten thousand malformed messages to each side break nothing and lead nowhere', async ({
  page,
}) => {
  await visit(page, host, figure('data-mode="stepper"'));
  expect(await statusOf(page)).toBe('stepper');
  const address = page.url();
  await page.evaluate((site) => {
    const frame = document.querySelector('iframe')?.contentWindow;
    const odd: unknown[] = [NaN, -1, 1e9, '[iFrameSizer]', 'pymxPYMx', `${site}/`, null, [], {}];
    const types = ['hello', 'height', 'init', 'scroll', 'step', '__proto__', 'iframe-child-init'];
    for (let i = 0; i < 10_000; i++) {
      const value = odd[i % odd.length];
      const message =
        i % 3 ? { ns: 'waymark', v: 1, type: types[i % 7], height: value, p: value } : value;
      frame?.postMessage(message, '*');
      postMessage(message, '*');
    }
    frame?.postMessage({ ns: 'waymark', v: 1, type: 'step', id: '' }, '*');
  }, SITE);
  await page.frameLocator('iframe').getByRole('button', { name: 'Next' }).click();
  await expect(page.frameLocator('iframe').locator('[data-progress]')).toHaveText(/^1\//);
  expect(page.url()).toBe(address);
  expect(await page.locator('iframe').evaluate((frame) => frame.clientHeight)).toBe(640);
});
