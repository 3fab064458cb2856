import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { loadStories } from '../../src/lib/server/stories/load';
import { explore } from '../../src/lib/story/explore';
import { complaintsOf } from './axe';
import { longUnless } from './long';
import { address, listComplaints, restOf, steps } from './story';

const story = loadStories().find(({ slug }) => address === `/${slug}/`);
if (!story) throw new Error('there is no story');
/** First steps with one picture of each kind, and what is gone through in it. */
const [chart, map] = (['members', 'places'] as const).map((kind) => {
  for (const step of story.steps) {
    const trees = explore(step, story);
    const [tree] = trees;
    const [branch] = tree?.branches ?? [];
    if (trees.length === 1 && tree?.kind === kind && branch?.branches[0])
      return { id: step.id, tree, first: branch, second: branch.branches[0] };
  }
  throw new Error(`no picture of ${kind}`);
}) as [Found, Found];
interface Found {
  id: string;
  tree: ReturnType<typeof explore>[number];
  first: ReturnType<typeof explore>[number]['branches'][number];
  second: ReturnType<typeof explore>[number]['branches'][number];
}

const itemOf = (page: Page, name: string) =>
  page.getByRole('treeitem', { name, exact: true }).first();
const ringsOf = (page: Page) => page.locator('.explorer .over');

async function openAt(page: Page, id: string): Promise<void> {
  await page.goto(`${address}#${id}`);
  await expect.poll(async () => (await restOf(page)).step).toBe(id);
}

test('e goes into the picture: country, organisation, interval, each ringed, and Escape leads out', async ({
  page,
}) => {
  const complaints = listComplaints(page);
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await openAt(page, chart.id);
  const mark = page.locator(`#${chart.id} .cite`).first();
  await mark.focus();
  expect(scripts.filter((url) => /\/explore\./.test(url))).toEqual([]);
  await page.keyboard.press('e');
  await expect(itemOf(page, chart.first.text)).toBeFocused();
  await expect(ringsOf(page)).toHaveCount(1);
  const row = await ringsOf(page).boundingBox();

  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(itemOf(page, chart.second.text)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const interval = chart.second.branches[0]?.text ?? '';
  await expect(itemOf(page, interval)).toBeFocused();
  const bar = await ringsOf(page).first().boundingBox();
  expect(bar?.width).toBeLessThan(row?.width ?? 0);
  // Where it is drawn: within its row.
  expect(Math.abs((bar?.y ?? 0) - (row?.y ?? 0))).toBeLessThan(row?.height ?? 0);

  await page.keyboard.press('End');
  await expect(itemOf(page, chart.tree.branches.at(-1)?.text ?? '')).toBeFocused();
  await page.keyboard.press('Home');
  await expect(itemOf(page, chart.first.text)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('.explorer')).toHaveCount(0);
  await expect(mark).toBeFocused();
  expect(complaints).toEqual([]);
});

test('the button after the words opens it; a place says what happened there, Enter what that rests on', async ({
  page,
}) => {
  await openAt(page, map.id);
  const button = page.locator(`#${map.id} [data-explore]`);
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(itemOf(page, map.first.text)).toBeFocused();
  await expect(ringsOf(page)).not.toHaveCount(0);
  for (const key of ['ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  await expect(itemOf(page, map.second.text)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${map.second.address}$`));
});

test('by Tab one leaves it forwards and backwards, and it is gone', async ({ page }) => {
  await openAt(page, chart.id);
  const button = page.locator(`#${chart.id} [data-explore]`);
  for (const back of [false, true]) {
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(itemOf(page, chart.first.text)).toBeFocused();
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    if (back) await expect(button).toBeFocused();
    else {
      await expect(page.locator('.explorer button')).toBeFocused();
      await page.keyboard.press('Tab');
    }
    await expect(page.locator('.explorer')).toHaveCount(0);
    await expect(page.locator('body')).not.toBeFocused();
  }
});

test('the next step puts it away, and whoever was in it is at its button', async ({ page }) => {
  await openAt(page, chart.id);
  await page.keyboard.press('e');
  await expect(itemOf(page, chart.first.text)).toBeFocused();
  await page.keyboard.press('j');
  await expect(page.locator('.explorer')).toHaveCount(0);
  await expect(page.locator(`#${chart.id} [data-explore]`)).toBeFocused();
  await expect.poll(async () => (await restOf(page)).step).toBe(steps[steps.indexOf(chart.id) + 1]);
});

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
  [390, 844],
  [360, 640],
] as const)
  test(
    `at ${width}x${height} the tree covers nothing that it speaks of, and a finger can use it`,
    longUnless(width === 390),
    async ({ page }) => {
      await page.setViewportSize({ width, height });
      for (const { id, first } of [chart, map]) {
        await openAt(page, id);
        await page.locator(`#${id} [data-explore]`).click();
        const item = itemOf(page, first.text);
        await expect(item).toBeFocused();
        await restOf(page);
        await item.click();
        await expect(item).toHaveAttribute('aria-expanded', 'true');
        await expect(ringsOf(page)).not.toHaveCount(0);
        const covered = await page.evaluate(() => {
          const box = (element: Element) => element.getBoundingClientRect();
          const panel = document.querySelector('.explorer');
          if (!panel) return ['no panel'];
          const { left, right, top, bottom } = box(panel);
          const meets = (a: DOMRect) =>
            a.left < right && left < a.right && a.top < bottom && top < a.bottom;
          const small = [...panel.querySelectorAll('[role=treeitem], button')].filter(
            (target) => target.getClientRects().length > 0 && box(target).height < 44,
          );
          return [
            ...[...panel.querySelectorAll('rect')].filter((ring) => meets(box(ring))),
            ...small,
            ...(right > innerWidth || bottom > innerHeight + 1 ? [panel] : []),
          ].map(({ outerHTML }) => outerHTML);
        });
        expect(covered).toEqual([]);
        await page.locator('.explorer button').click();
        await expect(page.locator('.explorer')).toHaveCount(0);
      }
    },
  );

for (const colorScheme of ['light', 'dark'] as const)
  test(
    `axe finds nothing in it, ${colorScheme}, and it reads as a tree`,
    longUnless(colorScheme === 'dark'),
    async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await openAt(page, chart.id);
      await page.keyboard.press('e');
      await expect(itemOf(page, chart.first.text)).toBeFocused();
      await page.keyboard.press('ArrowRight');
      await expect(itemOf(page, chart.first.text)).toHaveAttribute('aria-expanded', 'true');
      expect(await complaintsOf(page)).toEqual([]);
      const [, next] = chart.tree.branches;
      await expect(page.getByRole('tree')).toMatchAriaSnapshot(`
      - tree:
        - treeitem "${chart.first.text}" [expanded]:
          - group:
            - treeitem "${chart.second.text}"
        - treeitem "${next?.text}"
    `);
    },
  );
