import { z } from 'zod';
import * as c from './common';
import { view } from './views';

const lonLat = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);

const map = z.strictObject({
  /** TopoJSON below the story's folder. */
  file: z.string().min(1),
  projection: z.strictObject({
    parallels: z.tuple([z.number(), z.number()]),
    /** Longitude of the middle meridian, degrees east. */
    meridian: z.number(),
    /** Kilometres in a unit of the plane: 0.05 keeps 50 m apart. */
    unit: z.number().positive(),
  }),
  names: z
    .array(
      z.strictObject({
        text: z.string().min(1),
        kind: z.enum(['country', 'water']),
        at: lonLat,
        shape: c.shapeId.optional(),
      }),
    )
    .default([]),
  credit: z.string().min(1),
});

/** `story.yaml`: everything of a story that is not a step, a claim or a figure. */
export const storyFile = z.strictObject({
  title: z.string().min(1),
  standfirst: z.string().min(1),
  /** BCP 47 */
  language: z.string().min(2),
  dates: z.strictObject({ from: c.date, to: c.date }),
  published: c.date,
  authors: z.array(z.string()).min(1),
  /** Paragraphs at the end: what the story is built on. */
  sourcesNote: z.array(z.string()).min(1),
  credits: z.array(z.string()).min(1),
  licence: z.strictObject({ words: z.string(), data: z.string() }),
  /** The picture of the opening. */
  cover: view,
  coverDescription: z.string().min(1),
  chapters: z
    .array(z.strictObject({ id: z.string(), title: z.string(), steps: z.array(z.string()).min(1) }))
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
        map: z.string(),
        /** West, south, east, north: all of it is in view. */
        bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]),
        /** Length of the scale bar, km; by default the longest that fits. */
        scale: z.number().positive().optional(),
        /** Camera of the small map that shows where this is. */
        locator: z.string().optional(),
      }),
    )
    .default({}),
  places: z
    .record(
      z.string(),
      z.strictObject({
        name: z.string(),
        alt: z.string().optional(),
        kind: z.enum(['capital', 'city', 'town', 'village', 'point']),
        rank: z.number().int().min(1).max(5).default(3),
        at: lonLat,
        source: z.string().optional(),
      }),
    )
    .default({}),
  ties: z.array(z.strictObject({ id: z.string(), label: z.string(), claim: c.claimId })).default([]),
});
export type StoryFile = z.infer<typeof storyFile>;

/** Front matter of `steps/<id>.md`. */
export const stepFile = z.strictObject({
  headline: z.string().min(1),
  /** As it is printed. */
  date: z.string().min(1),
  when: z.strictObject({ from: c.date, to: c.date }),
  /** The picture in words, for those who do not see it. */
  description: z.string().min(20),
  scene: view.shape.scene,
  panel: view.shape.panel,
  /** Pictures on the way to the scene, first to last. */
  builds: z.array(view).default([]),
  /** What becomes of a tie in this step and after: solid, joined, notched, hatched. */
  ties: z.record(c.tieId, z.enum(['solid', 'joined', 'notched', 'hatched'])).default({}),
  conflicts: z.array(c.conflictId).default([]),
  cards: z.array(c.claimId).default([]),
});
export type StepFile = z.infer<typeof stepFile>;
