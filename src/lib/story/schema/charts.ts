import { z } from 'zod';
import * as c from './common';

const plot = z.strictObject({
  series: c.seriesId,
  title: z.string().min(1),
  unit: z.string().min(1),
  hue: c.hue,
  claim: c.claimId,
});

export const chartsView = z.discriminatedUnion('form', [
  /** A hundred squares a country, filled from the series by its `country`. */
  z.strictObject({
    type: z.literal('charts'),
    form: z.literal('waffles'),
    caption: z.string().min(1),
    /** What one square is: "1 square = 1%". */
    unit: z.string().min(1),
    series: c.seriesId,
    hue: c.hue,
    grids: z
      .array(z.strictObject({ country: c.countryId, claim: c.claimId, filled: z.boolean() }))
      .min(1),
  }),
  /**
   * Labelled points of several owners on one axis, never joined across owners. What is dated
   * after `to` stands beyond a break in the axis and is joined to nothing.
   */
  z.strictObject({
    type: z.literal('charts'),
    form: z.literal('steps'),
    series: c.seriesId,
    from: c.date,
    to: c.date,
    hue: c.hue,
    claim: c.claimId,
    title: z.string().min(1),
    /** Figures to hold the points against, as lines across, where there is room. */
    levels: z.strictObject({ series: c.seriesId, claim: c.claimId }).optional(),
  }),
  /** Two plots, one time axis, two units, two frames. */
  z.strictObject({
    type: z.literal('charts'),
    form: z.literal('pair'),
    from: c.date,
    to: c.date,
    bars: plot,
    line: plot,
    /** Words in the free space above the first bars. */
    note: c.note.optional(),
  }),
]);
export type ChartsView = z.infer<typeof chartsView>;
