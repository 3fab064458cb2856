import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { longUnless } from './long';
import { address, listComplaints, pictureOf, restOf, steps } from './story';

// What readers ask of their system, or of their eyes and hands: each has a whole story.

/** Words beyond the window's edges, or beyond those of a box that shows no more than its size. */
function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const wide = scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} px too wide`] : [];
    const cut = [...document.querySelectorAll<HTMLElement>('.card')].flatMap((card) => {
      const { bottom: end } = card.getBoundingClientRect();
      const texts = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const parent = text.parentElement;
        if (!text.textContent?.trim()) continue;
        if (!parent?.checkVisibility() || parent.closest('.visually-hidden')) continue;
        // Folded to the eye.
        if (parent.closest('.in-words:not([open])') && parent.tagName !== 'SUMMARY') continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        const { left, right, bottom } = range.getBoundingClientRect();
        if (left < -1 || right > clientWidth + 1 || bottom > end + 1)
          found.push(`cut off: ${text.textContent?.trim().slice(0, 40) ?? ''}`);
      }
      return found;
    });
    return [...wide, ...cut];
  });
}

/** The words of a step are on the screen when its picture is. */
async function readStep(page: Page, step: number): Promise<void> {
  const id = steps[step] ?? '';
  await page.evaluate((to) => document.getElementById(to)?.scrollIntoView(), id);
  await expect.poll(async () => (await restOf(page)).step).toBe(id);
  await expect(page.locator(`#${id} h3`)).toBeInViewport();
}

test('the switch to stills stops all motion and is remembered, and so is the way back', async ({
  page,
}) => {
  await page.goto(`${address}#${steps[2]}`);
  await restOf(page);
  const button = page.getByRole('button', { name: 'Stills instead of motion' });
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  const positions = async (looks: number) => {
    const seen = [];
    for (let i = 0; i < looks; i++) {
      await page.evaluate(() => scrollBy(0, innerHeight * 0.13));
      seen.push((await restOf(page)).position);
    }
    return seen;
  };
  expect((await positions(10)).every(Number.isInteger)).toBe(true);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-motion', 'still');
  await restOf(page);
  await button.click();
  expect((await positions(25)).every(Number.isInteger)).toBe(false);
});

test('a reader whose system wants no motion may have it here all the same', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(address);
  await restOf(page);
  const button = page.getByRole('button', { name: 'Stills instead of motion' });
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await button.click();
  await expect(page.locator('html')).toHaveAttribute('data-motion', 'full');
});

test('a still shows faintly what was there before, and the moving picture does not', async ({
  page,
}) => {
  const moving = `${address}#${steps[9]}`;
  await page.goto(moving);
  const plain = await pictureOf(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.reload();
  const faint = (picture: string) => picture.split('\n').filter((line) => line.includes('opacity'));
  // What draws them is fetched once it is asked for.
  await expect
    .poll(async () => faint(await pictureOf(page)).length)
    .toBeGreaterThan(faint(plain).length);
});

test('single letters can be switched off as keys, and Shift with an arrow still leads on', async ({
  page,
}) => {
  await page.goto(`${address}#${steps[2]}`);
  await restOf(page);
  await page.keyboard.press('Shift+?');
  await page.getByRole('checkbox', { name: 'Use single letters as keys' }).uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  expect((await restOf(page)).step).toBe(steps[2]);
  await page.keyboard.press('Shift+ArrowDown');
  await expect.poll(async () => (await restOf(page)).step).toBe(steps[3]);
});

test('without motion nothing scrolls smoothly and nothing is animated', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const path of [address, `${address}${steps[6]}/`, `${address}sources/`, '/']) {
    await page.goto(path);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { scrollBehavior, transitionDuration, animationName } = getComputedStyle(element);
          return (
            scrollBehavior === 'smooth' ||
            animationName !== 'none' ||
            parseFloat(transitionDuration)
          );
        })
        .map(({ tagName, className }) => `${tagName} ${String(className)}`),
    );
    expect(moving, path).toEqual([]);
  }
});

test('a reader who saves data waits for no font, sees stills, and has the whole story', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  await page.goto(`${address}#${steps[2]}`);
  await restOf(page);
  for (let i = 0; i < 6; i++) {
    await page.evaluate(() => scrollBy(0, innerHeight * 0.13));
    expect(Number.isInteger((await restOf(page)).position)).toBe(true);
  }
  await readStep(page, 20);
  const used = await page.evaluate(() =>
    [...document.fonts]
      .filter(({ status }) => status !== 'unloaded')
      .map(({ family }) => family.replaceAll('"', '')),
  );
  // The stand-ins are fonts of the reader's own system.
  expect(used.filter((family) => !family.endsWith('stand-in'))).toEqual([]);
});

for (const { rtt, asks } of [
  { rtt: 50, asks: true },
  { rtt: 150, asks: false },
])
  test(`on a network of ${rtt} ms there and back the page ${asks ? 'asks' : 'does not ask'} for our fonts`, async ({
    page,
  }) => {
    // A busy machine is no slow network.
    await page.addInitScript((time) => {
      Object.defineProperty(navigator, 'connection', { value: { rtt: time } });
      performance.now = () => 0;
    }, rtt);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(address, { waitUntil: 'load' });
    expect(asked.some((url) => url.endsWith('.woff2'))).toBe(asks);
  });

for (const { name, media } of [
  { name: 'forced colours', media: { forcedColors: 'active' } },
  { name: 'more contrast', media: { contrast: 'more' } },
] as const)
  test(`with ${name} the words, the picture and every control can be told from the ground`, async ({
    page,
  }) => {
    const complaints = listComplaints(page);
    await page.emulateMedia(media);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(address);
    await restOf(page);
    await readStep(page, 20);
    const unseen = await page.evaluate(() => {
      const look = (element: Element, pseudo?: string) => getComputedStyle(element, pseudo);
      const ground = (element: Element): string => {
        for (let at: Element | null = element; at; at = at.parentElement)
          if (look(at).backgroundColor !== 'rgba(0, 0, 0, 0)') return look(at).backgroundColor;
        return 'none';
      };
      const ticks = [...document.querySelectorAll('.rail a')].filter(
        (tick) => look(tick, '::after').backgroundColor === ground(tick),
      );
      const words = [
        ...document.querySelectorAll('.stage text, .card p, .furniture button'),
      ].filter(
        (element) =>
          (element.tagName === 'text' ? look(element).fill : look(element).color) ===
          ground(element),
      );
      return [...ticks, ...words].map((element) => element.outerHTML.slice(0, 80));
    });
    expect(unseen).toEqual([]);
    expect(complaints).toEqual([]);
  });

/** WCAG 1.4.12. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

for (const { name, size, css, everyday = false } of [
  { name: 'at 400 % (320 px)', size: { width: 320, height: 256 }, css: '' },
  { name: 'on 320 x 640', size: { width: 320, height: 640 }, css: '', everyday: true },
  {
    name: 'with text of 200 %',
    size: { width: 1280, height: 800 },
    css: 'html { font-size: 200% }',
  },
  {
    name: 'with text of 200 % on a phone',
    size: { width: 390, height: 844 },
    css: 'html { font-size: 200% }',
  },
  { name: 'with wide text spacing', size: { width: 390, height: 844 }, css: SPACING },
])
  test(
    `${name} nothing is cut off and the right picture stands with its words`,
    longUnless(everyday),
    async ({ page }) => {
      await page.setViewportSize(size);
      await page.goto(address);
      // As a reader's own settings come: from outside, whatever the page's policy.
      if (css) {
        const session = await page.context().newCDPSession(page);
        await session.send('Page.setBypassCSP', { enabled: true });
        await page.reload();
        await page.addStyleTag({ content: css });
      }
      await restOf(page);
      for (const step of [0, 6, 18, 23]) {
        await readStep(page, step);
        expect(await faultsOf(page)).toEqual([]);
      }
    },
  );
