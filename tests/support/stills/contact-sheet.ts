import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from '@playwright/test';
import type { Still } from './camera';

interface Sheet {
  /** Where the stills are. */
  folder: string;
  title: string;
  /** Of one still, CSS px. */
  size: { width: number; height: number };
  scheme: 'light' | 'dark';
  stills: readonly Still[];
}

/** Width of the sheet, px: more is shrunk by whatever shows it. */
const WIDTH = 2400;
/** Width of the sheet over its height, about that of a screen. */
const SHAPE = 1.5;

/**
 * Lays the stills out on one page, in order, and takes its picture with the browser.
 * @returns the picture's path, beside the stills' folder; the page itself lies inside
 */
export async function writeContactSheet(browser: Browser, sheet: Sheet): Promise<string> {
  const html = path.join(sheet.folder, 'index.html');
  writeFileSync(html, writePage(sheet));
  const page = await browser.newPage({ viewport: { width: WIDTH, height: 900 } });
  await page.goto(pathToFileURL(html).href);
  const picture = `${sheet.folder}.png`;
  await page.screenshot({ path: picture, fullPage: true });
  await page.close();
  return picture;
}

function writePage({ title, size, scheme, stills }: Sheet): string {
  const columns = Math.ceil(Math.sqrt((SHAPE * stills.length * size.height) / size.width));
  const cells = stills.map(
    ({ file, caption }) =>
      `<figure><img src="${encodeURIComponent(file)}" alt=""><figcaption>${caption}</figcaption></figure>`,
  );
  const [ground, ink] = scheme === 'dark' ? ['#000', '#ddd'] : ['#999', '#000'];
  return `<!doctype html><meta charset="utf-8"><title>${title}</title>
<style>
body { margin: 16px; background: ${ground}; color: ${ink}; font: 16px/1.4 sans-serif }
main { display: grid; grid-template-columns: repeat(${Math.min(columns, stills.length)}, 1fr); gap: 12px }
h1 { font-size: 20px; margin: 0 0 12px }
figure { margin: 0 }
img { display: block; width: 100% }
</style>
<h1>${title}</h1>
<main>
${cells.join('\n')}
</main>
`;
}
