// `npm run factsheet [story]`: a sheet for checking a story before it is published, as a page and
// as a PDF with numbered pages, in factsheets/.
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeSheet } from '../../src/lib/server/factsheet/sheet';
import { listStories, readStory } from '../../src/lib/server/stories/files';
import { loadEdition, loadEditions } from '../../src/lib/server/stories/load';
import { suggest } from '../../src/lib/server/stories/problems';
import { launchBrowser } from './browser';
import { root } from './run/commands.mjs';
import { embedFonts } from './factsheet/fonts';
import { printSheet } from './factsheet/print';

const folder = path.join(root, 'factsheets');
const stories = listStories();
const wanted = process.argv[2];
const [name] = wanted?.split('/') ?? [];
if (process.argv.length > 3) fail('Usage: npm run factsheet [story, or story/language]');
if (name !== undefined && !stories.includes(name))
  fail(`There is no story "${name}".${suggest(name, stories)}`);

// All of them first: a mistake in one leaves what was there of the others as well.
const sheets = (wanted === undefined ? stories : [wanted]).flatMap(open);
mkdirSync(folder, { recursive: true });
const draft = mkdtempSync(path.join(folder, '.draft-'));
const browser = await launchBrowser();
try {
  for (const { name, title, html } of sheets) {
    const page = path.join(draft, `${name}.html`);
    writeFileSync(page, html);
    await printSheet(browser, {
      address: pathToFileURL(page).href,
      title,
      file: path.join(draft, `${name}.pdf`),
    });
  }
  // Only what is whole takes the place of what was there.
  for (const { name } of sheets)
    for (const file of [`${name}.html`, `${name}.pdf`]) {
      renameSync(path.join(draft, file), path.join(folder, file));
      console.log(path.join('factsheets', file));
    }
} finally {
  await browser.close();
  rmSync(draft, { recursive: true });
}

/** A story in all its languages, or in the one that is named. */
function open(place: string): { name: string; title: string; html: string }[] {
  try {
    const editions = place.includes('/')
      ? [loadEdition(place)]
      : loadEditions(place, readStory(place));
    return editions.map((story) => {
      const html = writeSheet(story, embedFonts(writeSheet(story)));
      return { name: story.slug.replace('/', '.'), title: story.file.title, html };
    });
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
