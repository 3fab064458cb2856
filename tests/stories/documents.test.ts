import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listStories, readStory } from '$lib/server/stories/files';
import { compareStory } from '$lib/server/stories/load';
import { showProblem } from '$lib/server/stories/problems';

/** Where the documents are for those who have them: they are no part of this project. */
const FOLDER = '../shared/documents';
const there = existsSync(FOLDER);

if (!there)
  console.log(`The documents are not in ${FOLDER}: no story is compared with its documents here.`);

describe.runIf(there).each(listStories('stories'))('%s, beside its documents', (slug) => {
  const files = readStory(slug, 'stories');

  it('quotes them word for word, names their paragraphs and copies none of their sentences', () => {
    expect(compareStory(slug, files, FOLDER).map(showProblem)).toEqual([]);
  });

  it.each([
    ['a word of a quotation', 'claims.yaml', 'words: depressing', 'words: distressing'],
    ['a word of a speech', 'claims.yaml', 'is a very vulnerable', 'is a very fragile'],
    [
      'the paragraph of a quotation',
      'claims.yaml',
      'paragraph: 12\n  note',
      'paragraph: 11\n  note',
    ],
    ['the words of an account', 'conflicts.yaml', '"Announced", "will', '"Announced", "shall'],
    ['the number of paragraphs', 'sources.yaml', '      - { paragraph: 5, kind: body }\n', ''],
    [
      'a sentence of ours',
      'steps/road-moves.md',
      'At the end of August the',
      'The situation was further complicated by Armenia’s decision: the',
    ],
  ])('would tell of %s changed', (_, name, from, to) => {
    const file = `${slug}/${name}`;
    const text = files.get(file) ?? '';
    const at = text.indexOf(from);
    expect(at).toBeGreaterThan(-1);
    const broken = text.slice(0, at) + to + text.slice(at + from.length);
    const problems = compareStory(slug, new Map([...files, [file, broken]]), FOLDER);
    expect(problems.map((problem) => problem.file)).toEqual([file]);
  });
});
