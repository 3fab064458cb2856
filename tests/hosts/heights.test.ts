import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { startHost } from '../surfaces/host';
import type { Host } from '../surfaces/host';
import { SINGLE_HEIGHT } from '../../src/lib/story/share/snippets';
import { address, steps } from '../surfaces/story';
import { frameAddress, packageFile, SITE, visit } from './site';

let host: Host;
test.beforeAll(async () => {
  host = await startHost();
});
test.afterAll(() => host.close());

/** A script of the host, which may not hold the end of a script. */
const script = (text: string) => `<script>${text.replaceAll('</script', '<\\/script')}</script>`;
const iframe = (query = '') =>
  `<div id="place" style="width:100%"><iframe id="frame" src="${frameAddress}${query}" style="width:100%;border:0" height="150"></iframe></div>`;

/** As WordPress writes it: hidden until it has answered. */
const hidden = `<iframe id="frame" src="${frameAddress}#?secret=AbCdEf1234" sandbox="allow-scripts" style="position:absolute;clip:rect(1px,1px,1px,1px)" width="600" height="338"></iframe>`;

/** Hosts that follow the height of a frame, each with its own script, unmodified. */
const HOSTS: Record<string, () => string> = {
  'pym.js 1.3.2': () =>
    `<div id="place" style="width:100%"></div>` +
    script(packageFile('pym.js/dist/pym.v1.js')) +
    script(`new pym.Parent('place', '${frameAddress}', {})`),
  '@newswire/frames 1.0.0': () =>
    `<div id="place" style="width:100%" data-frame-src="${frameAddress}"></div>` +
    script(packageFile('@newswire/frames/dist/frames.umd.js')) +
    script(`newswireFrames.autoInitFrames()`),
  'iframe-resizer 4.3.9': () =>
    iframe() +
    script(packageFile('iframe-resizer/js/iframeResizer.js')) +
    script(`iFrameResize({ checkOrigin: false }, '#frame')`),
  'open-iframe-resizer 2.1.0': () =>
    iframe() +
    script(packageFile('@open-iframe-resizer/core/dist/index.umd.cjs')) +
    script(`iframeResizer.initialize({ checkOrigin: false }, '#frame')`),
};

/** Hosts whose scripts cannot be had here, by what they say and hear according to their makers. */
const PROTOCOLS: Record<string, string> = {
  'iframe-resizer 5': `
    document.getElementById('frame').addEventListener('load', ({ target }) =>
      target.contentWindow.postMessage('[iFrameSizer]r5:8:false:false:32:true:true::auto::0:0:true:child:auto:true:::true:150:::true:0:5.5.9:0', '*'));
    addEventListener('message', ({ data }) => {
      const [, height] = /^\\[iFrameSizer\\]r5:(\\d+):\\d+:/.exec(data) || [];
      if (height) document.getElementById('frame').style.height = height + 'px';
    });`,
  Datawrapper: `
    addEventListener('message', ({ data }) => {
      for (const key in data['datawrapper-height'] || {})
        document.getElementById('frame').style.height = data['datawrapper-height'][key] + 'px';
    });`,
  AMP: `
    addEventListener('message', ({ data }) => {
      if (data.sentinel === 'amp' && data.type === 'embed-size')
        document.getElementById('frame').style.height = data.height + 'px';
    });`,
};

/** What every step needs: nothing of words or buttons may be cut off. */
async function expectWhole(page: Page): Promise<void> {
  const frame = page.locator('iframe');
  await expect.poll(async () => (await frame.boundingBox())?.height ?? 0).toBeGreaterThan(500);
  await expect.poll(async () => (await frame.boundingBox())?.height ?? 0).toBeLessThan(1000);
  const inner = page.frameLocator('iframe');
  await inner.getByRole('button', { name: 'Next' }).click();
  const cut = await inner.locator('.frame').evaluate((main) => {
    const bottom = document.querySelector('.controls')?.getBoundingClientRect().bottom ?? 0;
    const stage = document.querySelector('[data-stage]')?.getBoundingClientRect().height ?? 0;
    return { over: bottom - innerHeight, stage, wide: main.scrollWidth - innerWidth };
  });
  expect(cut.over).toBeLessThanOrEqual(1);
  expect(cut.wide).toBeLessThanOrEqual(0);
  expect(cut.stage).toBeGreaterThan(250);
}

for (const [name, write] of Object.entries({
  ...HOSTS,
  ...Object.fromEntries(
    Object.entries(PROTOCOLS).map(([name, text]) => [
      `the protocol of ${name}`,
      () => script(`addEventListener('DOMContentLoaded', () => {${text}})`) + iframe(),
    ]),
  ),
}))
  test(`${name} gives the frame the height that it needs, also after a resize`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 900, height: 800 });
    await visit(page, host, write());
    await expectWhole(page);
    const before = (await page.locator('iframe').boundingBox())?.height ?? 0;
    await page.setViewportSize({ width: 340, height: 800 });
    await expect
      .poll(async () => (await page.locator('iframe').boundingBox())?.height ?? 0)
      .not.toBe(before);
    await expectWhole(page);
  });

test('one step alone tells its height to those who follow a frame’s', async ({ page }) => {
  const alone = iframe().replaceAll('/embed/"', `/${steps[6]}/embed/"`);
  for (const [name, text] of Object.entries(PROTOCOLS)) {
    await page.setViewportSize({ width: 900, height: 800 });
    await visit(
      page,
      host,
      script(`addEventListener('DOMContentLoaded', () => {${text}})`) + alone,
    );
    const spare = async () => {
      const main = page.frameLocator('iframe').locator('main');
      const height = await main.evaluate((element) => element.getBoundingClientRect().height);
      return Math.abs(((await page.locator('iframe').boundingBox())?.height ?? 0) - height);
    };
    await expect.poll(spare, name).toBeLessThanOrEqual(1);
    await page.setViewportSize({ width: 340, height: 800 });
    await expect.poll(spare, name).toBeLessThanOrEqual(1);
  }
});

test('the height that the builder writes for one step alone is enough for each, at any width', async ({
  page,
}) => {
  for (const step of steps) {
    await page.goto(`${SITE}${address}${step}/embed/`);
    for (const width of [320, 360, 480, 575, 576, 640, 800, 960, 1000]) {
      await page.setViewportSize({ width, height: 800 });
      const height = await page
        .locator('main')
        .evaluate((element) => element.getBoundingClientRect().height);
      expect.soft(height, `${step} at ${width} px`).toBeLessThanOrEqual(SINGLE_HEIGHT);
    }
  }
});

test('WordPress is answered with its secret, within what it grants', async ({ page }) => {
  await visit(
    page,
    host,
    script(`window.heard = []; addEventListener('message', ({ data }) => heard.push(data))`) +
      hidden,
  );
  const answer = () =>
    page.evaluate(() =>
      (window as unknown as { heard: Record<string, unknown>[] }).heard.findLast(
        ({ secret }) => secret === 'AbCdEf1234',
      ),
    );
  await expect.poll(answer).toMatchObject({ message: 'height' });
  const value = Number((await answer())?.['value']);
  expect(value).toBeGreaterThan(400);
  expect(value).toBeLessThanOrEqual(1000);
});

for (const [how, before] of [
  ['whose script came too late to hear it', ''],
  ['that gave it no size when it was to tell its height', 'display:none;'],
] as const)
  test(`a WordPress ${how} shows the frame`, async ({ page }) => {
    await visit(page, host, hidden.replace('style="', `style="${before}`));
    const words = page.frameLocator('iframe').locator('[data-piece][data-current]');
    await expect(words).toBeAttached();
    // It has said what it says unasked.
    await page.evaluate(() => {
      const frame = document.getElementById('frame') as HTMLIFrameElement;
      frame.style.removeProperty('display');
      addEventListener('message', ({ data }) => {
        if (data.secret !== 'AbCdEf1234') return;
        frame.removeAttribute('style');
        frame.height = data.value;
      });
    });
    await page.frameLocator('iframe').getByRole('button', { name: 'Next' }).click();
    await expect(words).toHaveId(steps[0] ?? '');
  });

test('a host that makes the frame larger at every word of it does not make it grow', async ({
  page,
}) => {
  await visit(
    page,
    host,
    script(`
      window.words = 0;
      addEventListener('message', ({ data }) => {
        if (data.sentinel !== 'amp') return;
        words += 1;
        document.getElementById('frame').style.height = data.height + 100 + 'px';
      });`) + iframe(),
  );
  await expect(page.frameLocator('iframe').locator('html')).toHaveAttribute('data-live');
  const words = () => page.evaluate(() => (window as unknown as { words: number }).words);
  await expect.poll(words).toBeGreaterThan(0);
  await page.frameLocator('iframe').getByRole('button', { name: 'Next' }).click();
  await page.evaluate(async () => {
    for (let i = 0; i < 30; i++) await new Promise((frame) => requestAnimationFrame(frame));
  });
  expect(await words()).toBeLessThanOrEqual(3);
});
