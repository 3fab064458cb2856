import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';

const longitude = z.number().min(-180).max(180);
const latitude = z.number().min(-90).max(90);
const point = z.tuple([longitude, latitude]);
const box = z
  .tuple([longitude, latitude, longitude, latitude])
  .refine(([west, south, east, north]) => west < east && south < north, {
    error: 'a box is [west, south, east, north], west of east and south of north',
  });
const id = z.string().regex(/^[a-z][a-z0-9_]*$/, { error: 'an id is lower_case_with_underscores' });
const code = z.string().regex(/^[A-Z]{3}$/, { error: 'a country is three capitals, ISO 3166-1' });
const km2 = z.number().nonnegative();

/** A file inside one of the packages in this folder's package.json. */
const packaged = z.strictObject({
  package: z.string(),
  file: z.string(),
  /** The object to read, when the file is TopoJSON. */
  object: z.string().optional(),
});

const countries = packaged.extend({
  /** The property that holds a country's code. */
  code: z.string(),
  /** Names by code. Without it every country in the clip box is kept, by code alone. */
  include: z.record(code, z.string()).optional(),
  /** Shapes that the source holds apart, and the country they are drawn as part of. */
  part_of: z.record(z.string(), code).default({}),
  /** Neighbours with a hairline between them: in the box the follower takes the leader's line. */
  heal: z.array(z.strictObject({ leader: code, follower: code, within: box })).default([]),
  /** Islands, enclaves and holes smaller than this are dropped. */
  minimum_km2: km2,
  /** Another threshold for some countries; parts inside the box keep to the general one. */
  minimum_by_country: z
    .record(code, z.strictObject({ km2, except_within: box.optional() }))
    .default({}),
});

/** Authored features drawn from elsewhere: the one that covers `at`, under an id of ours. */
const picks = packaged.extend({
  pick: z.record(id, z.strictObject({ name: z.string(), at: point })),
});

/** Part of an authored line, in the direction given; without `from` and `to`, all of it. */
const leg = z.strictObject({ along: id, from: point.optional(), to: point.optional() });
/** A country's code, or the id of an area. */
const area = z.string();

/** The line two countries share: all of it, or what lies in some boxes. */
const border = z.strictObject({
  kind: z.literal('border'),
  name: z.string(),
  parts: z.array(
    z.strictObject({ between: z.tuple([code, code]), within: z.array(box).optional() }),
  ),
});
/** Everything within some distance of a line, inside one area and outside another. */
const buffer = leg.extend({
  kind: z.literal('buffer'),
  name: z.string(),
  km: z.number().positive(),
  inside: area,
  outside: area,
  /** Pieces and holes smaller than this are dropped. */
  minimum_km2: km2,
});
/** One line made of legs, or its one piece inside an area. */
const route = z.strictObject({
  kind: z.literal('route'),
  name: z.string(),
  legs: z.array(leg).min(1),
  inside: area.optional(),
});

const output = z.strictObject({
  clip: box,
  countries,
  authored: z.array(z.string()).default([]),
  picked: z.array(picks).default([]),
  /** In order: an entry may use those above it. */
  derived: z.record(id, z.discriminatedUnion('kind', [border, buffer, route])).default({}),
  /** The objects of the TopoJSON beside `countries`, each a list of feature ids. */
  layers: z.record(id, z.array(id).min(1)).default({}),
  /**
   * Visvalingam: a vertex goes when its triangle is smaller than this, in square degrees.
   * The first zone that holds the vertex decides; the last has no box.
   */
  simplify: z
    .array(z.strictObject({ within: box.optional(), triangle: z.number().nonnegative() }))
    .min(1)
    .refine((zones) => zones.findIndex((zone) => !zone.within) === zones.length - 1, {
      error: 'only the last zone has no box',
    }),
  /** Steps across the output's width and height. */
  quantise: z.int().min(1000),
});

const recipe = z.strictObject({ outputs: z.record(id, output) });

export type Output = z.infer<typeof output>;
export type Recipe = z.infer<typeof recipe>;
export type CountriesSource = z.infer<typeof countries>;
export type Packaged = z.infer<typeof packaged>;
export type Picks = z.infer<typeof picks>;
export type Leg = z.infer<typeof leg>;
export type BorderLine = z.infer<typeof border>;
export type Buffer = z.infer<typeof buffer>;
export type Route = z.infer<typeof route>;

/**
 * Reads a recipe.
 * @param source the YAML text
 * @param file its name, for messages
 * @throws one Error that lists every fault as `file:line:column  path: what is wrong`
 */
export function parseRecipe(source: string, file: string): Recipe {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const syntax = document.errors[0];
  if (syntax) throw new Error(`${file}: ${syntax.message}`);
  const result = recipe.safeParse(document.toJS());
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, message }) => {
    const { line, col } = lines.linePos(offsetOf(document, path));
    return `${file}:${line}:${col}  ${path.join('.') || 'recipe'}: ${message}`;
  });
  throw new Error(faults.join('\n'));
}

/** Where in the text the node at a path begins; for a missing one, its nearest parent. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: PropertyKey[]): number {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true);
    if (node && typeof node === 'object' && 'range' in node && Array.isArray(node.range)) {
      return Number(node.range[0]);
    }
  }
  return 0;
}
