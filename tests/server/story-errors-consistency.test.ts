import { describe, expect, it } from 'vitest';
import { complaint, complaintAfter, harbour } from './spoil-story';

describe('what contradicts itself', () => {
  it('an owner that the series does not have', () => {
    expect(
      complaintAfter([
        'data/series.yaml',
        'owner: almanac, country: SUD',
        'owner: gazette, country: SUD',
      ]),
    ).toMatchInlineSnapshot(
      `"harbour/data/series.yaml:8:16  full-sailings.values.1.owner: "gazette" is no owner of this series. There is: almanac."`,
    );
  });

  it('a figure that is not on record', () => {
    expect(complaintAfter(['data/series.yaml', 'value: 80', 'value: 81'])).toMatchInlineSnapshot(
      `"harbour/data/series.yaml:7:46  full-sailings.values.0.value: 81 is no value of "full-sailings" in data/quantities.yaml."`,
    );
  });

  it('a figure that is not verified', () => {
    expect(
      complaintAfter(['data/quantities.yaml', 'verified: true', 'verified: false']),
    ).toMatchInlineSnapshot(
      `"harbour/data/series.yaml:1:1  "full-sailings" is not verified in data/quantities.yaml."`,
    );
  });

  it('a status without a style', () => {
    expect(
      complaintAfter([
        'data/membership.yaml',
        "      - from: '1962-01-01'\n        status: left",
        "      - from: '1962-01-01'\n        status: gone",
      ]),
    ).toMatchInlineSnapshot(
      `"harbour/data/membership.yaml:28:17  rows.1.intervals.1.status: "gone" has no style in status-style. There is: member, applicant, left."`,
    );
  });

  it('a step in two chapters', () => {
    expect(
      complaintAfter([
        'story.yaml',
        'steps: [aground, what-was-said]',
        'steps: [aground, two-islands, what-was-said]',
      ]),
    ).toMatchInlineSnapshot(
      `"harbour/story.yaml:32:22  chapters.1.steps.1: "two-islands" is a step already."`,
    );
  });
});

/** The story with another picture in one of its steps. */
function withPicture(scene: string): Map<string, string> {
  const name = 'harbour/steps/aground.md';
  const [before, after] = (harbour.get(name) ?? '').split(/(?<=^scene:\n)[\s\S]*(?=^panel:)/m);
  expect(after).toBeDefined();
  return new Map([...harbour, [name, `${before ?? ''}${scene}${after ?? ''}`]]);
}

describe('a picture that contradicts itself', () => {
  it('by a card that hangs beneath none', () => {
    const picture = `  type: quote
  form: cards
  order: date
  text: In order
  speeches:
    - { id: first, speaker: One, date: '1961', paraphrase: So., claim: captain-spoke }
    - { id: second, under: frist, speaker: Two, date: '1961', words: No., claim: captain-spoke }
`;
    expect(complaint(withPicture(picture))).toMatchInlineSnapshot(
      `"harbour/steps/aground.md:17:28  scene.speeches.1.under: "frist" is no speech of this picture. Did you mean "first"?"`,
    );
  });

  const matrix = (cells: string) => `  type: timeline
  form: matrix
  title: Who says so?
  columns:
    - { id: gazette, title: Gazette, date: 12 Mar }
    - { id: letter, title: Letter, date: 14 Mar }
  rows:
    - title: The light was out
      claim: captain-spoke
      cells: ${cells}
`;

  it('by nothing', () => {
    const cells = '{ gazette: no, letter: { word: asleep } }';
    expect(complaint(withPicture(matrix(cells)))).toBe('no error');
  });

  it('by a table without one of its cells', () => {
    expect(complaint(withPicture(matrix('{ gazette: no }')))).toMatchInlineSnapshot(
      `"harbour/steps/aground.md:20:14  scene.rows.0.cells: has no cell for letter."`,
    );
  });

  it('by a table with a cell of no column', () => {
    const cells = '{ gazette: no, letter: yes, leter: yes }';
    expect(complaint(withPicture(matrix(cells)))).toMatchInlineSnapshot(
      `"harbour/steps/aground.md:20:42  scene.rows.0.cells: "leter" is no column. Did you mean "letter"?"`,
    );
  });

  it('by a cell that is neither yes nor no nor a word', () => {
    const cells = '{ gazette: maybe, letter: { words: asleep } }';
    expect(complaint(withPicture(matrix(cells)))).toMatchInlineSnapshot(`
      "harbour/steps/aground.md:20:25  scene.rows.0.cells.gazette: "maybe" should be yes or no, or fields.
      harbour/steps/aground.md:20:42  scene.rows.0.cells.letter: "words" is no field here. Did you mean "word"?"
    `);
  });
});
