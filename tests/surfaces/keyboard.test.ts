import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { longUnless } from './long';
import { address, restOf, steps } from './story';

/** What has the focus, and what is wrong with how it is seen (WCAG 2.4.7, 2.4.11). */
interface Focus {
  what: string;
  /** Address, if it leads anywhere. */
  to: string;
  wrong: string[];
}

const lookAtFocus = (page: Page) =>
  page.evaluate<Focus>(() => {
    const focused = document.activeElement as HTMLElement | null;
    if (!focused || focused === document.body) return { what: 'body', to: '', wrong: ['lost'] };
    const wrong: string[] = [];
    const ring = [getComputedStyle(focused), getComputedStyle(focused, '::after')].some(
      ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
    );
    if (!ring) wrong.push('no ring');
    const points = [...focused.getClientRects()].flatMap(({ left, top, width, height }) =>
      [0.1, 0.5, 0.9].flatMap((x) =>
        [0.1, 0.5, 0.9].map((y) => [left + width * x, top + height * y] as const),
      ),
    );
    const inside = points.filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
    const free = inside.filter(([x, y]) => {
      const hit = document.elementFromPoint(x, y);
      return hit !== null && (focused.contains(hit) || hit.contains(focused));
    });
    if (inside.length === 0) wrong.push('outside the window');
    else if (free.length < inside.length / 2) wrong.push('under something');
    const name = focused.getAttribute('aria-label') ?? focused.textContent?.trim().slice(0, 40);
    return {
      what: `${focused.localName} ${name ?? ''}`,
      to: focused.getAttribute('href') ?? '',
      wrong,
    };
  });

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const)
  test(
    `at ${width}x${height} a whole step is walked by keys alone, and the focus is always seen`,
    longUnless(width === 390),
    async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.goto(address);
      await restOf(page);
      const trail: Focus[] = [];
      const press = async (key: string) => {
        await page.keyboard.press(key);
        const focus = await lookAtFocus(page);
        trail.push({ ...focus, what: `${key}: ${focus.what}` });
        return focus;
      };
      const pressUntil = async (key: string, end: (focus: Focus) => boolean) => {
        for (let i = 0; i < 200; i++) if (end(await press(key))) return;
        throw new Error(`${key} never came there`);
      };
      const [step] = steps;

      // From the top: past the furniture and the contents into the first step.
      await press('Tab');
      expect(trail[0]?.what).toContain('Skip');
      await pressUntil('Tab', ({ to }) => to.startsWith(`#note-${step}-`));
      await expect.poll(async () => (await restOf(page)).step).toBe(step);

      // A note, and back to its mark.
      const mark = await lookAtFocus(page);
      await press('Enter');
      await expect(page.locator('[data-note-panel]')).toBeFocused();
      await press('Escape');
      expect(await lookAtFocus(page)).toEqual(mark);

      // Where sources differ or the picture comes from.
      await pressUntil('Tab', ({ to }) => to === `#note-${step}-picture`);
      await press('Enter');
      await expect(page.locator('[data-note-panel]')).toBeVisible();
      await press('Escape');

      // The picture, thing by thing.
      await press('Tab');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('treeitem').first()).toBeFocused();
      for (const key of ['ArrowRight', 'ArrowDown', 'End', 'Home', 'Tab', 'Escape'])
        await press(key);
      await expect(page.locator(`#${step} [data-explore]`)).toBeFocused();

      // The picture in words.
      await pressUntil('Tab', ({ what }) => what.startsWith('summary'));
      await press('Enter');
      await expect(page.locator(`#${step} .in-words`)).toHaveAttribute('open', '');
      await pressUntil('Tab', ({ what }) => !what.startsWith('summary'));

      // Help and back, and on to the next step.
      const before = await lookAtFocus(page);
      await page.keyboard.press('?');
      await expect(page.locator('[data-help]')).toBeVisible();
      await press('Tab');
      await press('Escape');
      expect(await lookAtFocus(page)).toEqual(before);
      const { step: at } = await restOf(page);
      await page.keyboard.press('j');
      const next = steps[steps.indexOf(at) + 1];
      await expect.poll(async () => (await restOf(page)).step).toBe(next);

      expect(trail.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
    },
  );

test('"Sources differ" is reached and opened by keys alone, and Escape leads back to it', async ({
  page,
}) => {
  await page.goto(address);
  const link = page.locator('.step a[href*="-difference-"]').first();
  const note = (await link.getAttribute('href')) ?? '';
  const id = steps.find((step) => note.startsWith(`#note-${step}-difference-`));
  await page.goto(`${address}#${id}`);
  await expect.poll(async () => (await restOf(page)).step).toBe(id);
  const trail: Focus[] = [];
  do {
    await page.keyboard.press('Tab');
    trail.push(await lookAtFocus(page));
  } while (trail.at(-1)?.to !== note && trail.length < 60);
  await expect(link).toBeFocused();
  await page.keyboard.press('Enter');
  const panel = page.locator('[data-note-panel]');
  await expect(panel).toBeFocused();
  // What the documents say, each, and what the record says.
  await expect(panel.locator('dt').nth(1)).toBeVisible();
  await page.keyboard.press('Tab');
  trail.push(await lookAtFocus(page));
  await page.keyboard.press('Escape');
  await expect(link).toBeFocused();
  expect(trail.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
});
