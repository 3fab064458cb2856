import { describe, expect, it } from 'vitest';
import { readRecord } from '$lib/server/stories/check/evidence/record';
import { complaintAfter } from './spoil-story';

describe('an id of evidence that names nothing', () => {
  it('claim, in front matter', () => {
    expect(
      complaintAfter(['steps/two-islands.md', 'claim: one-ferry', 'claim: a-ferry']),
    ).toMatchInlineSnapshot(
      `"harbour/steps/two-islands.md:18:61  scene.annotations.0.claim: "a-ferry" is no claim of this story. Did you mean "one-ferry"?"`,
    );
  });

  it('claim, in a card', () => {
    expect(
      complaintAfter(['steps/aground.md', 'cards: [ran-aground]', 'cards: [ran-agroundd]']),
    ).toMatchInlineSnapshot(
      `"harbour/steps/aground.md:6:9  cards.0: "ran-agroundd" is no claim of this story. Did you mean "ran-aground"?"`,
    );
  });

  it('claim, in the words', () => {
    expect(
      complaintAfter(['steps/aground.md', '[^ran-aground]', '[^ran-agroun]']),
    ).toMatchInlineSnapshot(
      `"harbour/steps/aground.md:34:40  [^ran-agroun] is no claim of this story. Did you mean "ran-aground"?"`,
    );
  });

  it('claim, in the second line of the words', () => {
    expect(
      complaintAfter(['steps/what-was-said.md', '[^sudholm-left]', '[^sudholm-let]']),
    ).toMatchInlineSnapshot(
      `"harbour/steps/what-was-said.md:33:22  [^sudholm-let] is no claim of this story. Did you mean "sudholm-left"?"`,
    );
  });

  it('claim, of a tie', () => {
    expect(
      complaintAfter(['story.yaml', 'claim: one-ferry', 'claim: two-ferries']),
    ).toMatchInlineSnapshot(
      `"harbour/story.yaml:35:39  ties.0.claim: "two-ferries" is no claim of this story. There is: one-ferry, both-joined, ran-aground, sudholm-left, captain-spoke, full-sailings."`,
    );
  });

  it('document, of a claim', () => {
    expect(
      complaintAfter([
        'claims.yaml',
        "    - { document: '002', paragraph: 1, supports: implies }",
        "    - { document: '003', paragraph: 1, supports: implies }",
      ]),
    ).toMatchInlineSnapshot(
      `"harbour/claims.yaml:22:19  ran-aground.documents.1.document: "003" is no document of this story. There is: 001, 002."`,
    );
  });

  it('document, of a quotation', () => {
    expect(
      complaintAfter([
        'claims.yaml',
        "words: The light was out., document: '002'",
        "words: The light was out., document: '020'",
      ]),
    ).toMatchInlineSnapshot(
      `"harbour/claims.yaml:39:68  captain-spoke.quotes.0.document: "020" is no document of this story. There is: 001, 002."`,
    );
  });

  it('document, in the glossary', () => {
    expect(
      complaintAfter(['glossary.yaml', "in-documents: ['001']", "in-documents: ['01']"]),
    ).toMatchInlineSnapshot(
      `"harbour/glossary.yaml:11:20  entries.0.in-documents.0: "01" is no document of this story. There is: 001, 002."`,
    );
  });

  it('paragraph, of a claim', () => {
    expect(
      complaintAfter([
        'claims.yaml',
        "    - { document: '001', paragraph: 3, supports: states }",
        "    - { document: '001', paragraph: 4, supports: states }",
      ]),
    ).toMatchInlineSnapshot(
      `"harbour/claims.yaml:21:37  ran-aground.documents.0.paragraph: document "001" has no paragraph 4: its last is 3."`,
    );
  });

  it('paragraph, of a quotation', () => {
    expect(
      complaintAfter([
        'claims.yaml',
        "was out., document: '002', paragraph: 2 }",
        "was out., document: '002', paragraph: 12 }",
      ]),
    ).toMatchInlineSnapshot(
      `"harbour/claims.yaml:39:86  captain-spoke.quotes.0.paragraph: document "002" has no paragraph 12: its last is 2."`,
    );
  });

  it('paragraph, of a conflict', () => {
    expect(
      complaintAfter(['conflicts.yaml', 'paragraphs: [1]', 'paragraphs: [1, 9]']),
    ).toMatchInlineSnapshot(
      `"harbour/conflicts.yaml:9:44  conflicts.0.documents.1.paragraphs.1: document "002" has no paragraph 9: its last is 2."`,
    );
  });

  it('outside source, of a claim', () => {
    expect(
      complaintAfter(['claims.yaml', 'outside: [almanac]\n  note', 'outside: [almanach]\n  note']),
    ).toMatchInlineSnapshot(
      `"harbour/claims.yaml:23:13  ran-aground.outside.0: "almanach" is no outside source of this story. Did you mean "almanac"?"`,
    );
  });

  it('outside source, of a figure', () => {
    expect(
      complaintAfter([
        'data/quantities.yaml',
        'country: Norholm, value: 80, source: almanac',
        'country: Norholm, value: 80, source: atlas',
      ]),
    ).toMatchInlineSnapshot(
      `"harbour/data/quantities.yaml:6:46  full-sailings.values.0.source: "atlas" is no outside source of this story. There is: almanac."`,
    );
  });
});

it.each(['__proto__', 'constructor'])('"%s" is on record for nothing', (id) => {
  const record = readRecord({}, { conflicts: [], names: [], notes: [] });
  expect([record.claims[id], record.dates(id), record.figures(id)]).toEqual([undefined, [], []]);
});
