import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { long, longUnless } from './long';
import { address, restOf, steps } from './story';

/** What is left of a page beside its margins (print.css), mm. */
const PAPERS = {
  A4: { width: 210 - 32, height: 297 - 34 },
  Letter: { width: 215.9 - 32, height: 279.4 - 34 },
  A5: { width: 148 - 32, height: 210 - 34 },
};
const MM = 96 / 25.4;
/** The smallest letters of a newspaper's maps, pt. */
const SMALLEST = 7;

/** Lays the page out as on paper, without pages: what is shorter than one is never split. */
async function layOut(page: Page, { width, height }: { width: number; height: number }) {
  await page.setViewportSize({ width: Math.floor(width * MM), height: Math.floor(height * MM) });
  // Tells the page that it is about to be printed, as a reader's own command would.
  await page.pdf();
  await page.emulateMedia({ media: 'print' });
}

for (const [name, paper] of Object.entries(PAPERS))
  test(
    `on ${name} every step has its picture, legible, and no page break goes through it`,
    longUnless(name === 'A4'),
    async ({ page }) => {
      await page.goto(address);
      await restOf(page);
      await layOut(page, paper);
      const printed = await page.locator('section.step').evaluateAll((sections) =>
        sections.map((section) => {
          const drawing = [...section.querySelectorAll('.still-drawing')].find(
            (still) => still.getClientRects().length > 0,
          );
          const { width = 0, height = 0 } = drawing?.getBoundingClientRect() ?? {};
          const sizes = [...(drawing?.querySelectorAll('text') ?? [])].map((text) =>
            Number(text.getAttribute('font-size')),
          );
          const units = drawing?.querySelector('svg.marks')?.getAttribute('viewBox')?.split(' ')[2];
          return {
            id: section.querySelector('[data-card]')?.id,
            width,
            height,
            visible: drawing !== undefined && getComputedStyle(drawing).visibility === 'visible',
            // On small paper the words may go on overleaf.
            whole: [section, section.querySelector('.still')].flatMap((part) =>
              part && getComputedStyle(part).breakInside === 'avoid'
                ? [part.getBoundingClientRect().height]
                : [],
            )[0],
            letters: (Math.min(...sizes) * width) / Number(units) / (96 / 72),
            sideways: section.scrollWidth - section.clientWidth,
          };
        }),
      );
      expect(printed.map(({ id }) => id)).toEqual(['opening', ...steps]);
      for (const step of printed) {
        expect(step, step.id).toMatchObject({ visible: true, sideways: 0 });
        expect(step.width / MM, step.id).toBeCloseTo(100, 0);
        expect(step.height, step.id).toBeGreaterThan(step.width);
        expect(step.whole, step.id).toBeLessThan(paper.height * MM);
        expect(step.letters, step.id).toBeGreaterThan(SMALLEST);
      }
    },
  );

test('where our fonts never came, no label of a picture is cut off by its edge', async ({
  page,
}) => {
  await page.route('**/*.woff2', (route) => route.abort());
  // As on a slow network: the page asks for none, and is set in what the reader has.
  await page.addInitScript(() => {
    performance.now = () => 5000;
  });
  await page.goto(address);
  await restOf(page);
  await layOut(page, PAPERS.A4);
  const labels = await page.locator('section.step .still').evaluateAll((stills) =>
    stills.flatMap((still) => {
      const { left, right } = still.getBoundingClientRect();
      return [...still.querySelectorAll('text')]
        .map((text) => ({ words: text.textContent, box: text.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0)
        .map(({ words, box }) => ({ words, cut: box.right > right + 1 || box.left < left - 1 }));
    }),
  );
  expect(labels.length).toBeGreaterThan(steps.length);
  expect(labels.filter(({ cut }) => cut)).toEqual([]);
});

test(
  'the numbers in the words are those of the notes, in the same order',
  long,
  async ({ page }) => {
    await page.goto(address);
    await layOut(page, PAPERS.A4);
    const marks = await page
      .locator('.cite')
      .evaluateAll((all) => all.map((mark) => (mark as HTMLAnchorElement).hash.slice(1)));
    const notes = page.locator('.notes .sourced');
    expect(await notes.evaluateAll((all) => all.map(({ id }) => id))).toEqual(marks);
    for (const note of [notes.first(), notes.last()]) await expect(note).toBeVisible();
    const counts = await page.evaluate(() => ({
      mark: getComputedStyle(document.querySelector('.cite') as Element).counterIncrement,
      note: getComputedStyle(document.querySelector('.sourced') as Element).counterIncrement,
    }));
    expect(counts).toEqual({ mark: 'cite 1', note: 'note 1' });
  },
);

test(
  'paper is light and without furniture, also for those who read in the dark',
  long,
  async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    for (const path of [address, `${address}${steps[6]}/`, `${address}sources/`]) {
      await page.goto(path);
      await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
      await layOut(page, PAPERS.A4);
      const colours = await page.evaluate(() => ({
        paper: getComputedStyle(document.documentElement).backgroundColor,
        ink: getComputedStyle(document.body).color,
      }));
      expect(colours).toEqual({ paper: 'rgb(255, 255, 255)', ink: 'rgb(31, 27, 22)' });
      for (const away of await page.locator('.furniture, .skip, nav, dialog, .stage').all())
        await expect(away).toBeHidden();
    }
  },
);
