import { z } from 'zod';
import * as c from './common';
import { mapView } from './map';

/* ------------------------------------------------------------------ alliances */

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
  /** Bars in full colour; the others are context. All, when none is named. */
  focus: z.array(bar).default([]),
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
  /** Nothing from this date on is drawn yet, though its room is kept. */
  cursor: c.date.optional(),
});
export type AlliancesView = z.infer<typeof alliancesView>;

/* ------------------------------------------------------------------ timeline */

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
    columns: z.array(z.strictObject({ id: z.string(), title: z.string(), date: z.string() })).min(2),
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

/* ------------------------------------------------------------------ quote */

const speech = z.strictObject({
  id: z.string().min(1),
  speaker: z.string().min(1),
  /** Who the speaker is, or in what capacity. */
  role: z.string().optional(),
  /** Day spoken or published. */
  date: c.date,
  /** Exact words, drawn in quotation marks… */
  words: z.string().optional(),
  /** …or our own, drawn without; after exact words, what they were said of. */
  paraphrase: z.string().optional(),
  claim: c.claimId,
  /** "as translated in document 002": stands instead of the source tag, so it names the source. */
  via: z.string().optional(),
  /** Id of the speech that this one qualifies: it hangs beneath it. */
  under: z.string().optional(),
});

const renderings = z.strictObject({
  title: z.string().min(1),
  list: z.array(z.strictObject({ words: z.string(), by: z.string(), claim: c.claimId })).min(2),
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
    /** What then shows, in words beneath the card. */
    note: c.note.optional(),
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

/* ------------------------------------------------------------------ charts */

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

/* ------------------------------------------------------------------ union */

/** One picture. A new kind of scene is one more line here and one in stage/scenes.ts. */
export const scene = z.union([
  z.discriminatedUnion('type', [mapView, alliancesView]),
  timelineView,
  quoteView,
  chartsView,
]);
export type SceneView = z.infer<typeof scene>;

/** A scene with a smaller one in, below, beside or over it. */
export const view = z.strictObject({
  scene,
  panel: z.strictObject({ place: z.enum(['above', 'below', 'beside', 'behind']), scene }).optional(),
});
export type View = z.infer<typeof view>;
