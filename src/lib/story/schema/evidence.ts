import { z } from 'zod';
import * as c from './common';

const support = z.strictObject({
  document: c.documentId,
  paragraph: z.number().int().positive(),
  supports: z.enum(['states', 'implies']),
});

/** An entry of `claims.yaml`. */
export const claim = z.strictObject({
  date: c.date,
  until: c.date.optional(),
  text: z.string().min(1),
  confidence: z.enum(['high', 'medium', 'low']),
  actors: z.array(z.string()).default([]),
  places: z.array(z.string()).default([]),
  tags: z.array(z.string()).default([]),
  documents: z.array(support).default([]),
  outside: z.array(c.outsideId).default([]),
  quotes: z
    .array(
      z.strictObject({
        speaker: z.string(),
        words: z.string(),
        document: c.documentId,
        paragraph: z.number().int().positive(),
      }),
    )
    .default([]),
  note: z.string().optional(),
  accepts: c.accepts,
});
export type Claim = z.infer<typeof claim>;
export const claimsFile = z.record(z.string(), claim);

const sourceDocument = z.strictObject({
  title: z.string(),
  kind: z.string(),
  publisher: z.string().nullable(),
  published: c.date,
  'published-note': z.string().optional(),
  'sees-until': c.date,
  language: z.string(),
  cautions: z.array(z.string()).default([]),
  paragraphs: z
    .array(z.strictObject({ paragraph: z.number().int().positive(), kind: z.string() }))
    .min(1),
});

const outsideSource = z.strictObject({
  title: z.string(),
  /** Name for the tag in a picture. */
  short: z.string().max(22).optional(),
  issuer: z.string(),
  address: z.string(),
  'confirmed-by': z.string(),
  grade: z.string(),
  verified: z.boolean(),
  canonical: z.string().optional(),
  note: z.string().optional(),
});

export const sourcesFile = z.strictObject({
  documents: z.record(z.string(), sourceDocument),
  /** What each grade of outside source means, in a sentence; best first. */
  grades: z.record(z.string(), z.string().min(1)).default({}),
  outside: z.record(z.string(), outsideSource),
});
export type Sources = z.infer<typeof sourcesFile>;

/** `data/membership.yaml` */
export const membershipFile = z.strictObject({
  window: z.strictObject({ from: c.date, to: c.date }),
  'status-style': z.strictObject({
    solid: z.array(z.string()),
    thin: z.array(z.string()),
    hatched: z.array(z.string()),
    gap: z.array(z.string()),
  }),
  rows: z.array(
    z.strictObject({
      country: c.countryId,
      organisation: c.organisationId,
      /** Name of the row's source for the tag in a picture. */
      short: z.string().max(22).optional(),
      'seeds-support': z.boolean().optional(),
      note: z.string().optional(),
      intervals: z.array(
        z.strictObject({
          from: c.date,
          to: c.date.optional(),
          status: z.string(),
          source: z.strictObject({
            name: z.string(),
            address: z.string().nullable(),
            kind: z.string(),
          }),
          verified: z.boolean(),
          note: z.string().optional(),
          documents: z.array(support).optional(),
        }),
      ),
    }),
  ),
});

export type MembershipRecord = z.infer<typeof membershipFile>;

/** `data/series.yaml`: figures that are charted, each with its owner. */
export const seriesFile = z.record(
  z.string(),
  z.strictObject({
    label: z.string(),
    unit: z.string(),
    owners: z.record(z.string(), z.strictObject({ name: z.string(), short: z.string() })),
    values: z
      .array(
        z.strictObject({
          owner: z.string(),
          date: c.date.optional(),
          when: z.string().optional(),
          country: c.countryId.optional(),
          value: z.number(),
          shown: z.string(),
          derived: z.string().optional(),
          minor: z.boolean().optional(),
        }),
      )
      .min(1),
  }),
);

/** `data/calls.yaml` */
export const callsFile = z.array(
  z.strictObject({
    date: c.date,
    call: z.string(),
    answered: c.date,
    answer: z.string(),
    claim: c.claimId,
    answerClaim: c.claimId.optional(),
  }),
);

/** `data/quantities.yaml`: the record that charted figures are drawn from. */
export const quantitiesFile = z.record(
  z.string(),
  z.strictObject({
    label: z.string().min(1),
    unit: z.string().min(1),
    /** Only a verified one may be drawn. */
    verified: z.boolean(),
    documents: z.array(support.omit({ supports: true })).default([]),
    values: z
      .array(
        z.strictObject({
          date: c.date.optional(),
          year: z.number().int().optional(),
          country: z.string().optional(),
          value: z.union([z.number(), z.string().min(1)]),
          unit: z.string().optional(),
          /** What of: "armoured carriers". */
          what: z.string().optional(),
          /** Whose figure it is. */
          by: z.string().optional(),
          source: c.outsideId.optional(),
          derived: z.boolean().optional(),
          note: z.string().optional(),
        }),
      )
      .min(1),
    sources: z.array(c.outsideId),
    /** To be said beside the figure. */
    caution: z.string().optional(),
    /** The form in which it may be drawn. */
    form: z.string().min(1),
  }),
);
