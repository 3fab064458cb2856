import { z } from 'zod';
import * as c from './common';

const entry = z.strictObject({
  id: z.string().min(1),
  kind: z.enum(['person', 'place', 'organisation', 'term']),
  /** The neutral name. */
  name: z.string().min(1),
  'alternate-names': z.array(z.string().min(1)),
  definition: z.string().min(1),
  /** How the name is to be used. */
  usage: z.string().optional(),
  'in-documents': z.array(c.documentId),
  coordinates: z
    .strictObject({
      lat: z.number().min(-90).max(90),
      lng: z.number().min(-180).max(180),
      source: z.string().min(1),
      verified: z.boolean(),
    })
    .optional(),
});

/** `glossary.yaml`: people, places, organisations and terms. */
export const glossaryFile = z.strictObject({
  /** Rules that hold for every text of the story. */
  usage: z.strictObject({ basis: z.string().min(1), rules: z.array(z.string().min(1)) }),
  entries: z.array(entry),
  /** Names that need no entry: a newspaper, a ministry, what the people of a country are called. */
  names: z.array(z.string().min(1)).default([]),
  /** Words that the story does not use in its own voice, but within quotation marks. */
  wording: z
    .array(
      z.strictObject({
        /** In each of its forms: "liberated", "liberates". */
        words: z.array(z.string().min(1)).min(1),
        why: z.string().min(1),
        /** What to write for it. */
        write: z.string().min(1),
      }),
    )
    .default([]),
});
export type Glossary = z.infer<typeof glossaryFile>;
