import { describe, expect, it } from 'vitest';
import { complaint, complaintAfter, harbour, plus, without } from './spoil-story';

describe('a step file', () => {
  it('without front matter', () => {
    expect(
      complaintAfter(['steps/two-islands.md', '---\nheadline', 'headline']),
    ).toMatchInlineSnapshot(
      `"harbour/steps/two-islands.md:1:1  has no front matter: a step begins with a line "---", its fields and a line "---"."`,
    );
  });

  it('whose front matter is not closed', () => {
    expect(
      complaintAfter([
        'steps/two-islands.md',
        'mark: dot }\n  caption: Not a chart\n---\n',
        'mark: dot }\n',
      ]),
    ).toMatchInlineSnapshot(
      `"harbour/steps/two-islands.md:1:1  does not close its front matter: a step begins with a line "---", its fields and a line "---"."`,
    );
  });

  it('without words', () => {
    expect(
      complaintAfter([
        'steps/two-islands.md',
        'Norholm and Sudholm shared one ferry.[^one-ferry]\n',
        '',
      ]),
    ).toMatchInlineSnapshot(`"harbour/steps/two-islands.md:21:1  has no words."`);
  });

  it('that is in no chapter', () => {
    expect(
      complaintAfter(['story.yaml', 'steps: [aground, what-was-said]', 'steps: [what-was-said]']),
    ).toMatchInlineSnapshot(
      `"harbour/steps/aground.md:1:1  is in no chapter of story.yaml: add it to the steps of one."`,
    );
  });

  it('that does not exist', () => {
    expect(
      complaintAfter([
        'story.yaml',
        'steps: [aground, what-was-said]',
        'steps: [aground, what-was-sad, what-was-said]',
      ]),
    ).toMatchInlineSnapshot(
      `"harbour/story.yaml:32:22  chapters.1.steps.1: "what-was-sad" has no file steps/what-was-sad.md. Did you mean "what-was-said"?"`,
    );
  });
});

describe('a step', () => {
  it('with the name of another page of the story', () => {
    expect(
      complaintAfter([
        'story.yaml',
        'steps: [aground, what-was-said]',
        'steps: [aground, sources, what-was-said]',
      ]),
    ).toContain(
      'chapters.1.steps.1: "sources" is another page of every story: name the step otherwise.',
    );
  });
});

describe('YAML', () => {
  it('with a second colon in a line', () => {
    expect(
      complaintAfter([
        'steps/two-islands.md',
        'headline: Two islands, one ferry',
        'headline: Two islands: one ferry',
      ]),
    ).toMatchInlineSnapshot(
      `"harbour/steps/two-islands.md:2:11  is no YAML: a second colon, or a line too far to the right. Put words with ": " in them in quotation marks."`,
    );
  });

  it('with a quotation mark that is not closed', () => {
    expect(
      complaintAfter(['steps/two-islands.md', "to: '1950' }", "to: '1950 }"]),
    ).toMatchInlineSnapshot(
      `"harbour/steps/two-islands.md:19:23  is no YAML: a quotation mark above is not closed."`,
    );
  });

  it('with a tab', () => {
    expect(
      complaintAfter([
        'claims.yaml',
        "both-joined:\n  date: '1950-05-01'",
        "both-joined:\n	date: '1950-05-01'",
      ]),
    ).toMatchInlineSnapshot(`"harbour/claims.yaml:10:1  is no YAML: a tab. Indent with spaces."`);
  });

  it('with a bracket that is not closed', () => {
    expect(
      complaintAfter([
        'story.yaml',
        'steps: [two-islands, the-league]',
        'steps: [two-islands, the-league',
      ]),
    ).toMatchInlineSnapshot(
      `"harbour/story.yaml:30:3  is no YAML: a bracket that is not closed above, or a line too far to the left."`,
    );
  });

  it('with an entry twice', () => {
    expect(complaintAfter(['claims.yaml', 'both-joined:', 'one-ferry:'])).toMatchInlineSnapshot(`
      "harbour/claims.yaml:9:1  "one-ferry" stands here twice.
      harbour/steps/the-league.md:26:56  [^both-joined] is no claim of this story. There is: one-ferry, ran-aground, sudholm-left, captain-spoke, full-sailings."
    `);
  });

  it('that repeats what there is not', () => {
    expect(
      complaintAfter(['steps/the-league.md', '<<: *league', '<<: *leage']),
    ).toMatchInlineSnapshot(
      `"harbour/steps/the-league.md:16:7  "*leage" repeats nothing: there is no "&leage" above it."`,
    );
  });

  it('that repeats what has no fields', () => {
    expect(
      complaintAfter(['steps/the-league.md', '<<: *league', '<<: the league']),
    ).toMatchInlineSnapshot(
      `"harbour/steps/the-league.md:16:3  "<<" takes over the fields of a "*name": this has no fields."`,
    );
  });

  it('with a mistake in what is repeated is told once', () => {
    expect(
      complaintAfter(['steps/the-league.md', 'countries: [NOR, SUD]', 'countries: NOR']),
    ).toMatchInlineSnapshot(
      `"harbour/steps/the-league.md:11:18  builds.0.scene.countries: "NOR" should be a list."`,
    );
  });

  it('with a mistake below what is repeated', () => {
    expect(
      complaintAfter(['steps/the-league.md', "cursor: '1963-12-31'", "cursor: '1963-12-32'"]),
    ).toMatchInlineSnapshot(
      `"harbour/steps/the-league.md:17:11  scene.cursor: "1963-12-32" is no date: write "2023-09-18", "2023-09" or "2023"."`,
    );
  });
});

describe('a file', () => {
  it.each(['story.yaml', 'claims.yaml', 'sources.yaml'])('that is missing: %s', (name) => {
    expect(complaint(without(name))).toContain(`harbour/${name}:1:1  is missing from the story.`);
  });

  it('that is missing and is not needed', () => {
    expect(complaint(without('glossary.yaml'))).toBe('no error');
  });

  it('that is missing is all that is told of it', () => {
    expect(complaint(without('claims.yaml'))).toMatchInlineSnapshot(
      `"harbour/claims.yaml:1:1  is missing from the story."`,
    );
  });

  it('whose name is misspelt', () => {
    expect(complaint(plus('data/serie.yaml', ''))).toMatchInlineSnapshot(
      `"harbour/data/serie.yaml:1:1  is no file that a story has. Did you mean "data/series.yaml"?"`,
    );
  });

  it('that is empty', () => {
    expect(complaint(new Map([...harbour, ['harbour/claims.yaml', '']]))).toMatchInlineSnapshot(
      `"harbour/claims.yaml:1:1  is empty; it should be fields."`,
    );
  });
});
