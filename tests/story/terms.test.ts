import { expect, test } from 'vitest';
import type { Glossary } from '$lib/story/schema/glossary';
import type { Sentence, Step } from '$lib/story/story';
import { findTerms } from '$lib/story/terms';

const entry = (id: string, name: string, more: Partial<Glossary['entries'][number]> = {}) => ({
  id,
  kind: 'term' as const,
  name,
  'alternate-names': [],
  definition: 'what it means',
  'in-documents': [],
  ...more,
});
const sentence = (text: string): Sentence => ({
  text,
  claims: [],
  framing: false,
  line: 1,
  column: 1,
});
const stepsOf = (...sentences: Sentence[]) => [{ paragraphs: [sentences] }] as unknown as Step[];

test('the first mention of a term is found, later ones are left alone', () => {
  const [first, second] = [sentence('A blockade is no siege.'), sentence('The blockade went on.')];
  const found = findTerms(stepsOf(first, second), { entries: [entry('blockade', 'blockade')] });
  expect(found.get(first)).toEqual([
    { text: 'A ' },
    { text: 'blockade', term: 'blockade' },
    { text: ' is no siege.' },
  ]);
  expect(found.has(second)).toBe(false);
});

test('a name is found by whole words only, the longest first', () => {
  const said = sentence('Allies of the League of Ports met.');
  const entries = [
    entry('ally', 'All'),
    entry('league', 'League', { 'alternate-names': ['League of Ports'] }),
  ];
  expect(findTerms(stepsOf(said), { entries }).get(said)).toEqual([
    { text: 'Allies of the ' },
    { text: 'League of Ports', term: 'league' },
    { text: ' met.' },
  ]);
});

test('people and places are not explained', () => {
  const said = sentence('Mira came.');
  expect(
    findTerms(stepsOf(said), { entries: [entry('mira', 'Mira', { kind: 'person' })] }).size,
  ).toBe(0);
});

test('the pieces of a sentence are its words', () => {
  const said = sentence('The (old) Pact, and the pact.');
  const pieces = findTerms(stepsOf(said), { entries: [entry('pact', 'Pact')] }).get(said) ?? [];
  expect(pieces.map(({ text }) => text).join('')).toBe(said.text);
});
