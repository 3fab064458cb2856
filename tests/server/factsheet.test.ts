import { expect, test } from 'vitest';
import { html } from '$lib/server/factsheet/html';
import { writeSheet } from '$lib/server/factsheet/sheet';
import { loadStories } from '$lib/server/stories/load';
import { stepAddress } from '$lib/story/address';
import { barsOf } from '$lib/story/bars';
import { groundsOf } from '$lib/story/evidence';
import { pictureWordsOf } from '$lib/story/picture-words';

const stories = [...loadStories('stories'), ...loadStories('tests/fixtures/stories')];

/** As it is written in HTML. */
const inHtml = (text: string) => html`${text}`.html;

test.each(stories)('the sheet of $slug has every sentence and every word of a picture', (story) => {
  const sheet = writeSheet(story);
  for (const step of story.steps) {
    const part = sheet.slice(sheet.indexOf(stepAddress(story.slug, step.id)));
    const sentences = step.paragraphs.flat();
    for (const { interval } of barsOf(step, story)) {
      expect(part).toContain(inHtml(interval.status));
      expect(part).toContain(inHtml(interval.source.name));
    }
    for (const { text } of [...sentences, ...pictureWordsOf(step, story)])
      expect(part).toContain(`<p class="text">${inHtml(text)}</p>`);
  }
  const boxes = sheet.match(/class="box"/g) ?? [];
  expect(sheet.match(/class="line"/g)).toHaveLength(boxes.length);
});

test.each(stories)('the sheet of $slug has each used claim with its grounds', (story) => {
  const sheet = writeSheet(story);
  const used = story.steps.flatMap((step) => [
    ...step.paragraphs.flat().flatMap(({ claims }) => claims.map(({ id }) => id)),
    ...pictureWordsOf(step, story).flatMap(({ claims }) => claims),
    ...step.cards,
  ]);
  for (const id of used) {
    const { claim, outside } = groundsOf(id, story);
    expect(sheet).toContain(`<code>${id}</code>`);
    expect(sheet).toContain(inHtml(claim.text));
    for (const { source } of outside) expect(sheet).toContain(inHtml(source.address));
    for (const { words } of claim.quotes) expect(sheet).toContain(inHtml(words));
  }
});

test.each(stories)('the sheet of $slug has what the story does not know', (story) => {
  const sheet = writeSheet(story);
  const end = sheet.slice(sheet.indexOf('What this story does not know'));
  for (const { text, claims, conflicts } of story.file.unknowns) {
    expect(end).toContain(`<p class="text">${inHtml(text)}</p>`);
    for (const id of claims) expect(end).toContain(`<code>${id}</code>`);
    for (const { id, record } of story.conflicts.conflicts)
      if (conflicts.includes(id)) expect(end).toContain(inHtml(record));
  }
});

test.each(stories)('the sheet of $slug has every quotation of every claim', (story) => {
  const sheet = writeSheet(story);
  for (const [id, { quotes }] of Object.entries(story.claims)) {
    expect(sheet).toContain(`<code>${id}</code>`);
    for (const { words } of quotes) expect(sheet).toContain(inHtml(words));
  }
});

test('what a story says is text on its sheet, whatever it looks like', () => {
  const [story] = stories;
  if (!story) throw new Error('there is no story');
  const title = '<script>alert("&")</script>';
  const sheet = writeSheet({ ...story, file: { ...story.file, title } });
  expect(sheet).not.toContain('<script');
  expect(sheet).toContain('&lt;script&gt;alert(&quot;&amp;&quot;)&lt;/script&gt;');
});
