import { describe, expect, it } from 'vitest';
import { complaintAfter } from './spoil-story';

describe('a value', () => {
  it('that is a number where a text is due', () => {
    expect(
      complaintAfter(['steps/two-islands.md', "date: '1950'\n", 'date: 1950\n']),
    ).toMatchInlineSnapshot(
      `"harbour/steps/two-islands.md:3:7  date: 1950 should be text, in quotation marks."`,
    );
  });

  it('that is a number where a date is due', () => {
    expect(
      complaintAfter(['steps/two-islands.md', "from: '1950',", 'from: 1950,']),
    ).toMatchInlineSnapshot(
      `"harbour/steps/two-islands.md:4:15  when.from: 1950 should be a date: "2023-09-18", "2023-09" or "2023", in quotation marks."`,
    );
  });

  it('that loses its zeros for want of quotation marks', () => {
    expect(
      complaintAfter([
        'claims.yaml',
        "    - { document: '001', paragraph: 2, supports: states }",
        '    - { document: 001, paragraph: 2, supports: states }',
      ]),
    ).toMatchInlineSnapshot(
      `"harbour/claims.yaml:14:19  both-joined.documents.0.document: 001 should be the id of a document, in quotation marks."`,
    );
  });

  it('that is a text where a number is due', () => {
    expect(complaintAfter(['data/series.yaml', 'value: 80', "value: '80'"])).toMatchInlineSnapshot(
      `"harbour/data/series.yaml:7:46  full-sailings.values.0.value: "80" should be a number, without quotation marks."`,
    );
  });

  it('that is a word where a number is due', () => {
    expect(complaintAfter(['data/series.yaml', 'value: 80', 'value: many'])).toMatchInlineSnapshot(
      `"harbour/data/series.yaml:7:46  full-sailings.values.0.value: "many" should be a number."`,
    );
  });

  it('that is a word where yes or no is due', () => {
    expect(
      complaintAfter(['data/quantities.yaml', 'verified: true', 'verified: surely']),
    ).toMatchInlineSnapshot(
      `"harbour/data/quantities.yaml:4:13  full-sailings.verified: "surely" should be true or false."`,
    );
  });

  it('that is a text where a list is due', () => {
    expect(
      complaintAfter([
        'steps/two-islands.md',
        'places: [highholm, north-quay, south-quay]',
        'places: highholm',
      ]),
    ).toMatchInlineSnapshot(
      `"harbour/steps/two-islands.md:16:11  scene.places: "highholm" should be a list."`,
    );
  });

  it('that is a text where fields are due', () => {
    expect(
      complaintAfter([
        'steps/aground.md',
        'panel:\n  place: below',
        'panel: below\nx:\n  place: below',
      ]),
    ).toMatchInlineSnapshot(`
      "harbour/steps/aground.md:26:8  panel: "below" should be fields.
      harbour/steps/aground.md:27:1  "x" is no field here. There is: headline, date, when, description, scene, panel, builds, ties and 6 more."
    `);
  });

  it.each([
    ['unit: 0.1', 'unit: 1e-300'],
    ['unit: 0.1', 'unit: 1e21'],
    ['[-30.5, 44.7, -29.5, 45.3]', '[-30.5, 44.7, 1e21, 45.3]'],
    ['parallels: [44, 46]', 'parallels: [44, 90]'],
  ])('with which no map can be drawn: not %s but %s', (right, wrong) => {
    expect(complaintAfter(['story.yaml', right, wrong])).toMatch(
      /^harbour\/story\.yaml:\d+:\d+ {2}(maps|cameras)\.\S+: \S+ should be at (most|least) \S+\.$/,
    );
  });

  it('that is a list where a text is due', () => {
    expect(complaintAfter(['story.yaml', 'label: Ferry', 'label: [Ferry]'])).toMatchInlineSnapshot(
      `"harbour/story.yaml:35:25  ties.0.label: [Ferry] should be text."`,
    );
  });

  it('that is none of the words there are', () => {
    expect(
      complaintAfter(['steps/two-islands.md', 'NOR: focus', 'NOR: focs']),
    ).toMatchInlineSnapshot(
      `"harbour/steps/two-islands.md:12:21  scene.countries.NOR: "focs" is not one of its values. Did you mean "focus"?"`,
    );
  });

  it('that is none of the words there are, nor like one', () => {
    expect(
      complaintAfter(['steps/two-islands.md', 'style: hatch', 'style: tartan']),
    ).toMatchInlineSnapshot(
      `"harbour/steps/two-islands.md:14:30  scene.areas.0.style: "tartan" is not one of its values. There is: hatch, fill, outline, band."`,
    );
  });

  it('that is no such kind of scene', () => {
    expect(
      complaintAfter(['steps/aground.md', 'type: timeline', 'type: timelin']),
    ).toMatchInlineSnapshot(
      `"harbour/steps/aground.md:11:9  scene.type: "timelin" is not one of its values. Did you mean "timeline"?"`,
    );
  });

  it('that is no such form of its scene', () => {
    expect(complaintAfter(['steps/aground.md', 'form: cards', 'form: card'])).toMatchInlineSnapshot(
      `"harbour/steps/aground.md:12:9  scene.form: "card" is not one of its values. Did you mean "cards"?"`,
    );
  });

  it('that is no date', () => {
    expect(
      complaintAfter(['claims.yaml', "date: '1950-05-01'", "date: '1950-02-30'"]),
    ).toMatchInlineSnapshot(
      `"harbour/claims.yaml:10:9  both-joined.date: "1950-02-30" is no date: write "2023-09-18", "2023-09" or "2023"."`,
    );
  });

  it('that is a date written as people write it', () => {
    expect(
      complaintAfter(['story.yaml', "published: '2026-01-01'", 'published: 1 January 2026']),
    ).toMatchInlineSnapshot(
      `"harbour/story.yaml:9:12  published: "1 January 2026" is no date: write "2023-09-18", "2023-09" or "2023"."`,
    );
  });

  it('that is too large', () => {
    expect(complaintAfter(['story.yaml', 'rank: 1', 'rank: 7'])).toMatchInlineSnapshot(
      `"harbour/story.yaml:62:52  places.highholm.rank: 7 should be at most 5."`,
    );
  });

  it('that is too small', () => {
    expect(complaintAfter(['story.yaml', 'scale: 10', 'scale: 0'])).toMatchInlineSnapshot(
      `"harbour/story.yaml:59:92  cameras.strait.scale: 0 should be more than 0."`,
    );
  });

  it('that is no whole number', () => {
    expect(complaintAfter(['conflicts.yaml', 'number: 1', 'number: 1.5'])).toMatchInlineSnapshot(
      `"harbour/conflicts.yaml:3:13  conflicts.0.number: 1.5 should be a whole number."`,
    );
  });

  it('that is off the globe', () => {
    expect(
      complaintAfter(['story.yaml', 'at: [-30.32, 45.15]', 'at: [45.15, -130.32]']),
    ).toMatchInlineSnapshot(
      `"harbour/story.yaml:62:67  places.highholm.at.1: -130.32 should be at least -90."`,
    );
  });

  it('that is a point without its latitude', () => {
    expect(
      complaintAfter(['story.yaml', 'at: [-30.32, 45.15]', 'at: [-30.32]']),
    ).toMatchInlineSnapshot(
      `"harbour/story.yaml:62:59  places.highholm.at: [-30.32] should have at least 2 entries."`,
    );
  });

  it('that is a box from right to left', () => {
    expect(
      complaintAfter([
        'story.yaml',
        'bbox: [-31, 44.4, -29, 45.6]',
        'bbox: [-29, 44.4, -31, 45.6]',
      ]),
    ).toMatchInlineSnapshot(
      `"harbour/story.yaml:57:71  cameras.ocean.bbox: [-29, 44.4, -31, 45.6] is no box: write [west, south, east, north]."`,
    );
  });

  it('that is no language', () => {
    expect(
      complaintAfter(['story.yaml', 'language: en-GB', 'language: en_GB']),
    ).toMatchInlineSnapshot(
      `"harbour/story.yaml:7:11  language: "en_GB" is no language tag: write "en-GB" or "fr"."`,
    );
  });

  it('a date of a document that has more than a date', () => {
    expect(
      complaintAfter(['sources.yaml', "sees-until: '1961-03-20'", "sees-until: 'by 1961-03-20'"]),
    ).toMatch(/harbour\/sources\.yaml:8:\d+ .*sees-until: .*is no date/);
  });

  it('that is too long for a tag', () => {
    expect(
      complaintAfter(['sources.yaml', 'short: Almanac', 'short: The Almanac of the Strait']),
    ).toMatchInlineSnapshot(
      `"harbour/sources.yaml:29:12  outside.almanac.short: "The Almanac of the Strait" should have at most 22 characters."`,
    );
  });

  it('that is too short to describe a picture', () => {
    expect(
      complaintAfter([
        'steps/two-islands.md',
        'description: >-\n  A map of two islands. A line joins North Quay and South Quay, and a patch of shallow water lies\n  beside it.',
        'description: A map.',
      ]),
    ).toMatchInlineSnapshot(
      `"harbour/steps/two-islands.md:5:14  description: "A map." should have at least 20 characters."`,
    );
  });

  it('that cannot stand in an address', () => {
    expect(complaintAfter(['story.yaml', 'id: storm', 'id: The Storm'])).toMatchInlineSnapshot(
      `"harbour/story.yaml:30:9  chapters.1.id: "The Storm" is no id: use small letters, digits and single hyphens."`,
    );
  });
});

describe('a list', () => {
  it('that has too few entries', () => {
    expect(
      complaintAfter(['story.yaml', 'authors: [Nobody]', 'authors: []']),
    ).toMatchInlineSnapshot(
      `"harbour/story.yaml:10:10  authors: [] should have at least 1 entry."`,
    );
  });
});
