import { expect, test } from 'vitest';
import { linkFiles } from '$lib/server/export/files/link-files';

const page = '<footer><ul data-files hidden></ul></footer>';
const files = [
  { name: 'harbour-handout-a4.pdf', size: 4_900_000 },
  { name: 'harbour.html', size: 1_190_000 },
  { name: 'notes.txt', size: 12 },
];

test('a page leads to the files that it knows, with kind and size', () => {
  const linked = linkFiles(page, files, 'en-GB');
  expect(linked).toContain('<a href="files/harbour-handout-a4.pdf" download>PDF</a>, 4.9 MB: ');
  expect(linked).toContain('print on A4</li>');
  expect(linked).toContain('<a href="files/harbour.html" download>HTML</a>, 1.2 MB: ');
  expect(linked).not.toContain('notes.txt');
});

test('it leads to those of the last time alone, and to none where there are none', () => {
  const linked = linkFiles(linkFiles(page, files, 'en'), files.slice(1), 'en');
  expect(linked.match(/<li>/g)).toHaveLength(1);
  expect(linkFiles(linked, [], 'en')).toBe(page);
});

test('a page without a place for them is an error', () => {
  expect(() => linkFiles('<footer></footer>', files, 'en')).toThrow('no place for links');
});
