import { describe, expect, it } from 'vitest';
import { complaintAfter } from './spoil-story';

describe('an id that names nothing', () => {
  it('camera', () => {
    expect(
      complaintAfter(['steps/two-islands.md', 'camera: strait', 'camera: straits']),
    ).toMatchInlineSnapshot(
      `"harbour/steps/two-islands.md:11:11  scene.camera: "straits" is no camera of this story. Did you mean "strait"?"`,
    );
  });

  it('camera, by a name that every object of JavaScript has', () => {
    expect(
      complaintAfter(['steps/two-islands.md', 'camera: strait', 'camera: constructor']),
    ).toContain('scene.camera: "constructor" is no camera of this story.');
  });

  it('camera of a locator', () => {
    expect(
      complaintAfter(['story.yaml', 'locator: ocean', 'locator: oceans']),
    ).toMatchInlineSnapshot(
      `"harbour/story.yaml:59:78  cameras.strait.locator: "oceans" is no camera of this story. Did you mean "ocean"?"`,
    );
  });

  it('map', () => {
    expect(
      complaintAfter(['story.yaml', 'ocean: { map: sea', 'ocean: { map: lake']),
    ).toMatchInlineSnapshot(
      `"harbour/story.yaml:57:17  cameras.ocean.map: "lake" is no map of this story. There is: sea."`,
    );
  });

  it('shape', () => {
    expect(
      complaintAfter(['steps/two-islands.md', 'shape: banks', 'shape: bank']),
    ).toMatchInlineSnapshot(
      `"harbour/steps/two-islands.md:14:16  scene.areas.0.shape: "bank" is no shape of the map "sea". Did you mean "banks"?"`,
    );
  });

  it('camera of a name on the map', () => {
    expect(
      complaintAfter([
        'story.yaml',
        'at: [-30.27, 45.22] }',
        'at: [-30.27, 45.22], cameras: [straight] }',
      ]),
    ).toMatchInlineSnapshot(
      `"harbour/story.yaml:52:72  maps.sea.names.0.cameras.0: "straight" is no camera of this story. Did you mean "strait"?"`,
    );
  });

  it('route', () => {
    expect(
      complaintAfter(['steps/two-islands.md', 'route: crossing', 'route: banks']),
    ).toMatchInlineSnapshot(
      `"harbour/steps/two-islands.md:15:20  scene.roads.0.route: "banks" is no route of the map "sea". There is: crossing."`,
    );
  });

  it('place', () => {
    expect(
      complaintAfter(['steps/two-islands.md', '[highholm, north-quay', '[highholm, nort-quay']),
    ).toMatchInlineSnapshot(
      `"harbour/steps/two-islands.md:16:22  scene.places.1: "nort-quay" is no place of this story. Did you mean "north-quay"?"`,
    );
  });

  it('place of an annotation', () => {
    expect(
      complaintAfter(['steps/two-islands.md', 'at: shoal', 'at: shoals']),
    ).toMatchInlineSnapshot(
      `"harbour/steps/two-islands.md:18:13  scene.annotations.0.at: "shoals" is no place of this story. Did you mean "shoal"?"`,
    );
  });

  it('country, as a key', () => {
    expect(
      complaintAfter(['steps/two-islands.md', 'NOR: focus, SUD', 'NOR: focus, SDU']),
    ).toMatchInlineSnapshot(
      `"harbour/steps/two-islands.md:12:28  scene.countries: "SDU" is no country of this story. Did you mean "SUD"?"`,
    );
  });

  it('country, in a list', () => {
    expect(
      complaintAfter([
        'steps/the-league.md',
        'countries: [NOR, SUD]',
        'countries: [NOR, SUD, WES]',
      ]),
    ).toMatchInlineSnapshot(
      `"harbour/steps/the-league.md:11:29  builds.0.scene.countries.2: "WES" is no country of this story. There is: NOR, SUD."`,
    );
  });

  it('country, in the record of memberships', () => {
    expect(
      complaintAfter(['data/membership.yaml', 'country: NOR', 'country: Norholm']),
    ).toMatchInlineSnapshot(
      `"harbour/data/membership.yaml:10:14  rows.0.country: "Norholm" is no country of this story. There is: NOR, SUD."`,
    );
  });

  it('organisation', () => {
    expect(
      complaintAfter(['steps/the-league.md', 'organisation: league', 'organisation: leage']),
    ).toMatchInlineSnapshot(
      `"harbour/steps/the-league.md:20:21  scene.annotations.0.organisation: "leage" is no organisation of this story. Did you mean "league"?"`,
    );
  });

  it('series', () => {
    expect(
      complaintAfter(['steps/what-was-said.md', 'series: full-sailings', 'series: full-sailing']),
    ).toMatchInlineSnapshot(
      `"harbour/steps/what-was-said.md:25:11  scene.series: "full-sailing" is no series of this story. Did you mean "full-sailings"?"`,
    );
  });

  it('tie', () => {
    expect(
      complaintAfter(['steps/what-was-said.md', 'ferry: notched', 'fery: notched']),
    ).toMatchInlineSnapshot(
      `"harbour/steps/what-was-said.md:8:9  ties: "fery" is no tie of this story. Did you mean "ferry"?"`,
    );
  });

  it('conflict', () => {
    expect(
      complaintAfter(['steps/aground.md', "conflicts: ['1']", "conflicts: ['1', '2']"]),
    ).toMatchInlineSnapshot(
      `"harbour/steps/aground.md:5:18  conflicts.1: "2" is no conflict of this story. There is: 1."`,
    );
  });

  it('step, in a conflict', () => {
    expect(
      complaintAfter(['conflicts.yaml', 'steps: [aground]', 'steps: [around]']),
    ).toMatchInlineSnapshot(
      `"harbour/conflicts.yaml:13:13  conflicts.0.steps.0: "around" is no step of this story. Did you mean "aground"?"`,
    );
  });
});
