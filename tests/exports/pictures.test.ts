import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { ask, exported, slides, slug, story } from './exported';

interface Look {
  width: number;
  height: number;
  /** How much of it has another colour than its lower right corner, as a share. */
  drawn: number;
}

/** What can be seen in a picture, from a share of its width on. */
function look(page: Page, file: string, from: number): Promise<Look> {
  const source = `data:image/png;base64,${readFileSync(file).toString('base64')}`;
  return page.evaluate(
    async ({ source: src, from: share }) => {
      const image = new Image();
      image.src = src;
      await image.decode();
      const { naturalWidth: width, naturalHeight: height } = image;
      // Small: what is drawn is seen in a thumbnail.
      const [w, h] = [160, Math.round((160 * height) / width)];
      const canvas = Object.assign(document.createElement('canvas'), { width: w, height: h });
      const brush = canvas.getContext('2d');
      brush?.drawImage(image, 0, 0, w, h);
      const x = Math.round(w * share);
      const { data } = brush?.getImageData(x, 0, w - x, h) ?? { data: [] };
      let drawn = 0;
      for (let i = 0; i < data.length; i += 4)
        if ([0, 1, 2].some((k) => data[i + k] !== data.at(k - 4))) drawn++;
      return { width, height, drawn: (drawn * 4) / data.length };
    },
    { source, from },
  );
}

/** Words alone, as a quotation is, fill more than this. */
const LEAST = 0.01;
/** Where the picture of a slide begins. */
const BESIDE = 0.32;

const inOrder = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.png'))
    .sort()
    .map((name) => path.join(folder, name));

test('every still is as large as it says, and has its picture', async ({ page }) => {
  const stills = inOrder(exported('png'));
  const names = ['opening', ...story.steps.map(({ id }) => id)];
  expect(stills.map((file) => path.basename(file))).toEqual(
    names.map((name, i) => `${String(i).padStart(2, '0')}-${name}.png`),
  );
  for (const still of stills) {
    const { width, height, drawn } = await look(page, still, BESIDE);
    expect([width, height], still).toEqual([2560, 1440]);
    expect(drawn, still).toBeGreaterThan(LEAST);
  }
});

test('every page of the slides has its picture', async ({ page }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'pages-'));
  ask('pdftoppm', '-png', '-r', '48', exported(`${slug}-slides.pdf`), path.join(folder, 'page'));
  const pages = inOrder(folder);
  expect(pages).toHaveLength(slides.length);
  for (const [i, file] of pages.entries())
    expect((await look(page, file, BESIDE)).drawn, `page ${i + 1}`).toBeGreaterThan(LEAST);
  rmSync(folder, { recursive: true });
});

test('every picture of the presentation shows something, and none is there twice', async ({
  page,
}) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'media-'));
  ask('unzip', '-q', '-d', folder, exported(`${slug}.pptx`), 'ppt/media/*');
  const pictures = inOrder(path.join(folder, 'ppt/media'));
  expect(pictures.length).toBeGreaterThan(0);
  for (const file of pictures)
    expect((await look(page, file, 0)).drawn, path.basename(file)).toBeGreaterThan(LEAST);
  const contents = pictures.map((file) => readFileSync(file).toString('base64'));
  expect(new Set(contents).size).toBe(contents.length);
  rmSync(folder, { recursive: true });
});
