import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeJsonSchemas } from '$lib/story/schema/json-schema';

const schemas = makeJsonSchemas();

describe('the JSON Schemas for editors', () => {
  it('are all in stories/schema, and nothing else is', () => {
    const names = Object.keys(schemas).map((name) => `${name}.json`);
    expect(readdirSync('stories/schema').sort()).toEqual(names.sort());
  });

  it.each(Object.entries(schemas))('%s.json is as `npm run schema` writes it', (name, schema) => {
    expect(JSON.parse(readFileSync(`stories/schema/${name}.json`, 'utf8'))).toEqual(schema);
  });

  it('say nothing that only the loader understands', () => {
    const keywords = new Set(listKeywords(Object.values(schemas)));
    expect([...keywords].filter((word) => !KEYWORDS.includes(word))).toEqual([]);
  });
});

/** Of JSON Schema, draft 7, the keywords in use. */
const KEYWORDS = [
  ...[
    '$schema',
    '$ref',
    'definitions',
    'title',
    'description',
    'default',
    'allOf',
    'anyOf',
    'oneOf',
  ],
  ...['type', 'const', 'enum', 'properties', 'required', 'additionalProperties', 'propertyNames'],
  ...['items', 'additionalItems', 'minItems', 'maxItems', 'minLength', 'maxLength', 'pattern'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'],
];

/** Names in schemas, but for those that an author chooses: of fields and of definitions. */
function listKeywords(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(listKeywords);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    if (key === 'default') return [key];
    const named = key === 'properties' || key === 'definitions';
    return [key, ...listKeywords(named ? Object.values(value as object) : value)];
  });
}
