import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { address, steps, title } from '../surfaces/story';
import { restOf, test } from './engines';

const PAPERS = { A4: [210, 297], Letter: [215.9, 279.4] } as const;
const story = new URL(address, process.env['WAYMARK_ADDRESS'] ?? 'http://127.0.0.1').href;
/** As it is read: lines may be broken anywhere, and letters be joined or spaced. */
const plain = (text: string) => text.normalize('NFKC').replace(/[\s\u00AD-]+/g, '');

interface Told {
  /** The chapter that begins here. */
  chapter: string;
  headline: string;
  words: string;
  /** Labels of the still. */
  labels: { text: string; halo: boolean }[];
}

/** What each step says and shows, as the page has it. */
const TELL = `[...document.querySelectorAll('section.step:not(.opening)')].map((step) => ({
  chapter: step.previousElementSibling?.matches('h2') ? step.previousElementSibling.textContent : '',
  headline: step.querySelector('h3').textContent,
  words: [...step.querySelectorAll('.card > p:not(.lead, .when)')].map((p) => {
    const copy = p.cloneNode(true);
    for (const mark of copy.querySelectorAll('.cite')) mark.remove();
    return copy.textContent;
  }).join(' '),
  labels: [...step.querySelector('.still noscript').textContent.matchAll(/<text([^>]*)>([^<]*)/g)]
    .map(([, attributes, text]) => ({
      text: text.replaceAll('&amp;', '&'),
      halo: attributes.includes('stroke='),
    })),
}))`;

/** Sets the page in our fonts. */
const OUR_FONTS = `(async () => {
  delete document.documentElement.dataset.fonts;
  const faces = [...document.fonts].filter(({ family }) => family.includes('Source'));
  await Promise.allSettled(faces.map((face) => face.load()));
})()`;

/** The sea on paper, as styles/tokens.css ends with it. */
const SEA = /@media print[^]*--sea: #(\w\w)(\w\w)(\w\w)/
  .exec(readFileSync('src/lib/styles/tokens.css', 'utf8'))
  ?.slice(1)
  .map((hex) => parseInt(hex, 16));

/** How much of a page is sea, 0 to 1. */
function measureSea(file: string, page: number): number {
  const args = ['-r', '20', '-f', String(page), '-l', String(page), '-singlefile', file];
  const image = spawnSync('pdftoppm', args).stdout;
  // A portable pixmap: three lines of head, then three bytes a pixel.
  let start = 0;
  for (let lines = 0; lines < 3; lines++) start = image.indexOf('\n', start) + 1;
  const pixels = (image.length - start) / 3;
  let sea = 0;
  for (let i = start; i < image.length; i += 3)
    if (SEA?.every((part, c) => Math.abs((image[i + c] ?? 0) - part) < 4)) sea++;
  return sea / pixels;
}

for (const [name, [width, height]] of Object.entries(PAPERS))
  for (const scriptless of [false, true])
    test(`${name} ${scriptless ? 'without' : 'with'} a script is the article: words in order, each picture whole on the page of its headline`, async ({
      visit,
      engine,
    }, info) => {
      const reader = { dark: true, plainFonts: true };
      const reading = await visit(reader);
      await reading.go(story);
      await restOf(reading);
      const told = await reading.evaluate<Told[]>(TELL);
      expect(told).toHaveLength(steps.length);
      // As on a page that was not slow to arrive; Firefox has plain fonts, see below.
      if (engine === 'chromium') await reading.evaluate(OUR_FONTS);
      const printed = scriptless ? await visit({ ...reader, scriptless }) : reading;
      if (scriptless) await printed.go(story);
      const file = info.outputPath(`${name}.pdf`);
      let text = '';
      const print = async () => {
        writeFileSync(file, (await printed.print?.(width, height)) ?? '');
        text = spawnSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).stdout;
        return text.split('\f').length;
      };
      // Without scripts Firefox says that all is there when the first pages are.
      await expect.poll(print).toBeGreaterThan(steps.length / 2);
      const pages = text.split('\f').slice(0, -1).map(plain);
      expect(pages[0]).toContain(plain(title));
      // Two steps a page, and notes in small type: more would be waste.
      expect(pages.length).toBeLessThan(35);
      for (const [i, page] of pages.entries())
        expect(page.length, `page ${i + 1}`).toBeGreaterThan(200);
      expect(text, 'two full stops').not.toMatch(/[^.]\.\.[^.]/);
      let last = 1;
      for (const { chapter, headline, words, labels } of told) {
        const at = pages.findIndex((page, i) => i >= last && page.includes(plain(headline)));
        expect(at, headline).toBeGreaterThanOrEqual(last);
        last = at;
        const page = pages[at] ?? '';
        expect(page, headline).toContain(plain(chapter));
        // Numbers of notes stand between the sentences.
        for (const sentence of words.split(/(?<=[.?!][”"]?)\s+/))
          expect(page, headline).toContain(plain(sentence.replace(/[.?!]$/, '')));
        for (const { text: label, halo } of labels)
          // Firefox draws letters with a halo as shapes, and our bold, hence plain fonts.
          if (!halo || engine !== 'firefox') expect(page, headline).toContain(plain(label));
      }
      // A map without its land is all sea: a seventh of a page.
      const seas = pages.map((_, i) => measureSea(file, i + 1));
      expect(Math.max(...seas), `page ${seas.indexOf(Math.max(...seas)) + 1}`).toBeLessThan(0.1);
      expect(Math.max(...seas)).toBeGreaterThan(0);
    });
