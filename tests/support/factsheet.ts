// `npm run factsheet [story]`: a sheet for checking a story before it is published, as a page and
// as a PDF with numbered pages, in factsheets/.
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeSheet } from '../../src/lib/server/factsheet/sheet';
import { listStories, readStory } from '../../src/lib/server/stories/files';
import { loadStory } from '../../src/lib/server/stories/load';
import { StoryError, suggest } from '../../src/lib/server/stories/problems';
import { launchBrowser } from './browser';
import { root } from './run/commands.mjs';
import { embedFonts } from './factsheet/fonts';
import { printSheet } from './factsheet/print';

const folder = path.join(root, 'factsheets');
const stories = listStories();
const wanted = process.argv[2];
if (process.argv.length > 3) fail('Usage: npm run factsheet [story]');
if (wanted !== undefined && !stories.includes(wanted))
  fail(`There is no story "${wanted}".${suggest(wanted, stories)}`);

// All of them first: a mistake in one leaves what was there of the others as well.
const sheets = (wanted === undefined ? stories : [wanted]).map(open);
mkdirSync(folder, { recursive: true });
const draft = mkdtempSync(path.join(folder, '.draft-'));
const browser = await launchBrowser();
try {
  for (const { slug, title, html } of sheets) {
    const page = path.join(draft, `${slug}.html`);
    writeFileSync(page, html);
    await printSheet(browser, {
      address: pathToFileURL(page).href,
      title,
      file: path.join(draft, `${slug}.pdf`),
    });
  }
  // Only what is whole takes the place of what was there.
  for (const { slug } of sheets)
    for (const name of [`${slug}.html`, `${slug}.pdf`]) {
      renameSync(path.join(draft, name), path.join(folder, name));
      console.log(path.join('factsheets', name));
    }
} finally {
  await browser.close();
  rmSync(draft, { recursive: true });
}

function open(slug: string): { slug: string; title: string; html: string } {
  try {
    const story = loadStory(slug, readStory(slug));
    return { slug, title: story.file.title, html: writeSheet(story, embedFonts()) };
  } catch (error) {
    if (error instanceof StoryError) fail(error.message);
    throw error;
  }
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
