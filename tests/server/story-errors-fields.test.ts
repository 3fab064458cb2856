import { describe, expect, it } from 'vitest';
import { complaintAfter } from './spoil-story';

describe('a field', () => {
  it('that there is none of', () => {
    expect(
      complaintAfter(['steps/two-islands.md', '  camera: strait', '  camra: strait']),
    ).toMatchInlineSnapshot(
      `"harbour/steps/two-islands.md:11:3  scene: "camra" is no field here. Did you mean "camera"?"`,
    );
  });

  it('that there is none of, deep inside', () => {
    expect(
      complaintAfter(['steps/aground.md', '      lane: below', '      lanes: below']),
    ).toMatchInlineSnapshot(
      `"harbour/steps/aground.md:24:7  scene.cards.1: "lanes" is no field here. Did you mean "lane"?"`,
    );
  });

  it('that there is none of, and nothing like it', () => {
    expect(complaintAfter(['claims.yaml', 'confidence: low', 'sureness: low']))
      .toMatchInlineSnapshot(`
        "harbour/claims.yaml:32:1  captain-spoke.confidence: is missing; it should be high, medium or low.
        harbour/claims.yaml:35:3  captain-spoke: "sureness" is no field here. There is: date, until, text, confidence, actors, places, tags, documents and 4 more."
      `);
  });

  it('whose name is no word, where it stands', () => {
    expect(complaintAfter(['claims.yaml', '  confidence: low', '  ? {a: b}\n  : low'])).toMatch(
      /claims\.yaml:\d+:5 {2}captain-spoke: "\{ a: b \}" is no field here/,
    );
  });

  it('that is missing', () => {
    expect(
      complaintAfter(['steps/two-islands.md', 'headline: Two islands, one ferry\n', '']),
    ).toMatchInlineSnapshot(
      `"harbour/steps/two-islands.md:2:1  headline: is missing; it should be text."`,
    );
  });

  it('that is missing and names something else', () => {
    expect(
      complaintAfter([
        'claims.yaml',
        "    - { document: '002', paragraph: 1, supports: implies }",
        '    - { paragraph: 1, supports: implies }',
      ]),
    ).toMatchInlineSnapshot(
      `"harbour/claims.yaml:22:7  ran-aground.documents.1.document: is missing; it should be the id of a document."`,
    );
  });

  it('that is missing and is one of a few words', () => {
    expect(complaintAfter(['steps/aground.md', '  unit: day\n', ''])).toMatchInlineSnapshot(
      `"harbour/steps/aground.md:10:1  scene.unit: is missing; it should be day or month."`,
    );
  });

  it('that is missing and tells the type of a scene', () => {
    expect(complaintAfter(['steps/aground.md', '  type: timeline\n', ''])).toMatchInlineSnapshot(
      `"harbour/steps/aground.md:10:1  scene.type: is missing; it should be map, alliances, timeline, quote or charts."`,
    );
  });

  it('that is missing and tells the form of a scene', () => {
    expect(complaintAfter(['steps/aground.md', '  form: cards\n', ''])).toMatchInlineSnapshot(
      `"harbour/steps/aground.md:10:1  scene.form: is missing; it should be calls, cards or matrix."`,
    );
  });

  it('that is missing and is a whole picture', () => {
    const picture = '  scene:\n    type: map\n    camera: strait\n    places: [north-quay]\n';
    expect(complaintAfter(['steps/aground.md', picture, ''])).toMatchInlineSnapshot(
      `"harbour/steps/aground.md:26:1  panel.scene: is missing; it should be fields, of which "type" is map, alliances, timeline, quote or charts."`,
    );
  });

  it('that is missing and is a date', () => {
    expect(
      complaintAfter(['steps/aground.md', "  from: '1961-03-10'\n", '']),
    ).toMatchInlineSnapshot(
      `"harbour/steps/aground.md:10:1  scene.from: is missing; it should be a date: "2023-09-18", "2023-09" or "2023"."`,
    );
  });

  it('that is missing and is a list', () => {
    expect(
      complaintAfter([
        'steps/what-was-said.md',
        '  grids:\n    - { country: NOR, claim: full-sailings, filled: true }\n    - { country: SUD, claim: full-sailings, filled: true }\n',
        '',
      ]),
    ).toMatchInlineSnapshot(
      `"harbour/steps/what-was-said.md:20:1  scene.grids: is missing; it should be a list."`,
    );
  });

  it('that is empty', () => {
    expect(
      complaintAfter(['story.yaml', 'title: Two ferries (a test story)', 'title:']),
    ).toMatchInlineSnapshot(`"harbour/story.yaml:3:1  title: is empty; it should be text."`);
  });

  it('that says nothing', () => {
    expect(
      complaintAfter(['steps/two-islands.md', 'text: A shoal with a light on it', "text: ''"]),
    ).toMatchInlineSnapshot(
      `"harbour/steps/two-islands.md:18:26  scene.annotations.0.text: "" says nothing."`,
    );
  });

  it('that stands twice', () => {
    expect(
      complaintAfter([
        'steps/two-islands.md',
        '  camera: strait',
        '  camera: strait\n  camera: ocean',
      ]),
    ).toMatchInlineSnapshot(`"harbour/steps/two-islands.md:12:3  "camera" stands here twice."`);
  });

  it('that every object of JavaScript has', () => {
    expect(complaintAfter(['data/series.yaml', 'full-sailings:', 'toString:'])).toContain(
      `harbour/data/series.yaml:1:1  "toString" is a word of JavaScript's own: choose another.`,
    );
  });
});
