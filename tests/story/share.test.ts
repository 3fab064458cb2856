import { describe, expect, it } from 'vitest';
import { siteOrigin } from '$lib/server/origin';
import { readStory } from '$lib/server/stories/files';
import { loadStory } from '$lib/server/stories/load';
import { writeFeed, writeSitemap } from '$lib/story/share/feed';
import { licenceAddress } from '$lib/story/share/licence';
import { shareStep, shareStory, shorten } from '$lib/story/share/page';

const story = loadStory('harbour', readStory('harbour', 'tests/fixtures/stories'));
const [step] = story.steps;
if (!step) throw new Error('The story has no step.');
const HOST = 'https://news.example';

describe('what a page says of itself', () => {
  it('has absolute addresses where the host is known', () => {
    const share = shareStep(step, story, HOST);
    expect(share.canonical).toBe(`${HOST}/harbour/${step.id}/`);
    expect(share.url).toBe(share.canonical);
    expect(share.image?.address).toBe(`${HOST}/harbour/${step.id}/card.png`);
  });

  it('names no host where none is known', () => {
    const share = shareStory(story, undefined);
    expect(share.canonical).toBe('/harbour/');
    expect(share).not.toHaveProperty('url');
    expect(share).not.toHaveProperty('image');
    expect(share.data.replace('https://schema.org', '')).not.toMatch(/"https?:[^"]*harbour/);
  });

  it('is a report with date, author, licence and the sources that the step rests on', () => {
    expect(JSON.parse(shareStep(step, story, HOST).data)).toMatchObject({
      '@type': 'Report',
      '@id': `${HOST}/harbour/${step.id}/`,
      datePublished: story.file.published,
      author: [{ name: story.file.authors[0] }],
      license: licenceAddress(story.file.licence.words),
      isPartOf: { url: `${HOST}/harbour/` },
      citation: [{ '@type': 'CreativeWork' }],
    });
  });
});

describe('the list of pages', () => {
  it('has the story, its sources and every step', () => {
    const list = writeSitemap([story], HOST).match(/(?<=<loc>)[^<]+/g);
    expect(list).toHaveLength(3 + story.steps.length);
    expect(list).toContain(`${HOST}/harbour/${step.id}/`);
  });

  it('is empty where the host is not known, and so is the feed', () => {
    expect(writeSitemap([story], undefined)).not.toContain('<loc>');
    expect(writeFeed([story], undefined)).not.toContain('<item>');
    expect(writeFeed([story], HOST)).toContain(`<link>${HOST}/harbour/</link>`);
  });
});

it('a host is a scheme and a host', () => {
  expect(siteOrigin('https://news.example/')).toBe(HOST);
  expect(siteOrigin('')).toBeUndefined();
  expect(() => siteOrigin('news.example')).toThrow('WAYMARK_ORIGIN should be');
  expect(() => siteOrigin('https://news.example/stories')).toThrow('WAYMARK_ORIGIN should be');
});

it('a long text ends at a word, with an ellipsis', () => {
  expect(shorten('One road, one direction', 12)).toBe('One road…');
  expect(shorten('One road', 12)).toBe('One road');
});

it('a licence of Creative Commons has an address', () => {
  expect(licenceAddress('CC BY-SA 4.0')).toBe('https://creativecommons.org/licenses/by-sa/4.0/');
  expect(licenceAddress('CC0 1.0')).toBe('https://creativecommons.org/publicdomain/zero/1.0/');
  expect(licenceAddress('ODbL 1.0 (map)')).toBe('ODbL 1.0 (map)');
});
