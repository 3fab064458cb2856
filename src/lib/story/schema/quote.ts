import { z } from 'zod';
import * as c from './common';

const speech = z.strictObject({
  id: z.string().min(1),
  speaker: z.string().min(1),
  /** Who the speaker is, or in what capacity. */
  role: z.string().optional(),
  /** Day spoken or published. */
  date: c.date,
  /** Exact words, drawn in quotation marks… */
  words: z.string().optional(),
  /** Of those words, where it is not the story's. */
  language: c.language.optional(),
  /** …or our own, drawn without; after exact words, what they were said of. */
  paraphrase: z.string().optional(),
  claim: c.claimId,
  /** "as translated in document 002": stands instead of the source tag, so it names the source. */
  via: z.string().optional(),
  /** Id of the speech that this one qualifies: it hangs beneath it. */
  under: z.string().optional(),
});

/** The same words as several have translated them. */
export const renderings = z.strictObject({
  title: z.string().min(1),
  list: z
    .array(
      z.strictObject({
        words: z.string(),
        by: z.string(),
        claim: c.claimId,
        language: c.language.optional(),
      }),
    )
    .min(2),
});

export const quoteView = z.discriminatedUnion('form', [
  z.strictObject({
    type: z.literal('quote'),
    form: z.literal('card'),
    speech,
    /** Words of other translations, where reliable ones differ. */
    renderings: renderings.optional(),
    /** Plain figures in a row; the mover steps away from the one it leaves. */
    lineup: z
      .strictObject({
        figures: z.array(c.countryId).min(2),
        mover: c.countryId,
        away: c.countryId,
        apart: z.boolean(),
        text: z.string(),
        claim: c.claimId,
      })
      .optional(),
    /** Raised, so that what lies behind shows. */
    lifted: z.boolean().default(false),
  }),
  /** Cards on a rule of dates. */
  z.strictObject({
    type: z.literal('quote'),
    form: z.literal('cards'),
    speeches: z.array(speech).min(2),
    /** In the order of the list, or by date. */
    order: z.enum(['given', 'date']),
    text: z.string(),
  }),
  z.strictObject({
    type: z.literal('quote'),
    form: z.literal('columns'),
    columns: z
      .array(z.strictObject({ title: z.string(), hue: c.hue, speeches: z.array(speech).min(1) }))
      .length(2),
    renderings: renderings.optional(),
    /** Index of the only column in full ink; both when not given. */
    focus: z.number().int().min(0).max(1).optional(),
  }),
]);
export type QuoteView = z.infer<typeof quoteView>;
export type Speech = z.infer<typeof speech>;
