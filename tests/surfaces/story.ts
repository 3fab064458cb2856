import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';

/** The first story, read from its files: what the page must agree with. */
const slug = 'armenia-russia';
const file = parse(readFileSync(`stories/${slug}/story.yaml`, 'utf8')) as {
  title: string;
  chapters: { steps: string[] }[];
};
export const title = file.title;
/** Step ids in order; index 0 is step 1. */
export const steps = file.chapters.flatMap((chapter) => chapter.steps);

export const address = `/${slug}/`;

/** Waits until the picture is at rest and tells where. */
export async function restOf(page: Page): Promise<{ step: string; position: number }> {
  const stage = page.locator('[data-stage][data-position]');
  await stage.waitFor({ state: 'attached' });
  // Some frames in the same place: a scroll that has not been noticed yet would still move it.
  return page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const element = document.querySelector<HTMLElement>('[data-stage]');
    for (let same = 0, last = ''; same < 4;) {
      await frame();
      const now = `${element?.dataset['position'] ?? ''}@${scrollY}`;
      same = now === last && element?.dataset['position'] !== undefined ? same + 1 : 0;
      last = now;
    }
    return { step: element?.dataset['step'] ?? '', position: Number(element?.dataset['position']) };
  });
}

/** Everything that is seen at rest, without what only says how it got there. */
export async function pictureOf(page: Page): Promise<string> {
  await restOf(page);
  return page.evaluate(() =>
    [...document.querySelectorAll('[data-stage] svg, [data-stage] svg *')]
      .filter((element) => !element.closest('.late'))
      .map((element) =>
        [
          element.tagName,
          // In which order attributes were set is not part of the picture.
          ...[...element.attributes]
            .filter(({ value }) => value !== '')
            .map(({ name, value }) => `${name}=${value}`)
            .sort(),
          element.childElementCount === 0 ? element.textContent : '',
        ].join(' '),
      )
      .join('\n'),
  );
}

/**
 * All pages are set in the same letters: a font that comes too late is not used, so that two loads
 * may differ in where their lines break.
 */
export async function withoutFonts(page: Page): Promise<void> {
  await page.context().route('**/*.woff2', (route) => route.abort());
}

/** Collects what the browser complains of; a page should leave it empty. */
export function listComplaints(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    // Playwright's own, for the one that its configuration blocks.
    if (message.text().startsWith('Service Worker registration blocked')) return;
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}
