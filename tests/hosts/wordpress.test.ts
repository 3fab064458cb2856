import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { writeFigure } from '../../src/lib/story/share/snippets';
import { address, steps, title } from '../surfaces/story';
import { SITE, statusOf } from './site';
import { startWordPress } from './wordpress/start';
import type { WordPress } from './wordpress/start';

let wordPress: WordPress;
let stop = (): void => undefined;
test.beforeAll(async () => {
  wordPress = await startWordPress();
  ({ stop } = wordPress);
});
test.afterAll(() => stop());

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

/** As the builder writes it, in the block for HTML. */
const snippet = `<!-- wp:html -->
${writeFigure({ slug: address.slice(1, -1), title, alt: 'A map' }, { address: '/embed/v1.js' }, SITE)}
<!-- /wp:html -->`;

const block = `<!-- wp:embed {"url":"${SITE}${address}"} -->
<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">
${SITE}${address}
</div></figure>
<!-- /wp:embed -->`;

const words = 'Words of the host. '.repeat(120);
/** Words above and below, so that there is something to scroll. */
const inBlocks = (content: string) => {
  const paragraph = `<!-- wp:paragraph -->\n<p>${words}</p>\n<!-- /wp:paragraph -->`;
  return [paragraph, content, paragraph, paragraph].join('\n\n');
};
/** As the editor before blocks kept it, which many still use. */
const inText = (content: string) => [words, content, words].join('\n\n');

for (const size of SIZES)
  test.describe(`WordPress at ${size.width} px`, () => {
    test.use({ viewport: size });

    test('an editor who pastes the figure has the story pinned', async ({ page }) => {
      await page.goto(await wordPress.publish('editor', 'By an editor', inBlocks(snippet)));
      await page.locator('figure[data-waymark]').scrollIntoViewIfNeeded();
      expect(await statusOf(page)).toBe('stage');
      const top = await page.locator('figure[data-waymark] > div').evaluate((track) => {
        scrollTo(0, track.getBoundingClientRect().top + scrollY + track.clientHeight / 2);
        return track.firstElementChild?.getBoundingClientRect().top;
      });
      expect(top).toBe(0);
      const inner = page.frameLocator('figure[data-waymark] iframe');
      await expect(inner.locator('[data-piece][data-current]')).toHaveId(/./);
    });

    test('of the figure that an author pastes the filter leaves picture and link', async ({
      page,
    }) => {
      await page.goto(await wordPress.publish('author', 'By an author', inBlocks(snippet)));
      const figure = page.locator('figure[data-waymark]');
      await figure.scrollIntoViewIfNeeded();
      const width = () =>
        figure.locator('img').evaluate((img) => (img as HTMLImageElement).naturalWidth);
      await expect.poll(width).toBe(1200);
      await expect(figure.getByRole('link')).toHaveAttribute('href', `${SITE}${address}`);
      await expect(figure.locator('figcaption')).toHaveText(title);
      await expect(page.locator('script[src*="/embed/v1"]')).toHaveCount(0);
    });

    for (const [how, content] of [
      ['in the block for addresses', inBlocks(block)],
      ['on a line of its own', inText(`${SITE}${address}`)],
    ] as const)
      test(`an author who pastes the address ${how} has a step at a time`, async ({ page }) => {
        await page.goto(await wordPress.publish('author', 'By its address', content));
        const frame = page.locator('.entry-content iframe');
        await frame.scrollIntoViewIfNeeded();
        await expect(frame).toBeVisible();
        await expect(frame).toHaveAttribute('sandbox', 'allow-scripts');
        const inner = page.frameLocator('.entry-content iframe');
        await inner.getByRole('button', { name: 'Next' }).click();
        await expect(inner.locator('[data-piece][data-current]')).toHaveId(steps[0] ?? '');
        await expect(inner.locator('[data-stage] svg.marks').first()).toBeVisible();
        const over = () =>
          page.evaluate(() => document.documentElement.scrollWidth - document.body.clientWidth);
        expect(await over()).toBeLessThanOrEqual(0);
        await inner.getByRole('link', { name: 'Full story' }).click();
        await expect(page).toHaveURL(`${SITE}${address}`);
      });
  });

test('where the site’s theme has the script, an author’s figure is the pinned story', async ({
  page,
}) => {
  wordPress.setHead(`<script async src="${SITE}/embed/v1.js"></script>`);
  await page.goto(await wordPress.publish('author', 'With a theme', inBlocks(snippet)));
  await page.locator('figure[data-waymark]').scrollIntoViewIfNeeded();
  expect(await statusOf(page)).toBe('stage');
});

test('the README has these rows', () => {
  const readme = readFileSync('README.md', 'utf8').replace(/ {2,}/g, ' ');
  for (const row of [
    'an editor pastes the figure | stage',
    'an author pastes the figure | the picture',
    'the same, script in the theme | stage',
    'an author pastes the address | stepper',
  ])
    expect(readme).toContain(`| WordPress: ${row} |`);
});
