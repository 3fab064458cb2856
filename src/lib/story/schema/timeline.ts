import { z } from 'zod';
import * as c from './common';

const card = z.strictObject({
  id: z.string().min(1),
  date: c.date,
  text: z.string().min(1),
  lane: z.enum(['above', 'below']).default('above'),
  claim: c.claimId,
  hue: c.hue.default('ink-2'),
});

export const timelineView = z.discriminatedUnion('form', [
  /** Calls above, answers below, joined by a line as long as the delay. */
  z.strictObject({
    type: z.literal('timeline'),
    form: z.literal('calls'),
    from: c.date,
    to: c.date,
    /** Calls after this date are not drawn yet. */
    until: c.date,
    /** Dates of the calls that are news in this step; all, when none is named. */
    focus: z.array(c.date).default([]),
    /** Whose calls they are. */
    hue: c.hue.default('ink-2'),
  }),
  z.strictObject({
    type: z.literal('timeline'),
    form: z.literal('cards'),
    from: c.date,
    to: c.date,
    unit: z.enum(['day', 'month']),
    cards: z.array(card).min(1),
    lanes: z.strictObject({ above: z.string(), below: z.string() }).optional(),
    /** Cards up to this date flow together there; until `done` they stand at their own. */
    gather: z.strictObject({ date: c.date, done: z.boolean() }).optional(),
  }),
  /** Who lists what: the disagreement between sources is the picture. */
  z.strictObject({
    type: z.literal('timeline'),
    form: z.literal('matrix'),
    title: z.string().min(1),
    columns: z
      .array(z.strictObject({ id: z.string(), title: z.string(), date: z.string() }))
      .min(2),
    /** Of the ticks. */
    hue: c.hue.default('ink-2'),
    rows: z
      .array(
        z.strictObject({
          /** Id of the card of an earlier view that opens into this row. */
          id: z.string().optional(),
          title: z.string().min(1),
          claim: c.claimId,
          /** By column: listed, not listed, or in a word how it is. */
          cells: z.record(
            z.string(),
            z.union([z.enum(['yes', 'no']), z.strictObject({ word: z.string().min(1) })]),
          ),
        }),
      )
      .min(1),
    note: c.note.optional(),
  }),
]);
export type TimelineView = z.infer<typeof timelineView>;
