import type { z } from 'zod';
import type {
  callsFile,
  Claim,
  membershipFile,
  seriesFile,
  Sources,
} from '$lib/story/schema/evidence';
import type { StoryFile } from '$lib/story/schema/story';
import type { View } from '$lib/story/schema/views';
import type { Membership, Place, SceneData, StageStory, Tag } from '$lib/story/stage-data';
import { wordsFor } from '../../story/words/words';
import { at, projectCamera } from './geography';
import type { Plane } from './geography';
import type { Step } from '$lib/story/story';

interface Data {
  claims: Record<string, Claim>;
  sources: Sources;
  membership: z.infer<typeof membershipFile>;
  series: z.infer<typeof seriesFile>;
  calls: z.infer<typeof callsFile>;
}

/** Shapes in which views draw dots, and how many. */
export function scattersOf(
  views: readonly Pick<View, 'scene' | 'panel'>[],
): { shape: string; count: number }[] {
  return views
    .flatMap(({ scene, panel }) => (panel ? [scene, panel.scene] : [scene]))
    .flatMap((scene) => (scene.type === 'map' ? scene.dots : []))
    .flatMap(({ shape, count }) => (shape ? [{ shape, count }] : []));
}

/** Resolves a checked story to what the stage draws from. */
export function buildStage(
  slug: string,
  file: StoryFile,
  steps: readonly Step[],
  planes: Record<string, Plane>,
  data: Data,
): StageStory {
  const ties: Record<string, string> = {};
  const opening = { id: '', headline: file.title, views: [file.cover], ties: {} };
  // Only what some picture draws goes into the page.
  const scenes = [file.cover, ...steps.flatMap((step) => [...step.builds, step])].flatMap(
    ({ scene, panel }) => (panel ? [scene, panel.scene] : [scene]),
  );
  const words = wordsFor(file.language);
  return {
    slug,
    ties: file.ties.map(({ id, label }) => ({ id, label })),
    ...(file.tiesTitle ? { tiesTitle: file.tiesTitle } : {}),
    steps: [
      opening,
      ...steps.map(({ id, headline, builds, scene, panel, ties: changed }) => {
        // A tie stays as the last step that named it left it.
        Object.assign(ties, changed);
        return {
          id,
          headline,
          views: [...builds, { scene, ...(panel ? { panel } : {}) }],
          ties: { ...ties },
        };
      }),
    ],
    data: {
      lang: file.language,
      words: words.scene,
      countries: Object.fromEntries(
        Object.entries(file.countries).map(([id, { name, short, hue }]) => [
          id,
          { name, short, ...(hue ? { hue } : {}) },
        ]),
      ),
      organisations: file.organisations,
      places: placesOf(file, planes),
      cameras: Object.fromEntries(
        Object.entries(file.cameras).flatMap(([id, camera]) => {
          const plane = planes[camera.map];
          return plane ? [[id, projectCamera(plane, camera)]] : [];
        }),
      ),
      maps: Object.fromEntries(Object.entries(planes).map(([id, plane]) => [id, plane.data])),
      membership: membershipOf(data.membership).filter(({ country, organisation }) =>
        scenes.some(
          (scene) =>
            scene.type === 'alliances' &&
            scene.countries.includes(country) &&
            scene.organisations.includes(organisation),
        ),
      ),
      // Plain JSON: an optional field that is absent is absent, not undefined.
      series: data.series as SceneData['series'],
      calls: data.calls as SceneData['calls'],
      tags: tagsOf(data.claims, data.sources, JSON.stringify([scenes, data.calls])),
    },
  };
}

function placesOf(file: StoryFile, planes: Record<string, Plane>): Record<string, Place> {
  return Object.fromEntries(
    Object.entries(file.places).map(([id, place]) => [
      id,
      {
        name: place.name,
        ...(place.alt ? { alt: place.alt } : {}),
        ...(place.altLanguage ? { altLanguage: place.altLanguage } : {}),
        kind: place.kind,
        rank: place.rank,
        at: Object.fromEntries(
          Object.entries(planes).map(([map, plane]) => [map, at(plane.project, place.at)]),
        ),
      },
    ]),
  );
}

function membershipOf(file: Data['membership']): Membership[] {
  const styles = file['status-style'];
  const styleOf = (status: string) =>
    (['solid', 'thin', 'hatched'] as const).find((style) => styles[style].includes(status)) ??
    'gap';
  return file.rows.map(({ country, organisation, intervals, short }) => ({
    country,
    organisation,
    tag: {
      documents: [
        ...new Set(intervals.flatMap((i) => i.documents ?? []).map((d) => d.document)),
      ].sort(),
      ...(short ? { outside: short } : {}),
    },
    intervals: intervals.map(({ from, to, status }) => ({
      from,
      ...(to ? { to } : {}),
      status,
      style: styleOf(status),
    })),
  }));
}

/**
 * What the tag beside an annotation says: the documents, or else the first outside source.
 * @param drawn JSON of all that is drawn; claims that it does not name are left out
 */
function tagsOf(
  claims: Record<string, Claim>,
  sources: Sources,
  drawn: string,
): Record<string, Tag> {
  const named = Object.entries(claims).filter(([id]) => drawn.includes(`"${id}"`));
  return Object.fromEntries(
    named.map(([id, claim]) => {
      const documents = [...new Set(claim.documents.map((d) => d.document))].sort();
      const source = sources.outside[claim.outside[0] ?? ''];
      const outside = source?.short ?? source?.issuer;
      return [id, { documents, ...(outside ? { outside } : {}) }];
    }),
  );
}
