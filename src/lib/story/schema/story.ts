import { z } from 'zod';
import * as c from './common';
import { renderings } from './quote';
import { view } from './views';

/** Stands in addresses, so that it is plain enough for one. */
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is no id: use small letters, digits and single hyphens');

const isLanguage = (tag: string) => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
};

const longitude = z.number().min(-180).max(180);
const latitude = z.number().min(-90).max(90);
const lonLat = z.tuple([longitude, latitude]);
const box = z
  .tuple([longitude, latitude, longitude, latitude])
  .refine(
    ([west, south, east, north]) => west < east && south < north,
    'is no box: write [west, south, east, north]',
  );
/** A cone touches the Earth there; at a pole it would be none. */
const parallel = z.number().min(-89).max(89);

const map = z.strictObject({
  /** TopoJSON below the story's folder. */
  file: z.string().min(1),
  projection: z.strictObject({
    parallels: z.tuple([parallel, parallel]),
    /** Longitude of the middle meridian, degrees east. */
    meridian: longitude,
    /** Kilometres in a unit of the plane: shapes are drawn to this precision. */
    unit: z.number().min(0.001).max(100),
    /** West, south, east, north of where the camera goes near: drawn ten times as precisely. */
    fine: box.optional(),
  }),
  names: z
    .array(
      z.strictObject({
        text: z.string().min(1),
        kind: z.enum(['country', 'water']),
        at: lonLat,
        /** Only under these cameras; by default under all. */
        cameras: z.array(c.cameraId).optional(),
      }),
    )
    .default([]),
  /** What shapes, roads and the corridors along them are called where a picture is put in words. */
  called: z
    .strictObject({
      shapes: z.record(c.shapeId, z.string().min(1)).default({}),
      routes: z.record(c.routeId, z.string().min(1)).default({}),
    })
    .default({ shapes: {}, routes: {} }),
  /** Ids of features of the file that are not drawn. */
  without: z.array(z.string()).default([]),
  credit: z.string().min(1),
});

/** What a reader of the maps may want to know of them: on the page of sources. */
const mapNotes = z.strictObject({
  about: z.array(z.string().min(1)).default([]),
  lines: z
    .array(
      z.strictObject({
        what: z.string().min(1),
        how: z.string().min(1).describe('Where the line comes from, or how it was drawn.'),
        within: z.string().min(1).describe('How far off it may be: "2 km".'),
      }),
    )
    .default([]),
  licences: z
    .array(
      z.strictObject({
        what: z.string().min(1),
        from: z.string().min(1),
        licence: z.string().min(1),
        address: z.url().optional(),
      }),
    )
    .default([]),
});

/** Something that the story does not know. */
const unknown = z.strictObject({
  text: z.string().min(1),
  claims: z.array(c.claimId).default([]).describe('Claims whose figures and dates it repeats.'),
  conflicts: z.array(c.conflictId).default([]).describe('Differences that say more of it.'),
});

/** `story.yaml`: everything of a story that is not a step, a claim or a figure. */
export const storyFile = z.strictObject({
  title: z.string().min(1),
  standfirst: z.string().min(1).describe('What the story is about, below its title.'),
  language: z
    .string()
    .refine(isLanguage, 'is no language tag: write "en-GB" or "fr"')
    .describe('Language of the words, as a tag (BCP 47).'),
  translations: z
    .array(c.language)
    .default([])
    .describe('Other languages it is told in, each with a file story.<language>.yaml.'),
  dates: z.strictObject({ from: c.date, to: c.date }).describe('What the story covers.'),
  published: c.date,
  authors: z.array(z.string()).min(1),
  sourcesNote: z
    .array(z.string())
    .min(1)
    .describe('Paragraphs at the end: what the story is built on.'),
  unknowns: z
    .array(unknown)
    .default([])
    .describe('Paragraphs before those: what is thinly attested, approximate or disputed.'),
  credits: z.array(z.string()).min(1).describe('Whose maps and figures these are.'),
  licence: z.strictObject({ words: z.string(), data: z.string() }),
  mapNotes: mapNotes.optional().describe('How the maps were made, how exact they are, and whose.'),
  cover: view.describe('The picture of the opening.'),
  coverDescription: z
    .string()
    .min(1)
    .describe('That picture in words, for those who do not see it.'),
  chapters: z
    .array(z.strictObject({ id: slug, title: z.string().min(1), steps: z.array(slug).min(1) }))
    .min(1),
  countries: z.record(
    z.string(),
    z.strictObject({ name: z.string(), short: z.string(), hue: c.hue.optional() }),
  ),
  organisations: z
    .record(z.string(), z.strictObject({ name: z.string(), about: z.string(), hue: c.hue }))
    .default({}),
  maps: z.record(z.string(), map).default({}),
  cameras: z
    .record(
      z.string(),
      z.strictObject({
        map: c.mapId,
        /** What it shows, where a picture is put in words: "the old harbour". */
        name: z.string().min(1).optional(),
        /** West, south, east, north: all of it is in view. */
        bbox: box,
        /** Length of the scale bar, km; by default the longest that fits. */
        scale: z.number().positive().optional(),
        /** Camera of the small map that shows where this is. */
        locator: c.cameraId.optional(),
      }),
    )
    .default({}),
  places: z
    .record(
      z.string(),
      z.strictObject({
        name: z.string(),
        /** The other name in use, with whose it is: "Cy. Caerdydd". */
        alt: z.string().optional(),
        altLanguage: c.language
          .optional()
          .describe('Of that name: "cy", or "hy-Latn" in our letters.'),
        kind: z.enum(['capital', 'city', 'town', 'village', 'point']),
        rank: z.number().int().min(1).max(5).default(3),
        at: lonLat,
        source: z.string().optional(),
      }),
    )
    .default({}),
  /** What the ties are, before them in the strip where there is room. */
  tiesTitle: z.string().optional(),
  ties: z
    .array(z.strictObject({ id: z.string(), label: z.string(), claim: c.claimId }))
    .default([]),
  accepts: c.accepts,
});
export type StoryFile = z.infer<typeof storyFile>;

/** Front matter of `steps/<id>.md`. */
export const stepFile = z.strictObject({
  headline: z.string().min(1).describe('Heading of the step.'),
  date: z.string().min(1).describe('The date as it is printed: "6–8 Sept 2023".'),
  when: z.strictObject({ from: c.date, to: c.date }),
  description: z.string().min(20).describe('The picture in words, for those who do not see it.'),
  scene: view.shape.scene,
  panel: view.shape.panel,
  builds: z.array(view).default([]).describe('Pictures on the way to the scene, first to last.'),
  ties: z
    .record(c.tieId, z.enum(['solid', 'joined', 'notched', 'hatched']))
    .default({})
    .describe('What becomes of a tie in this step and after.'),
  conflicts: z
    .array(c.conflictId)
    .default([])
    .describe('Differences between the documents that matter here (conflicts.yaml).'),
  renderings: renderings
    .optional()
    .describe('Translations that differ, beside the words, where no picture shows them.'),
  cards: z
    .array(c.claimId)
    .default([])
    .describe('Further claims, for readers who want to know more.'),
  accepts: c.accepts,
  slide: z
    .array(c.note)
    .min(1)
    .max(2)
    .optional()
    .describe('What stands beside the picture on a slide, instead of the first sentences.'),
  seconds: z
    .number()
    .int()
    .positive()
    .optional()
    .describe('How long a presenter stays here, instead of what the words take.'),
});
export type StepFile = z.infer<typeof stepFile>;
