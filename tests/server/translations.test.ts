import { describe, expect, it } from 'vitest';
import { readStory } from '$lib/server/stories/files';
import { examineStory, loadEditions } from '$lib/server/stories/load';
import { showProblem } from '$lib/server/stories/problems';
import { pictureWordsOf } from '$lib/story/picture-words';
import { writeSitemap } from '$lib/story/share/feed';
import { shareStep, shareStory } from '$lib/story/share/page';
import { isPlain } from '../support/pseudo/pseudo';
import { translateFiles } from '../support/pseudo/translate-files';

const files = translateFiles(
  'harbour',
  readStory('harbour', 'tests/fixtures/stories'),
  ['en-XA', 'ar-XB'],
  'aground',
);
const [original, long, rtl] = loadEditions('harbour', files);
if (!long || !rtl) throw new Error('The story has no translations.');

/** Dates, and what has become of a tie. */
const OF_THE_INTERFACE = /\d+ [A-Z][a-z]+ \d{4}|: (solid|notched)$/g;

/** What is told of the story with some of its files written otherwise. */
function complaintsWith(changes: Record<string, (text: string) => string>): string[] {
  const spoilt = new Map(files);
  for (const [file, change] of Object.entries(changes)) {
    const name = `harbour/${file}`;
    const text = spoilt.get(name);
    const next = change(text ?? '');
    if (next === text) throw new Error(`${file} is as it was.`);
    spoilt.set(name, next);
  }
  return examineStory('harbour', spoilt).errors.map(showProblem);
}

describe('a story in another language', () => {
  it('has an address below its own, and knows the others', () => {
    expect(long.slug).toBe('harbour/en-XA');
    expect(original.editions.map(({ slug }) => slug)).toEqual([
      'harbour',
      'harbour/en-XA',
      'harbour/ar-XB',
    ]);
    expect(rtl.editions).toEqual(original.editions);
  });

  it('says nothing in the original but what is not translated, and its evidence', () => {
    const { title, standfirst, chapters, coverDescription, credits, sourcesNote } = long.file;
    const told = long.steps.filter(({ language }) => !language);
    const said = [
      ...[title, standfirst, coverDescription, ...credits, ...sourcesNote],
      ...chapters.map((chapter) => chapter.title),
      ...told.flatMap((step) => [
        ...[step.headline, step.description, step.chapter.title],
        ...step.paragraphs.flat().map(({ text }) => text),
      ]),
    ];
    expect(said.filter(isPlain)).toEqual([]);
    // There is no catalogue of the interface here: its words, and dates, are English.
    const drawn = told.flatMap((step) => pictureWordsOf(step, long).map(({ text }) => text));
    expect(drawn.filter((text) => isPlain(text.replace(OF_THE_INTERFACE, '')))).toEqual([]);
  });

  it('leaves what is not translated as it is, and says in which language', () => {
    const step = long.steps.find(({ id }) => id === 'aground');
    expect(step?.language).toBe('en-GB');
    expect(step?.headline).toBe(original.steps.find(({ id }) => id === 'aground')?.headline);
  });

  it('rests on the same claims, and draws the same pictures', () => {
    const claims = (story: typeof original) =>
      story.steps.map((step) =>
        step.paragraphs.map((p) => p.map((sentence) => sentence.claims.map(({ id }) => id))),
      );
    expect(claims(rtl)).toEqual(claims(original));
    expect(rtl.stage.data.cameras).toEqual(original.stage.data.cameras);
    expect(rtl.stage.steps.map(({ ties }) => ties)).toEqual(
      original.stage.steps.map(({ ties }) => ties),
    );
  });
});

describe('the addresses of a story in several languages', () => {
  const HOST = 'https://news.example';

  it('each name all of them, and are each their own canonical address', () => {
    const share = shareStory(rtl, HOST);
    expect(share.canonical).toBe(`${HOST}/harbour/ar-XB/`);
    expect(share.alternates).toEqual([
      { language: 'en-GB', address: `${HOST}/harbour/` },
      { language: 'en-XA', address: `${HOST}/harbour/en-XA/` },
      { language: 'ar-XB', address: `${HOST}/harbour/ar-XB/` },
      { language: 'x-default', address: `${HOST}/harbour/` },
    ]);
    expect(shareStory(original, HOST).alternates).toEqual(share.alternates);
  });

  it('name the original for a step that is not translated', () => {
    const step = rtl.steps.find(({ id }) => id === 'aground');
    const share = step && shareStep(step, rtl, HOST);
    expect(share?.canonical).toBe(`${HOST}/harbour/aground/`);
    expect(share?.alternates).toEqual([]);
    expect(share?.lang).toBe('en-GB');
  });

  it('are in the sitemap, where they are told', () => {
    const sitemap = writeSitemap([original], HOST);
    expect(sitemap).toContain(`<loc>${HOST}/harbour/ar-XB/two-islands/</loc>`);
    expect(sitemap).toContain(`hreflang="en-XA" href="${HOST}/harbour/en-XA/two-islands/"/>`);
    expect(sitemap).not.toContain('ar-XB/aground');
  });
});

describe('a mistake in a translation', () => {
  it('is a claim lost or gained', () => {
    expect(
      complaintsWith({
        'steps/two-islands.en-XA.md': (text) => text.replace('[^one-ferry]', '[^both-joined]'),
      }),
    ).toMatchInlineSnapshot(`
      [
        "harbour/steps/two-islands.en-XA.md:12:53  [^both-joined] is not in the original step. There is: one-ferry.",
        "harbour/steps/two-islands.en-XA.md:11:1  no sentence rests on [^one-ferry], as one of the original does.",
      ]
    `);
  });

  it('is a text that is missing or that the original has not', () => {
    expect(
      complaintsWith({
        'steps/two-islands.en-XA.md': (text) => text.replace('Not a chart:', 'Not a charm:'),
        'story.ar-XB.yaml': (text) => text.replace(/ {2}Highholm: .*\n/, ''),
      }),
    ).toMatchInlineSnapshot(`
      [
        "harbour/steps/two-islands.en-XA.md:9:3  texts: "Not a charm" is no text of the original. Did you mean "Not a chart"?",
        "harbour/steps/two-islands.en-XA.md:8:3  texts: has no translation of "Not a chart".",
        "harbour/story.ar-XB.yaml:15:3  texts: has no translation of "Highholm".",
      ]
    `);
  });

  it('is a chapter without a title, a step that is none, and a language that is not named', () => {
    expect(
      complaintsWith({
        'story.en-XA.yaml': (text) => text.replace('calm:', 'clam:'),
        'steps/two-ilands.en-XA.md': () => files.get('harbour/steps/two-islands.en-XA.md') ?? '',
        'story.fr.yaml': () => 'title: Deux bacs\n',
      }),
    ).toMatchInlineSnapshot(`
      [
        "harbour/story.fr.yaml:1:1  "fr" is not in the translations of story.yaml. There is: en-XA, ar-XB.",
        "harbour/story.en-XA.yaml:9:3  chapters: "clam" is no chapter of this story. Did you mean "calm"?",
        "harbour/story.en-XA.yaml:9:3  chapters: has no title for the chapter "calm".",
        "harbour/steps/two-ilands.en-XA.md:1:1  "two-ilands" is no step of this story. Did you mean "two-islands"?",
      ]
    `);
  });

  it('is a figure, a year or a month that is not the original’s, wherever it stands', () => {
    expect(
      complaintsWith({
        'story.en-XA.yaml': (text) => text.replace('title: ', 'title: 1961 '),
        'steps/two-islands.en-XA.md': (text) =>
          text.replace(/date: .*/, "date: '1951'").replace(/(\n\n[^[]*)\[/, '$1 (77)['),
      }),
    ).toMatchInlineSnapshot(`
      [
        "harbour/story.en-XA.yaml:1:8  title: has 1961, which the original has not.",
        "harbour/steps/two-islands.en-XA.md:3:7  date: has not 1950, which the original has.",
        "harbour/steps/two-islands.en-XA.md:3:7  date: has 1951, which the original has not.",
        "harbour/steps/two-islands.en-XA.md:12:1  has 77, which the original has not.",
      ]
    `);
  });

  it('is a field that a translation has not', () => {
    expect(
      complaintsWith({
        'steps/two-islands.en-XA.md': (text) => text.replace('headline:', 'headlin:'),
      }),
    ).toMatchInlineSnapshot(`
      [
        "harbour/steps/two-islands.en-XA.md:2:1  "headlin" is no field here. Did you mean "headline"?",
      ]
    `);
  });

  it('is the story’s own language, or a step whose name is like a language', () => {
    expect(
      complaintsWith({
        'story.yaml': (text) =>
          text
            .replace('[en-XA, ar-XB]', '[en-XA, ar-XB, en-GB]')
            .replace('[aground', '[sea, aground'),
      }),
    ).toMatchInlineSnapshot(`
      [
        "harbour/story.yaml:32:13  chapters.1.steps.0: "sea" has no file steps/sea.md. There is: aground, the-league, two-islands, what-was-said.",
        "harbour/story.yaml:32:13  chapters.1.steps.0: "sea" would be read as a language in an address: name the step otherwise.",
        "harbour/story.yaml:67:30  translations.2: the story is in "en-GB" already.",
      ]
    `);
  });
});
