import type { z } from 'zod';
import type { Reference } from '$lib/story/schema/common';
import { suggest } from './problems';
import type { Problem } from './problems';
import type { Located } from './parse-yaml';

/** Ids that exist, by what they are ids of. */
export type Known = Partial<Record<Reference | 'outside', readonly string[]>>;

const NOUNS: Record<Reference | 'outside', string> = {
  camera: 'no camera of this story',
  place: 'no place of this story',
  claim: 'no claim of this story',
  country: 'no country of this story',
  organisation: 'no organisation of this story',
  shape: 'no shape of its map',
  route: 'no route of its map',
  series: 'no series of this story',
  tie: 'no tie of this story',
  conflict: 'no conflict of this story',
  document: 'no document of this story',
  outside: 'no outside source of this story',
};

type Schema = z.core.$ZodType;

/** Every id in a checked value that names nothing becomes a problem with the nearest right one. */
export function checkReferences(
  schema: Schema,
  value: unknown,
  located: Located,
  known: Known,
): Problem[] {
  const problems: Problem[] = [];
  walk(schema, value, [], (kind, id, path) => {
    const ids = known[kind];
    if (ids && !ids.includes(id))
      problems.push(located.problem(path, `"${id}" is ${NOUNS[kind]}.${suggest(id, ids)}`));
  });
  return problems;
}

/** All ids of one kind that a value names. */
export function listReferences(schema: Schema, value: unknown, wanted: Reference): string[] {
  const ids: string[] = [];
  walk(schema, value, [], (kind, id) => {
    if (kind === wanted) ids.push(id);
  });
  return ids;
}

type Visit = (kind: Reference | 'outside', id: string, path: PropertyKey[]) => void;

function walk(schema: Schema, value: unknown, path: PropertyKey[], visit: Visit): void {
  if (value === undefined || value === null) return;
  const def = schema._zod.def as unknown as {
    type: string;
    shape?: Record<string, Schema>;
    element?: Schema;
    keyType?: Schema;
    valueType?: Schema;
    innerType?: Schema;
    options?: Schema[];
  };
  const meta = (schema as z.ZodType).meta?.();
  if (typeof value === 'string') {
    const kind = meta?.['reference'] as Reference | undefined;
    if (kind) visit(kind, value, path);
  }
  if (def.shape)
    for (const [key, inner] of Object.entries(def.shape))
      walk(inner, (value as Record<string, unknown>)[key], [...path, key], visit);
  if (def.element)
    for (const [i, item] of (value as unknown[]).entries())
      walk(def.element, item, [...path, i], visit);
  if (def.keyType && def.valueType)
    for (const [key, item] of Object.entries(value)) {
      walk(def.keyType, key, [...path, key], visit);
      walk(def.valueType, item, [...path, key], visit);
    }
  if (def.innerType) walk(def.innerType, value, path, visit);
  if (def.options) {
    // The value has been checked, so exactly one alternative takes it.
    const match = def.options.find((option) => (option as z.ZodType).safeParse(value).success);
    if (match) walk(match, value, path, visit);
  }
}
