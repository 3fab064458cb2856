import type { Reference } from '$lib/story/schema/common';
import { suggest } from '../problems';
import type { Problem } from '../problems';
import type { Located, Path } from '../parse/yaml';
import { choose, metaOf, partsOf, unwrap, valueAt } from './schema-tree';
import type { Schema } from './schema-tree';

/** What exists in a story. What is not known, because its own file is wrong, is not checked. */
export interface Known {
  ids: Partial<Record<Exclude<Reference, 'shape' | 'route'>, readonly string[]>>;
  /** Id of the map of each camera. */
  mapOf: Readonly<Record<string, string>>;
  /** By map: what it consists of. */
  maps: Readonly<Record<string, Readonly<Record<'shape' | 'route', readonly string[]>>>>;
  /** Numbers of the paragraphs of each document. */
  paragraphs: Readonly<Record<string, readonly number[]>>;
}

/** Every id in a checked value that names nothing becomes a problem with the nearest right one. */
export function checkReferences(
  schema: Schema,
  value: unknown,
  located: Located,
  known: Known,
): Problem[] {
  const problems: Problem[] = [];
  walk(schema, value, [], (kind, id, path, at) => {
    const map = kind === 'shape' || kind === 'route' ? mapAround(value, path, known) : undefined;
    const ids =
      kind === 'shape' || kind === 'route' ? known.maps[map ?? '']?.[kind] : known.ids[kind];
    const whole = map === undefined ? 'this story' : `the map "${map}"`;
    const noun = kind === 'outside' ? 'outside source' : kind;
    if (ids && !ids.includes(id))
      problems.push(
        located.problem(path, `"${id}" is no ${noun} of ${whole}.${suggest(id, ids)}`, at),
      );
    if (kind === 'document' && ids?.includes(id))
      problems.push(...checkParagraphs(value, id, path.slice(0, -1), located, known));
  });
  return problems;
}

/** The map of a view with a camera, or the one that the path in `story.yaml` leads into. */
function mapAround(value: unknown, path: Path, { mapOf }: Known): string | undefined {
  for (let n = path.length - 1; n >= 0; n--) {
    const camera = valueAt(value, [...path.slice(0, n), 'camera']);
    if (typeof camera === 'string') return mapOf[camera];
  }
  return path[0] === 'maps' ? String(path[1]) : undefined;
}

/** Beside the id of a document stands the number of a paragraph of it, or several. */
function checkParagraphs(
  value: unknown,
  id: string,
  above: Path,
  located: Located,
  { paragraphs }: Known,
): Problem[] {
  const has = paragraphs[id];
  if (!has) return [];
  const one = valueAt(value, [...above, 'paragraph']);
  const several = valueAt(value, [...above, 'paragraphs']);
  const named = [
    ...(typeof one === 'number' ? [{ n: one, path: [...above, 'paragraph'] }] : []),
    ...(Array.isArray(several) ? several : []).map((n: number, i) => ({
      n,
      path: [...above, 'paragraphs', i],
    })),
  ];
  return named
    .filter(({ n }) => !has.includes(n))
    .map(({ n, path }) =>
      located.problem(
        path,
        `document "${id}" has no paragraph ${n}: its last is ${Math.max(...has)}.`,
      ),
    );
}

type Visit = (kind: Reference, id: string, path: Path, at: 'key' | 'value') => void;

function walk(
  schema: Schema,
  value: unknown,
  path: Path,
  visit: Visit,
  at: 'key' | 'value' = 'value',
): void {
  if (value === undefined || value === null) return;
  const plain = unwrap(schema);
  const { shape, element, keyType, valueType, options } = partsOf(plain);
  const { reference } = metaOf(plain);
  if (reference && typeof value === 'string') visit(reference, value, path, at);
  if (shape)
    for (const [key, inner] of Object.entries(shape))
      walk(inner, valueAt(value, [key]), [...path, key], visit);
  if (element)
    for (const [i, item] of (value as unknown[]).entries())
      walk(element, item, [...path, i], visit);
  if (keyType && valueType)
    for (const [key, item] of Object.entries(value)) {
      walk(keyType, key, [...path, key], visit, 'key');
      walk(valueType, item, [...path, key], visit);
    }
  if (options) {
    const choice = choose(plain, value);
    if ('meant' in choice) walk(choice.meant, value, path, visit, at);
  }
}
