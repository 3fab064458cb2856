import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { STORY } from './site';

// Whether fonts come in time is tested elsewhere: here they always do.
test.use({ bypassCSP: true });
test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    performance.now = () => 100;
    window.requestAnimationFrame = () => 0;
  });
  // The stills, which stand in the page.
  await page.route('**/_app/immutable/read.*.js', (route) => route.abort());
  await page.route(`**${STORY}`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      /font-display: ?(optional|swap)/g,
      'font-display:block',
    );
    await route.fulfill({ response, body });
  });
});

/** The fonts that each of some elements is drawn in, by the words of the element. */
async function fontsOf(page: Page, selector: string) {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector });
  return Promise.all(
    nodeIds.map(async (nodeId) => {
      const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
      return fonts.map(({ familyName, isCustomFont }) => ({ familyName, isCustomFont }));
    }),
  );
}

test('names in Armenian, Georgian, Azerbaijani and Russian are drawn in our own fonts', async ({
  page,
}) => {
  await page.goto(STORY, { waitUntil: 'networkidle' });
  const words = '.opening .standfirst';
  const labels = '.opening [data-shape="wide"] text';
  await expect(page.locator(labels).filter({ hasText: 'Բարձր կղզի' })).toBeVisible();
  for (const selector of [words, labels]) {
    const drawn = (await fontsOf(page, selector)).flat();
    expect(drawn.filter(({ isCustomFont }) => !isCustomFont)).toEqual([]);
    const families = drawn.map(({ familyName }) => familyName).join();
    expect(families).toMatch(/Armenian/);
    expect(families).toMatch(/Georgian/);
    expect(families).toMatch(/Source/);
  }
});

test('a name carries its language, in the picture and in the picture in words', async ({
  page,
}) => {
  await page.goto(STORY);
  for (const [language, name] of [
    ['hy', 'Բարձր կղզի'],
    ['ka', 'ძველი ნავმისადგომი'],
    ['ru', 'Южная пристань'],
  ] as const) {
    await expect(
      page.locator(`.opening [data-shape="wide"] text[lang="${language}"]`, { hasText: name }),
    ).toHaveCount(1);
    await expect(
      page.locator(`.in-words span[lang="${language}"]`, { hasText: name }).first(),
    ).toBeAttached();
  }
});

test('a page without such names asks for none of their fonts', async ({ page }) => {
  const fonts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'font') fonts.push(request.url());
  });
  await page.goto('/embed/', { waitUntil: 'networkidle' });
  expect(fonts.filter((url) => /armenian|georgian|cyrillic/.test(url))).toEqual([]);
});
