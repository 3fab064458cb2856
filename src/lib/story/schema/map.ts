import { z } from 'zod';
import * as c from './common';

const side = z.enum(['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw']);

/** An area of the map other than a country. */
const area = z.strictObject({
  shape: c.shapeId,
  style: z.enum(['hatch', 'fill', 'outline', 'band']),
  hue: c.hue,
  emphasis: c.emphasis.default('context'),
});

/** A corridor: a route's line and the ribbon of its true width. */
const ribbon = z.strictObject({
  route: c.routeId,
  /** The stretch of the route that has a width. */
  line: c.routeId,
  /** The area that the ribbon never leaves. */
  within: c.shapeId.optional(),
  /** Width of the ribbon, km, true to the scale of the map. */
  km: z.number().positive(),
  style: z.enum(['solid', 'outline', 'empty']).default('solid'),
});

const line = z.strictObject({
  from: c.placeId,
  to: c.placeId,
  hue: c.hue,
  label: z.string().optional(),
  claim: c.claimId.optional(),
  style: z.enum(['solid', 'dashed']).default('solid'),
  /** How far the line bows away from the straight, as a share of its length. */
  bend: z.number().min(-1).max(1).default(0.15),
});

const annotation = z.strictObject({
  at: c.placeId,
  text: z.string().min(1),
  claim: c.claimId,
  /** Pulse: something happened here; dot: it is here; none: the words alone. */
  mark: z.enum(['pulse', 'dot', 'none']).default('none'),
  hue: c.hue.default('ink-2'),
  side: side.optional(),
});

/** Two duties, each held at its own edge of a ribbon. */
const duty = z.strictObject({
  route: c.routeId,
  /** Where along the route the tag holds, 0..1. */
  along: z.number().min(0).max(1),
  edge: z.enum(['left', 'right']),
  text: z.string().min(1),
  claim: c.claimId,
});

const dots = z.strictObject({
  count: z.number().int().positive(),
  /** What one dot is: "1 dot = 10 soldiers". */
  unit: z.string().min(1),
  claim: c.claimId,
  route: c.routeId.optional(),
  /** Part of the route they stand on, 0..1 from its beginning. */
  span: z.tuple([z.number().min(0).max(1), z.number().min(0).max(1)]).default([0, 1]),
  /** How far to either side of the route, km. */
  spread: z.number().min(0).default(0),
  shape: c.shapeId.optional(),
  hue: c.hue,
  /** Where they come from on entering: the beginning or the end of the route, or their own place. */
  flow: z.enum(['start', 'end', 'none']).default('none'),
  /** Nearer to this end of the span the dots stand closer: a queue. */
  bunch: z.enum(['start', 'end', 'none']).default('none'),
});

const counter = z.strictObject({
  from: c.date,
  to: c.date,
  /** The first line is set large; "{n}" is replaced by the number of days, the first being 1. */
  text: z.string().min(1),
  claim: c.claimId,
});

const mover = z.strictObject({
  route: c.routeId,
  /** Where on the route it comes to rest, 0..1. */
  at: z.number().min(0).max(1),
  text: z.string().min(1),
  claim: c.claimId,
  hue: c.hue.default('ink-2'),
});

const dial = z.strictObject({
  hours: z.number().positive(),
  text: z.string().min(1),
  claim: c.claimId,
});

const seats = z.strictObject({
  at: c.placeId,
  names: z.array(c.countryId).min(1),
  empty: z.array(c.countryId),
});

export const mapView = z.strictObject({
  type: z.literal('map'),
  camera: c.cameraId,
  countries: z.record(c.countryId, c.emphasis).default({}),
  /** Countries inside an alliance's area, drawn as a light that stops at the border. */
  glow: z.array(c.countryId).default([]),
  areas: z.array(area).default([]),
  ribbons: z.array(ribbon).default([]),
  roads: z.array(z.strictObject({ route: c.routeId })).default([]),
  places: z.array(c.placeId).default([]),
  lines: z.array(line).default([]),
  annotations: z.array(annotation).default([]),
  duties: z.array(duty).default([]),
  dots: z.array(dots).default([]),
  gates: z
    .array(
      annotation
        .omit({ mark: true, hue: true })
        /** Blocked: nothing passes; checkpoint: a barrier at which someone decides. */
        .extend({ sign: z.enum(['blocked', 'checkpoint']).default('blocked') }),
    )
    .default([]),
  movers: z.array(mover).default([]),
  counters: z.array(counter).default([]),
  dial: dial.optional(),
  seats: seats.optional(),
  /** Words that stand in a corner: what is schematic, what one dot is. */
  caption: z.string().optional(),
  /** Behind other things: paler. */
  dim: z.boolean().default(false),
});
export type MapView = z.infer<typeof mapView>;
