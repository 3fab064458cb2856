import { describe, expect, it } from 'vitest';
import { complaintAfter } from './spoil-story';

const TWO_ISLANDS = 'steps/two-islands.md';
const SAID = 'steps/what-was-said.md';

describe('a quotation', () => {
  it('that nobody said', () => {
    expect(
      complaintAfter([
        SAID,
        'The captain said that the light was out.',
        'The captain said that "the light was off".',
      ]),
    ).toMatchInlineSnapshot(
      `"harbour/steps/what-was-said.md:32:24  "the light was off" is no quotation of "captain-spoke": on record there is "The light was out.". (quotation: "the light was off")"`,
    );
  });

  it('that was said, with its own first letter and stop', () => {
    expect(
      complaintAfter([
        SAID,
        'The captain said that the light was out.',
        'The captain said: “the light was out”.',
      ]),
    ).toBe('no error');
  });

  it('of another claim, in a picture', () => {
    expect(
      complaintAfter([
        TWO_ISLANDS,
        'text: A shoal with a light on it',
        'text: \'"The light was out"\'',
      ]),
    ).toMatchInlineSnapshot(
      `"harbour/steps/two-islands.md:18:28  scene.annotations.0.text: "The light was out" is no quotation of "one-ferry", which quote nobody. (quotation: "The light was out")"`,
    );
  });

  it('on a card, but for one word', () => {
    expect(
      complaintAfter([SAID, 'words: The light was out.', 'words: The lamp was out.']),
    ).toMatchInlineSnapshot(
      `"harbour/steps/what-was-said.md:18:16  builds.0.scene.speech.words: is not what "captain-spoke" quotes, word for word. It has "The light was out.". (quotation: "The lamp was out.")"`,
    );
  });

  it('by somebody else', () => {
    expect(
      complaintAfter([SAID, 'speaker: The captain', 'speaker: The mate']),
    ).toMatchInlineSnapshot(
      `"harbour/steps/what-was-said.md:15:18  builds.0.scene.speech.speaker: "The mate" did not say this: "captain-spoke" has another speaker. There is: The captain. (speaker: "The mate")"`,
    );
  });

  it('on another day', () => {
    expect(
      complaintAfter([SAID, "date: '1961-03-14'", "date: '1961-03-15'"]),
    ).toMatchInlineSnapshot(
      `"harbour/steps/what-was-said.md:17:15  builds.0.scene.speech.date: 1961-03-15 is no day of "captain-spoke", which is dated 1961-03-14. (date: "1961-03-15")"`,
    );
  });

  it('of which a conflict keeps another form', () => {
    expect(
      complaintAfter(
        [
          'conflicts.yaml',
          'record: The almanac has 12 March.',
          'record: \'The almanac has 12 March, "a calm day".\'',
        ],
        ['steps/aground.md', 'On 12 March 1961', 'On 12 March 1961, "a calm day",'],
      ),
    ).toBe('no error');
  });
});

describe('a date', () => {
  it('that the claims of a sentence do not have', () => {
    expect(
      complaintAfter(['steps/aground.md', 'On 12 March 1961', 'On 13 March 1961']),
    ).toMatchInlineSnapshot(
      `"harbour/steps/aground.md:34:4  "13 March 1961" is no date of the claims that this rests on: there is 1961-03-12. (date: "13 March 1961")"`,
    );
  });

  it('without a year, in another year than its step', () => {
    expect(
      complaintAfter(['steps/the-league.md', 'on the same day.', 'in May, and left in 1961.']),
    ).toMatchInlineSnapshot(
      `"harbour/steps/the-league.md:26:60  "1961" is no date of the claims that this rests on. (date: "1961")"`,
    );
  });

  it('of a claim that comes after the step', () => {
    expect(
      complaintAfter([TWO_ISLANDS, '[^one-ferry]', '[^one-ferry][^sudholm-left]']),
    ).toMatchInlineSnapshot(
      `
      "harbour/steps/two-islands.md:22:50  "sudholm-left" bears out nothing here that its other claims do not. (claim: "sudholm-left")
      harbour/steps/two-islands.md:22:50  "sudholm-left" is dated 1962-01-01, after the step's last day, 1950. (date: "sudholm-left")"
    `,
    );
  });

  it('of a card, that its claim does not have', () => {
    expect(
      complaintAfter([
        'steps/aground.md',
        "date: '1961-03-12'\n      text",
        "date: '1961-03-11'\n      text",
      ]),
    ).toMatchInlineSnapshot(
      `"harbour/steps/aground.md:18:13  scene.cards.0.date: 1961-03-11 is no date of "ran-aground": there is 1961-03-12. (date: "1961-03-11")"`,
    );
  });

  it('that is printed above a step and does not agree with it', () => {
    expect(complaintAfter([TWO_ISLANDS, "date: '1950'", "date: '1951'"])).toMatchInlineSnapshot(
      `"harbour/steps/two-islands.md:3:7  date: "1951" does not agree with 1950 in "when"."`,
    );
  });

  it('that is none, above a step', () => {
    expect(complaintAfter([TWO_ISLANDS, "date: '1950'", 'date: Long ago'])).toMatchInlineSnapshot(
      `"harbour/steps/two-islands.md:3:7  date: "Long ago" has no date in it."`,
    );
  });

  it('of a claim, other than in its text', () => {
    expect(
      complaintAfter(['claims.yaml', "date: '1950-05-01'", "date: '1950-05-02'"]),
    ).toMatchInlineSnapshot(
      `"harbour/claims.yaml:10:9  both-joined.date: 1950-05-02 is not the date in its text: "1 May 1950". (date: "1950-05-02")"`,
    );
  });
});

describe('a figure', () => {
  it('that the claims of a sentence do not have', () => {
    expect(
      complaintAfter([TWO_ISLANDS, 'shared one ferry', 'shared three ferries']),
    ).toMatchInlineSnapshot(
      `"harbour/steps/two-islands.md:22:28  "three" is no figure of the claims that this rests on. (figure: "three")"`,
    );
  });

  it('in a framing, which states nothing', () => {
    expect(
      complaintAfter(['steps/the-league.md', 'It was easier', 'It was 10% easier']),
    ).toMatchInlineSnapshot(
      `"harbour/steps/the-league.md:26:87  "10%" is no figure of the claims that this rests on. (figure: "10%")"`,
    );
  });

  it('in the description of a picture that does not show it', () => {
    expect(
      complaintAfter([TWO_ISLANDS, 'a patch of shallow water', '12 patches of shallow water']),
    ).toMatchInlineSnapshot(
      `"harbour/steps/two-islands.md:6:69  description: "12" is no figure of the claims that this rests on: there is 2. (figure: "12")"`,
    );
  });

  it('that a claim has, in words or in digits', () => {
    expect(
      complaintAfter([SAID, 'and neither had room', 'and one sailed full on 4 days of 5']),
    ).toBe('no error');
  });
});

describe('a claim', () => {
  it('that another would bear out better, in a sentence', () => {
    expect(complaintAfter(['steps/the-league.md', '[^sudholm-left]', '[^both-joined]']))
      .toMatchInlineSnapshot(`
        "harbour/steps/the-league.md:27:24  "1962" is no date of the claims that this rests on. (date: "1962")
        harbour/steps/the-league.md:27:29  "Sudholm" is in none of the claims that this rests on, which name Harbour League. (name: "Sudholm")
        harbour/steps/the-league.md:27:42  "both-joined" bears out less of this than "sudholm-left", which has "1962", "Sudholm", "left". Did you mean that? (claim: "both-joined")"
      `);
  });

  it('that another would bear out better, in a picture', () => {
    expect(
      complaintAfter([
        'steps/aground.md',
        'text: The captain writes\n      lane: below\n      claim: captain-spoke',
        'text: The captain writes\n      lane: below\n      claim: ran-aground',
      ]),
    ).toMatchInlineSnapshot(`
      "harbour/steps/aground.md:22:13  scene.cards.1.date: 1961-03-14 is no date of "ran-aground": there is 1961-03-12. (date: "1961-03-14")
      harbour/steps/aground.md:25:14  scene.cards.1.claim: "ran-aground" bears out less of this than "captain-spoke", which has "captain", "1961-03-14". Did you mean that? (claim: "ran-aground")"
    `);
  });

  it('that has nothing in common with what rests on it', () => {
    expect(
      complaintAfter([TWO_ISLANDS, 'Norholm and Sudholm shared one ferry.', 'Nobody wept.']),
    ).toMatchInlineSnapshot(
      `
      "harbour/steps/two-islands.md:22:1  "Nobody" is in none of the claims that this rests on, which name Norholm, Sudholm. (name: "Nobody")
      harbour/steps/two-islands.md:22:13  "one-ferry" bears out nothing of this. (claim: "one-ferry")"
    `,
    );
  });
});

describe('words in a picture', () => {
  it('on a line that rests on no claim', () => {
    expect(
      complaintAfter([
        TWO_ISLANDS,
        '  caption: Not a chart',
        '  lines: [{ from: north-quay, to: south-quay, hue: hue-c, label: The ferry }]',
      ]),
    ).toMatchInlineSnapshot(
      `"harbour/steps/two-islands.md:19:66  scene.lines.0.label: "The ferry" rests on no claim: add "claim"."`,
    );
  });

  it('at a bar, where nothing begins or ends and no claim is named', () => {
    expect(
      complaintAfter([
        'steps/the-league.md',
        "      date: '1962-01-01'\n      text: leaves\n      claim: sudholm-left",
        "      date: '1961-01-01'\n      text: leaves",
      ]),
    ).toMatchInlineSnapshot(
      `"harbour/steps/the-league.md:21:13  scene.annotations.0.date: "leaves" rests on no claim, and nothing begins or ends on 1961-01-01 in data/membership.yaml: add "claim"."`,
    );
  });
});
