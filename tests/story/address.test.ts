import { expect, test } from 'vitest';
import {
  evidenceAddress,
  evidenceId,
  sourcesAddress,
  stepAddress,
  storyAddress,
} from '$lib/story/address';

test('a step has an address on the page of its story', () => {
  expect(storyAddress('harbour')).toBe('/harbour/');
  expect(stepAddress('harbour', 'aground')).toBe('/harbour/#aground');
});

test('everything that a story rests on has an address on its page of sources', () => {
  expect(evidenceAddress('harbour', 'document', '001')).toBe(
    `${sourcesAddress('harbour')}#${evidenceId('document', '001')}`,
  );
  expect(sourcesAddress('harbour')).toBe('/harbour/sources/');
  expect(evidenceId('document', '001')).toBe('document-001');
});
