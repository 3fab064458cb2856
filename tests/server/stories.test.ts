import { describe, expect, it } from 'vitest';
import { listStories, readStory } from '$lib/server/stories/files';
import { loadStories, loadStory } from '$lib/server/stories/load';
import { StoryError } from '$lib/server/stories/problems';
import { withSlips } from './spoil-story';

describe('stories', () => {
  it('are the folders with a story.yaml', () => {
    expect(listStories('tests/fixtures/stories')).toEqual(['harbour']);
    expect(listStories('stories')).not.toContain('schema');
    expect(listStories('tests/fixtures/nowhere')).toEqual([]);
  });

  it.each(listStories('stories'))('%s has no error', (slug) => {
    const story = loadStory(slug, readStory(slug, 'stories'));
    expect(story.steps).toHaveLength(story.file.chapters.flatMap(({ steps }) => steps).length);
  });
});

describe('the story in the fixtures', () => {
  const [story] = loadStories('tests/fixtures/stories');

  it('has its steps in the order of the chapters', () => {
    expect(story?.steps.map(({ id, number, chapter }) => [number, chapter.title, id])).toEqual([
      [1, 'Calm', 'two-islands'],
      [2, 'Calm', 'the-league'],
      [3, 'Storm', 'aground'],
      [4, 'Storm', 'what-was-said'],
    ]);
  });

  it('has sentences with their claims, and where those stand', () => {
    expect(story?.steps[1]?.paragraphs).toEqual([
      [
        {
          text: 'Both islands joined the Harbour League on the same day.',
          claims: [{ id: 'both-joined', line: 26, column: 56 }],
          framing: false,
          line: 26,
          column: 1,
        },
        {
          text: 'It was easier to join than to stay.',
          claims: [],
          framing: true,
          line: 26,
          column: 71,
        },
        {
          text: 'In 1962 Sudholm left.',
          claims: [{ id: 'sudholm-left', line: 27, column: 42 }],
          framing: false,
          line: 27,
          column: 21,
        },
      ],
    ]);
  });

  it('opens with the cover and keeps the builds of a step in front of its scene', () => {
    const views = story?.stage.steps.map((step) => step.views.map(({ scene }) => scene.type));
    expect(views).toEqual([
      ['map'],
      ['map'],
      ['alliances', 'alliances'],
      ['timeline'],
      ['quote', 'charts'],
    ]);
  });

  it('keeps a tie as the last step that named it left it', () => {
    const ferry = story?.stage.steps.map(({ ties }) => ties['ferry']);
    expect(ferry).toEqual([undefined, 'solid', 'solid', 'solid', 'notched']);
  });

  it('tells beside the pictures which documents support a claim, or else an outside source', () => {
    expect(story?.stage.data.tags['ran-aground']).toEqual({
      documents: ['001', '002'],
      outside: 'Almanac',
    });
    expect(story?.stage.data.tags['full-sailings']).toEqual({
      documents: [],
      outside: 'Almanac',
    });
  });

  it('has its conflicts and glossary, but not in what the pictures are drawn from', () => {
    expect(story?.conflicts.conflicts.map(({ title }) => title)).toEqual([
      'On which day the ferry ran aground',
    ]);
    expect(story?.glossary.entries.map(({ name }) => name)).toEqual(['North Quay']);
    expect(JSON.stringify(story?.stage)).not.toMatch(/On which day|Where the ferry leaves/);
  });

  it('puts places where the map has them', () => {
    const { places, cameras, maps } = story?.stage.data ?? {};
    const quay = places?.['north-quay']?.at['sea'];
    const end = maps?.['sea']?.routes['crossing']?.slice(0, 2);
    expect(quay).toEqual(end);
    const [x0 = NaN, y0 = NaN, x1 = NaN, y1 = NaN] = cameras?.['strait']?.box ?? [];
    // The box is 1° by 0.6° at 45° north, and a unit is 100 m.
    expect((x1 - x0) / 10).toBeCloseTo(111.2 * Math.cos((44.7 * Math.PI) / 180), 0);
    expect((y1 - y0) / 10).toBeCloseTo(111.2 * 0.6, 0);
  });
});

describe('the errors of a story', () => {
  it('are reported together, in order of file, line and column', () => {
    const files = withSlips(
      ['steps/the-league.md', 'organisations: [league]', 'organisations: [leage]'],
      ['story.yaml', 'scale: 10', 'scale: ten'],
      ['steps/aground.md', '.[^ran-aground]', '.[^run-aground]'],
      ['claims.yaml', "date: '1963'", "date: '1963-13'"],
    );
    expect(() => loadStory('harbour', files)).toThrowErrorMatchingInlineSnapshot(`
      [StoryError: 4 errors in the stories
      harbour/claims.yaml:42:9  full-sailings.date: "1963-13" is no date: write "2023-09-18", "2023-09" or "2023".
      harbour/steps/aground.md:34:40  [^run-aground] is no claim of this story. Did you mean "ran-aground"?
      harbour/steps/the-league.md:10:23  builds.0.scene.organisations.0: "leage" is no organisation of this story. Did you mean "league"?
      harbour/story.yaml:59:92  cameras.strait.scale: "ten" should be a number.]
    `);
  });

  it('are there for a program too', () => {
    try {
      loadStory('harbour', withSlips(['story.yaml', 'steps: [aground', 'steps: [agrnd']));
      expect.unreachable();
    } catch (error) {
      expect((error as StoryError).problems).toMatchInlineSnapshot(`
        [
          {
            "column": 1,
            "file": "harbour/steps/aground.md",
            "line": 1,
            "message": "is in no chapter of story.yaml: add it to the steps of one.",
          },
          {
            "column": 13,
            "field": "chapters.1.steps.0",
            "file": "harbour/story.yaml",
            "line": 32,
            "message": ""agrnd" has no file steps/agrnd.md. Did you mean "aground"?",
          },
        ]
      `);
    }
  });
});
