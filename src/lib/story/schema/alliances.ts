import { z } from 'zod';
import * as c from './common';

const bar = z.strictObject({ country: c.countryId, organisation: c.organisationId });

export const alliancesView = z.strictObject({
  type: z.literal('alliances'),
  /**
   * One country: a row an organisation. Several: a row a country, in it a bar an organisation,
   * so that what a country has of each stands together.
   */
  organisations: z.array(c.organisationId).min(1),
  countries: z.array(c.countryId).min(1),
  from: c.date,
  to: c.date,
  /** From this date the axis is enlarged, beyond a marked break, to this share of its width. */
  detail: z.strictObject({ from: c.date, share: z.number().min(0.2).max(0.8) }).optional(),
  /** Bars in full colour, whole or in the part that begins at a date; the others are context. */
  focus: z.array(bar.extend({ from: c.date.optional() })).default([]),
  /** Dated words held at a bar. `notch` cuts the bar there. */
  annotations: z
    .array(
      bar.extend({
        date: c.date,
        text: z.string().min(1),
        /** Where it says no more than the bar itself, the source of the bar's row is shown. */
        claim: c.claimId.optional(),
        mark: z.enum(['tick', 'notch', 'none']).default('tick'),
      }),
    )
    .default([]),
  /** Dated cards below the chart, in order, each led to the axis or to an organisation's bar. */
  events: z
    .array(
      z.strictObject({
        date: c.date,
        text: z.string().min(1),
        /** Instead of the text, where that does not fit on a line. */
        short: z.string().min(1).optional(),
        claim: c.claimId,
        organisation: c.organisationId.optional(),
      }),
    )
    .default([]),
  /** Nothing from this date on, and nothing of these, is drawn yet, though its room is kept. */
  cursor: c.date.optional(),
  awaited: z.array(c.organisationId).default([]),
});
export type AlliancesView = z.infer<typeof alliancesView>;
