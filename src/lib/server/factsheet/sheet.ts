import type { Story } from '../../story/story';
import { directionOf, inLanguage } from '../../story/language';
import { showDate } from '../../story/time';
import { wordsFor } from '../../story/words/words';
import { attributes, html } from './html';
import { writeEnding, writeOpening, writeStep } from './step';
import { STYLE } from './style';

/**
 * A sheet for those who check a story before it is published, as a page of HTML that needs nothing
 * else: every sentence, and every word of a picture, with its claims, their sources, a box to tick
 * and a line to sign.
 * @param fonts rules that bring the house's fonts along; without them, others stand in
 */
export function writeSheet(story: Story, fonts = ''): string {
  const { file } = story;
  const { factsheet: w } = wordsFor(file.language);
  const rtl = directionOf(file.language) === 'rtl';
  // Left to right is what a page is anyway.
  const direction = attributes({ dir: rtl ? 'rtl' : undefined });
  const evidence = attributes(inLanguage(story.original, file.language));
  const documents = Object.entries(story.sources.documents).sort(([a], [b]) => a.localeCompare(b));
  return html`<!doctype html>
    <html lang="${file.language}" ${direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${w.title}: ${file.title}</title>
        <style>
          ${{ html: fonts + STYLE }}
        </style>
      </head>
      <body>
        <header>
          <p>${w.title}</p>
          <h1>${file.title}</h1>
          <p class="how">${w.how}</p>
          <p class="sign"><span>${w.checker}</span><span>${w.date}</span></p>
          <dl>
            ${documents.map(
              ([id, { title, kind, 'sees-until': seen }]) =>
                html`<dt>${id}</dt>
                  <dd ${evidence}>
                    ${title} (${kind}; ${w.seen.replace('{date}', showDate(seen, file.language))})
                  </dd>`,
            )}
          </dl>
        </header>
        <main>
          ${[
            writeOpening(story),
            ...story.steps.map((step) => writeStep(step, story)),
            writeEnding(story),
          ]}
        </main>
      </body>
    </html> `.html;
}
