import { describe, expect, it } from 'vitest';
import { complaintAfter } from './spoil-story';

describe('a map file', () => {
  it('that does not exist', () => {
    expect(
      complaintAfter([
        'story.yaml',
        'file: data/geography/sea.topo.json',
        'file: data/geography/see.topo.json',
      ]),
    ).toMatchInlineSnapshot(
      `"harbour/story.yaml:47:11  maps.sea.file: "data/geography/see.topo.json" is no map file of this story. Did you mean "data/geography/sea.topo.json"?"`,
    );
  });

  it('that is no JSON', () => {
    expect(
      complaintAfter(['data/geography/sea.topo.json', '"type": "Topology",', '"type": "Topology"']),
    ).toMatchInlineSnapshot(
      `"harbour/story.yaml:47:11  maps.sea.file: "data/geography/sea.topo.json" cannot be drawn: it is no JSON."`,
    );
  });

  it('that is no TopoJSON', () => {
    expect(
      complaintAfter([
        'data/geography/sea.topo.json',
        '"type": "Topology"',
        '"type": "FeatureCollection"',
      ]),
    ).toMatchInlineSnapshot(
      `"harbour/story.yaml:47:11  maps.sea.file: "data/geography/sea.topo.json" cannot be drawn: it is no TopoJSON."`,
    );
  });

  it('without countries', () => {
    expect(
      complaintAfter(['data/geography/sea.topo.json', '"countries"', '"islands"']),
    ).toMatchInlineSnapshot(
      `"harbour/story.yaml:47:11  maps.sea.file: "data/geography/sea.topo.json" cannot be drawn: it has no object "countries"."`,
    );
  });

  it.each([
    ['[1e21, 45.28]', 'a point at 1e+21'],
    ['[-181, 45.28]', 'a point at -181'],
    ['[1e999, 45.28]', 'a point at Infinity'],
    ['-30.25', '-30.25 where points are due'],
  ])('with %s among its points', (point, has) => {
    expect(complaintAfter(['data/geography/sea.topo.json', '[-30.25, 45.28]', point])).toContain(
      'harbour/story.yaml:47:11  maps.sea.file: "data/geography/sea.topo.json" cannot be drawn: ' +
        `a shape of its object "countries" ("NOR") has ${has}`,
    );
  });

  it.each(['\\ud800', '__proto__', 'constructor'])('with a shape called "%s"', (id) => {
    expect(
      complaintAfter(['data/geography/sea.topo.json', '"id": "banks"', `"id": "${id}"`]),
    ).toMatch(/cannot be drawn: a shape of its object "areas" \(".*"\) has (a name|an id) /);
  });

  it('with a shape without an id', () => {
    expect(
      complaintAfter(['data/geography/sea.topo.json', '"id": "banks", ', '']),
    ).toMatchInlineSnapshot(
      `"harbour/story.yaml:47:11  maps.sea.file: "data/geography/sea.topo.json" cannot be drawn: a shape of its object "areas" has no id."`,
    );
  });

  it('with an arc that is not there', () => {
    expect(
      complaintAfter(['data/geography/sea.topo.json', '"arcs": [[2]]', '"arcs": [[7]]']),
    ).toMatchInlineSnapshot(
      `"harbour/story.yaml:47:11  maps.sea.file: "data/geography/sea.topo.json" cannot be drawn: its lines do not fit together."`,
    );
  });
});
