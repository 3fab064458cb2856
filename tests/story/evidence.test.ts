import { expect, test } from 'vitest';
import { loadStories } from '$lib/server/stories/load';
import { conflictsOf, groundsOf, restOf } from '$lib/story/evidence';

const [story] = loadStories('tests/fixtures/stories');
if (!story) throw new Error('there is no made-up story');

test('every claim of a sentence leads to a document or an outside source', () => {
  for (const sentence of story.steps.flatMap((step) => step.paragraphs.flat()))
    for (const { id } of sentence.claims) {
      const { documents, outside } = groundsOf(id, story);
      expect(documents.length + outside.length, id).toBeGreaterThan(0);
    }
});

test('documents that state a claim come before those that imply it', () => {
  const [id] = Object.keys(story.claims);
  const [document] = Object.keys(story.sources.documents);
  const claim = id && story.claims[id];
  if (!id || !document || !claim) throw new Error('the made-up story has no claim');
  const documents = [
    { document, paragraph: 1, supports: 'implies' as const },
    { document, paragraph: 2, supports: 'states' as const },
  ];
  const record = { ...story, claims: { [id]: { ...claim, documents } } };
  expect(groundsOf(id, record).documents.map(({ supports }) => supports)).toEqual([
    'states',
    'implies',
  ]);
});

test('a claim that does not exist is an error', () => {
  expect(() => groundsOf('nonesuch', story)).toThrow('"nonesuch" is no claim');
});

test('a framing sentence rests on nothing, the others on what their claims rest on', () => {
  const sentences = story.steps.flatMap((step) => step.paragraphs.flat());
  for (const sentence of sentences)
    expect(restOf(sentence, story) === 'framing').toBe(sentence.framing);
});

test('the differences of a step are those that name it or that it names', () => {
  const named = story.conflicts.conflicts.flatMap(({ steps }) => steps);
  for (const step of story.steps)
    expect(conflictsOf(step, story).length > 0).toBe(
      named.includes(step.id) || step.conflicts.length > 0,
    );
});
