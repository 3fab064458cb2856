import type { z } from 'zod';
import type { Reference } from '$lib/story/schema/common';

export type Schema = z.core.$ZodType;

/** The parts of a schema, by what it is a schema of. */
interface Parts {
  type: string;
  shape?: Record<string, Schema>;
  element?: Schema;
  items?: readonly Schema[];
  keyType?: Schema;
  valueType?: Schema;
  options?: readonly Schema[];
  /** Of a literal. */
  values?: readonly unknown[];
  /** Of an enum. */
  entries?: Record<string, string>;
}

export function partsOf(schema: Schema): Parts {
  return schema._zod.def as unknown as Parts;
}

/** What is said of a schema beside its shape. */
export function metaOf(schema: Schema): Meta {
  return ((schema as z.ZodType).meta() ?? {}) as Meta;
}

interface Meta {
  /** Of what it is an id. */
  reference?: Reference;
  /** The name of a kind of value that many fields have; its description says what it should be. */
  id?: string;
  description?: string;
}

/** A schema without the wrappings that say that it may be left out. */
export function unwrap(schema: Schema): Schema {
  const { innerType } = schema._zod.def as unknown as { innerType?: Schema };
  return innerType ? unwrap(innerType) : schema;
}

/** The fields by which a picture says what kind it is, the wider one first. */
const KIND = ['type', 'form'];

/** The alternative that a value was meant for, or the field that tells of none. */
export type Choice = { meant: Schema } | { field: string; kinds: string[] };

/**
 * Of several alternatives the one that the author meant, right or not in everything else.
 * @returns a field and what it may be, where it is that field which is wrong
 */
export function choose(union: Schema, value: unknown): Choice {
  const options = flatten(union);
  const mappings = options.filter((option) => partsOf(option).shape);
  const rest = options.find((option) => !mappings.includes(option));
  const [first] = options;
  if (!first) throw new RangeError('a union has alternatives');
  if (typeof value !== 'object' || value === null) return { meant: rest ?? first };
  let candidates = mappings;
  for (const field of KIND) {
    const kinds = candidates.flatMap((option) => literals(option, field));
    if (kinds.length === 0) continue;
    const found = (value as Record<string, unknown>)[field];
    candidates = candidates.filter((option) => literals(option, field).some((k) => k === found));
    if (candidates.length === 0) return { field, kinds: [...new Set(kinds)] };
  }
  return { meant: candidates[0] ?? first };
}

function flatten(schema: Schema): Schema[] {
  const plain = unwrap(schema);
  return partsOf(plain).options?.flatMap(flatten) ?? [plain];
}

function literals(mapping: Schema, field: string): string[] {
  const schema = partsOf(mapping).shape?.[field];
  return schema ? (partsOf(unwrap(schema)).values ?? []).map(String) : [];
}

/** The schema of what stands, or should stand, at a path of a value. */
export function schemaAt(
  schema: Schema,
  value: unknown,
  path: readonly PropertyKey[],
): Schema | undefined {
  const plain = unwrap(schema);
  const [key, ...rest] = path;
  if (key === undefined) return plain;
  const { shape, element, items, valueType, options } = partsOf(plain);
  if (options) {
    const choice = choose(plain, value);
    return 'meant' in choice ? schemaAt(choice.meant, value, path) : undefined;
  }
  const next = shape?.[String(key)] ?? element ?? items?.[Number(key)] ?? valueType;
  return next && schemaAt(next, valueAt(value, [key]), rest);
}

/** The value at a path, or undefined. */
export function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    root,
  );
}

/** What a value should be, in an author's words: "a list", "the id of a camera". */
export function expectation(schema: Schema): string {
  const plain = unwrap(schema);
  const { id, description } = metaOf(plain);
  if (id && description) return description;
  const { type, items, options, entries, values } = partsOf(plain);
  switch (type) {
    case 'string':
      return 'text';
    case 'number':
      return (plain as z.ZodNumber).format ? 'a whole number' : 'a number';
    case 'boolean':
      return 'true or false';
    case 'array':
      return 'a list';
    case 'tuple':
      return `a list of ${items?.length ?? 0}`;
    case 'enum':
      return listKinds(Object.values(entries ?? {}));
    case 'literal':
      return listKinds((values ?? []).map(String));
    case 'union':
      return options ? expectUnion(plain) : 'fields';
    default:
      return 'fields';
  }
}

function expectUnion(union: Schema): string {
  const choice = choose(union, {});
  if ('field' in choice) return `fields, of which "${choice.field}" is ${listKinds(choice.kinds)}`;
  return flatten(union).map(expectation).join(', or ');
}

/** "map, alliances or quote" */
export function listKinds(kinds: readonly string[]): string {
  return kinds.length > 1
    ? `${kinds.slice(0, -1).join(', ')} or ${kinds.at(-1) ?? ''}`
    : (kinds[0] ?? '');
}
