import { readFileSync } from 'node:fs';
import path from 'node:path';
import { feature } from 'topojson-client';
import type { Feature, FeatureCollection } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { storiesRoot } from '../../../src/lib/server/stories/files';
import type { CameraData } from '../../../src/lib/story/stage-data';
import type { SceneView } from '../../../src/lib/story/schema/views';
import type { Story } from '../../../src/lib/story/story';

/** The window that a peer's map is drawn for, in units of its view box. */
const WIDTH = 1200;
const HEIGHT = 800;

/** What a map shows at a step: where its camera is, and which shapes stand out. */
interface Shot {
  camera: string;
  focus: string[];
}

/**
 * What the pages of other libraries are made of: the words of a story, and one map of it that is
 * shown in another way at each step.
 * @returns texts of files, by name
 */
export function makePeerData(story: Story): Record<string, string> {
  const map = mostUsed(story);
  const { cameras, maps } = story.stage.data;
  const shots = listShots(story, map);
  const { countries = {}, others = {} } = story.paths[map] ?? {};
  const shapes = Object.entries({ ...countries, ...others }).map(([id, d]) => ({
    id,
    d,
    kind: maps[map]?.shapes[id]?.kind ?? 'line',
  }));
  const steps = shots.map(({ camera, focus }) => {
    const { x, y, k } = frame(cameras[camera]);
    return { x, y, k, transform: `translate(${x},${y}) scale(${k})`, focus };
  });
  const words = {
    title: story.file.title,
    steps: story.steps.map(({ id, headline, paragraphs }, i) => ({
      id,
      headline,
      paragraphs: paragraphs.map((sentences) => sentences.map(({ text }) => text).join(' ')),
      bbox: story.file.cameras[shots[i]?.camera ?? '']?.bbox,
      focus: shots[i]?.focus,
    })),
  };
  return {
    'words.json': JSON.stringify(words),
    'map.json': JSON.stringify({ viewBox: `0 0 ${WIDTH} ${HEIGHT}`, shapes, steps }),
    'map.geo.json': JSON.stringify(readShapes(story, map)),
  };
}

/** The map that most cameras look at. */
function mostUsed({ stage }: Story): string {
  const all = Object.values(stage.data.cameras).map(({ map }) => map);
  const count = (id: string) => all.filter((map) => map === id).length;
  return [...new Set(all)].sort((a, b) => count(b) - count(a))[0] ?? '';
}

/**
 * A shot of one map for each step: the step's own where it has one, else the next camera and country
 * in turn, so that something changes at every step.
 */
function listShots(story: Story, map: string): Shot[] {
  const { cameras, maps } = story.stage.data;
  const known = Object.keys(cameras).filter((id) => cameras[id]?.map === map);
  const shapes = maps[map]?.shapes ?? {};
  const pick = <T>(list: readonly T[], i: number) => list[i % list.length] as T;
  /** A country that the camera sees. */
  const seen = (camera: string, i: number) => {
    const [x0, y0, x1, y1] = cameras[camera]?.box ?? [0, 0, 0, 0];
    const inside = Object.keys(story.file.countries).filter((id) => {
      const [left, top, right, bottom] = shapes[id]?.box ?? [0, 0, 0, 0];
      return left < x1 && right > x0 && top < y1 && bottom > y0;
    });
    return pick(inside, i);
  };
  const shots: Shot[] = [];
  story.steps.forEach(({ scene, panel }, i) => {
    const own = [scene, panel?.scene].find(
      (one): one is SceneView & { type: 'map' } =>
        one?.type === 'map' && cameras[one.camera]?.map === map,
    );
    const focused = Object.keys(own?.countries ?? {}).filter(
      (id) => own?.countries[id] === 'focus',
    );
    const areas = (own?.areas ?? []).map(({ shape }) => shape);
    const focus = [...focused, ...areas].filter((id) => id in shapes);
    const camera = own?.camera ?? pick(known, i);
    const shot = { camera, focus: focus.length > 0 ? focus : [seen(camera, i)] };
    const same = JSON.stringify(shots.at(-1)) === JSON.stringify(shot);
    const other = pick(known, i + 1);
    shots.push(same ? { camera: other, focus: [seen(other, i + 1)] } : shot);
  });
  return shots;
}

/** The transform that brings a camera's box into the window. */
function frame(camera: CameraData | undefined): { x: number; y: number; k: number } {
  const [x0, y0, x1, y1] = camera?.box ?? [0, 0, 1, 1];
  const k = Math.min(WIDTH / (x1 - x0), HEIGHT / (y1 - y0));
  const round = (n: number) => Math.round(n * 1000) / 1000;
  return {
    x: round(WIDTH / 2 - (k * (x0 + x1)) / 2),
    y: round(HEIGHT / 2 - (k * (y0 + y1)) / 2),
    k: round(k),
  };
}

/** The same shapes by longitude and latitude, for a library that projects them itself. */
function readShapes({ slug, file, stage }: Story, map: string): FeatureCollection {
  const source = path.join(storiesRoot(), slug, file.maps[map]?.file ?? '');
  const topology = JSON.parse(readFileSync(source, 'utf8')) as Topology<
    Record<string, GeometryCollection>
  >;
  const features = Object.entries(topology.objects).flatMap(([name, object]) =>
    (feature(topology, object) as FeatureCollection).features.map((one): Feature => {
      const id = String(one.id ?? name);
      const kind = stage.data.maps[map]?.shapes[id]?.kind ?? 'line';
      return { type: 'Feature', properties: { id, kind }, geometry: one.geometry };
    }),
  );
  const round = (_: string, value: unknown) =>
    typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value;
  return JSON.parse(
    JSON.stringify({ type: 'FeatureCollection', features }, round),
  ) as FeatureCollection;
}
