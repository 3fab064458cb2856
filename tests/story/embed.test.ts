import { describe, expect, it } from 'vitest';
import { readStory } from '$lib/server/stories/files';
import { loadStory } from '$lib/server/stories/load';
import { frameMessage, hostMessage } from '$lib/story/schema/embed-messages';
import { writeOembed } from '$lib/story/share/oembed';
import { followHeights } from '$lib/surfaces/embed/heights';
import { readFrame, readHost, write } from '$lib/surfaces/embed/messages';

describe('messages between a frame and the page around it', () => {
  const head = { ns: 'waymark', v: 1 };
  const odd = [
    undefined,
    null,
    NaN,
    Infinity,
    -1,
    0,
    0.5,
    1,
    9999,
    1e4,
    '',
    'a-step',
    'A b',
    {},
    [],
  ];
  const messages = ['hello', 'step', 'end', 'height', 'error', 'init', 'scroll', 'other'].flatMap(
    (type) =>
      odd.flatMap((a) =>
        ['stage', 'fluid', 'single', 'dark', 'auto', ...odd].map((b) => ({
          ...head,
          type,
          ...{ steps: a, index: a, height: a, p: a, mode: b, id: b, code: b },
        })),
      ),
  );

  it('are taken exactly when the published schema has them', () => {
    const taken = messages.filter((message) => readFrame(message) ?? readHost(message));
    expect(taken.length).toBeGreaterThan(50);
    for (const message of messages) {
      expect(!!readFrame(message), JSON.stringify(message)).toBe(
        frameMessage.safeParse(message).success,
      );
      expect(!!readHost(message), JSON.stringify(message)).toBe(
        hostMessage.safeParse(message).success,
      );
    }
  });

  it('are written as they are read', () => {
    expect(readHost(write({ type: 'scroll', p: 0.5 }))).toMatchObject({ type: 'scroll', p: 0.5 });
  });

  it.each([null, 'waymark', 7, [], { ...head, v: 2, type: 'end' }, { ...head, type: 'toString' }])(
    'of another kind are ignored: %j',
    (data) => {
      expect(readFrame(data)).toBeUndefined();
      expect(readHost(data)).toBeUndefined();
    },
  );
});

describe('the height of a frame', () => {
  it('is whole and kept between 120 and 20,000 px', () => {
    const follow = followHeights();
    expect(follow(640.4, 0)).toBe(640);
    expect(follow(1e9, 1000)).toBe(20_000);
    expect(follow(1, 2000)).toBe(120);
    expect(follow(NaN, 3000)).toBeUndefined();
  });

  it('does not follow a pixel of rounding', () => {
    const follow = followHeights();
    follow(640, 0);
    expect(follow(641, 1000)).toBeUndefined();
  });

  it('stops where the frame grows because it was made larger', () => {
    const follow = followHeights();
    let height = 300;
    for (let i = 0; i < 100; i++) height = follow(height + 40, i * 16) ?? height;
    expect(height).toBeLessThan(800);
  });
});

it('an answer in oEmbed quotes, frames and has nothing but absolute addresses', () => {
  const story = loadStory('harbour', readStory('harbour', 'tests/fixtures/stories'));
  const answer = writeOembed(story, story.steps[0], 'https://news.example');
  const id = story.steps[0]?.id ?? '';
  expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 700, height: 640 });
  expect(answer.html).toMatch(/^<blockquote><a .*<\/blockquote><iframe .*<\/iframe>$/);
  expect(answer.html).toContain(`src="https://news.example/harbour/embed/?step=${id}"`);
  expect(answer.html).not.toMatch(/(src|href)="(?!https:\/\/news\.example)/);
});
