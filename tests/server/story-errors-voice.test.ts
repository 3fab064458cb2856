import { describe, expect, it } from 'vitest';
import { complaintAfter, doubtsAfter } from './spoil-story';

const TWO_ISLANDS = 'steps/two-islands.md';
const AGROUND = 'steps/aground.md';

describe('a name', () => {
  it('that the glossary does not have', () => {
    expect(
      complaintAfter([TWO_ISLANDS, 'shared one ferry', 'shared one ferry with Easthaven']),
    ).toMatchInlineSnapshot(
      `"harbour/steps/two-islands.md:22:43  "Easthaven" is no name of the glossary. Give it an entry in glossary.yaml, or put it on the list of names there. (name: "Easthaven")"`,
    );
  });

  it('that is misspelt', () => {
    expect(
      complaintAfter([TWO_ISLANDS, 'and Sudholm shared', 'and Sudhollm shared']),
    ).toMatchInlineSnapshot(
      `"harbour/steps/two-islands.md:22:13  "Sudhollm" is no name of the glossary. Did you mean "Sudholm"? (name: "Sudhollm")"`,
    );
  });

  it('that is misspelt as the first word of a sentence', () => {
    expect(
      complaintAfter([TWO_ISLANDS, 'Norholm and Sudholm', 'Norhlom and Sudholm']),
    ).toMatchInlineSnapshot(
      `"harbour/steps/two-islands.md:22:1  "Norhlom" is no name of the glossary. Did you mean "Norholm"? (name: "Norhlom")"`,
    );
  });

  it('in a form that is ruled out', () => {
    expect(
      complaintAfter([TWO_ISLANDS, 'Norholm and Sudholm', 'Northolm and Sudholm']),
    ).toMatchInlineSnapshot(
      `"harbour/steps/two-islands.md:22:1  "Northolm" is not the name we use: write Norholm. (name: "Northolm")"`,
    );
  });

  it('that the glossary has beside another is none', () => {
    expect(
      complaintAfter(
        [TWO_ISLANDS, 'shared one ferry', 'shared one ferry of the Old Quay'],
        ['claims.yaml', 'past a shoal', 'from the Old Quay past a shoal'],
      ),
    ).toBe('no error');
  });
});

describe('a name that the claims do not have', () => {
  it('in a sentence', () => {
    expect(
      complaintAfter([TWO_ISLANDS, 'shared one ferry', 'shared one ferry of the Old Quay']),
    ).toMatchInlineSnapshot(
      `"harbour/steps/two-islands.md:22:45  "Old Quay" is in none of the claims that this rests on, which name Norholm, Sudholm. (name: "Old Quay")"`,
    );
  });
});

describe('a word that is not ours', () => {
  it('in a sentence', () => {
    expect(
      complaintAfter([AGROUND, 'the ferry ran aground', 'the ferry was wrecked']),
    ).toMatchInlineSnapshot(
      `"harbour/steps/aground.md:34:32  "wrecked" is not our word: the ferry sailed again. Write "ran aground". (wording: "wrecked")"`,
    );
  });

  it('in a claim', () => {
    expect(
      complaintAfter(['claims.yaml', 'text: The ferry ran aground', 'text: The ferry was wrecked']),
    ).toMatchInlineSnapshot(
      `"harbour/claims.yaml:18:23  ran-aground.text: "wrecked" is not our word: the ferry sailed again. Write "ran aground". (wording: "wrecked")"`,
    );
  });

  it('in somebody else’s mouth', () => {
    expect(
      complaintAfter(
        ['claims.yaml', 'words: The light was out.,', 'words: The light was wrecked.,'],
        ['steps/what-was-said.md', 'words: The light was out.', 'words: The light was wrecked.'],
        ['steps/what-was-said.md', 'said that the light was out.', 'said "the light was wrecked".'],
      ),
    ).toBe('no error');
  });
});

describe('a claim', () => {
  it('that nothing uses', () => {
    expect(
      complaintAfter(
        ['steps/two-islands.md', 'claim: one-ferry', 'claim: both-joined'],
        ['steps/two-islands.md', '[^one-ferry]', '[^both-joined]'],
        [
          'steps/two-islands.md',
          "when: { from: '1950', to: '1950' }",
          "when: { from: '1950', to: '1950-12' }",
        ],
        ['story.yaml', 'claim: one-ferry', 'claim: both-joined'],
        ['steps/two-islands.md', 'shared one ferry', 'were friends'],
      ),
    ).toMatchInlineSnapshot(
      `
      "harbour/claims.yaml:2:1  "one-ferry" is used by no sentence, picture or card. (unused: "one-ferry")
      harbour/steps/two-islands.md:18:61  scene.annotations.0.claim: "both-joined" bears out less of this than "one-ferry", which has "shoal", "light". Did you mean that? (claim: "both-joined")
      harbour/steps/two-islands.md:22:1  "Norholm" is in none of the claims that this rests on, which name Harbour League. (name: "Norholm")
      harbour/steps/two-islands.md:22:13  "Sudholm" is in none of the claims that this rests on, which name Harbour League. (name: "Sudholm")
      harbour/steps/two-islands.md:22:34  "both-joined" bears out less of this than "one-ferry", which has "Norholm", "Sudholm". Did you mean that? (claim: "both-joined")
      harbour/story.yaml:35:39  ties.0.claim: "both-joined" bears out nothing of this. (claim: "both-joined")"
    `,
    );
  });
});

describe('a doubt', () => {
  const WRECK = [AGROUND, 'the ferry ran aground', 'the ferry was wrecked'] as const;
  const accept = (doubt: string, of: string) =>
    [
      AGROUND,
      "conflicts: ['1']",
      `conflicts: ['1']\naccepts: [{ doubt: ${doubt}, of: ${of}, because: It is what the almanac says. }]`,
    ] as const;

  it('that is accepted in writing is none', () => {
    expect(complaintAfter(WRECK, accept('wording', 'wrecked'))).toBe('no error');
  });

  it('that is accepted and was never there', () => {
    expect(complaintAfter(accept('wording', 'wrecked'))).toMatchInlineSnapshot(
      `"harbour/steps/aground.md:6:33  accepts.0.of: no wording "wrecked" is doubted here any more. Take it away."`,
    );
  });

  it('that is accepted under another name', () => {
    expect(complaintAfter(WRECK, accept('wording', 'wreckd'))).toMatchInlineSnapshot(
      `
      "harbour/steps/aground.md:6:33  accepts.0.of: no wording "wreckd" is doubted here any more. Did you mean "wrecked"?
      harbour/steps/aground.md:35:32  "wrecked" is not our word: the ferry sailed again. Write "ran aground". (wording: "wrecked")"
    `,
    );
  });

  it('of a kind that there is none of', () => {
    expect(complaintAfter(WRECK, accept('spelling', 'wrecked'))).toMatchInlineSnapshot(
      `"harbour/steps/aground.md:6:20  accepts.0.doubt: "spelling" is not one of its values. There is: claim, quotation, speaker, date, figure, name, wording, unused and 2 more."`,
    );
  });

  it('about the length of a step is no error', () => {
    expect(doubtsAfter()).toMatchInlineSnapshot(`
      "harbour/steps/aground.md:34:1  has 8 words: a step has between 40 and 80. (length: "8 words")
      harbour/steps/the-league.md:26:1  has 22 words: a step has between 40 and 80. (length: "22 words")
      harbour/steps/two-islands.md:22:1  has 6 words: a step has between 40 and 80. (length: "6 words")
      harbour/steps/what-was-said.md:32:1  has 22 words: a step has between 40 and 80. (length: "22 words")"
    `);
  });

  it('about the length of a step can be accepted too', () => {
    expect(doubtsAfter(accept('length', '8 words'))).not.toContain('aground.md');
  });
});
