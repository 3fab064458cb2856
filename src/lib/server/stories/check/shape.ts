import type { z } from 'zod';
import { nearest, suggest } from '../problems';
import type { Problem } from '../problems';
import type { Located, Path } from '../parse/yaml';
import { choose, expectation, listKinds, partsOf, schemaAt, valueAt } from './schema-tree';
import type { Schema } from './schema-tree';

/**
 * Checks a value against a schema and says all that is wrong in the author's words.
 * @returns the typed value, or undefined when there are problems
 */
export function checkShape<T>(
  schema: z.ZodType<T>,
  located: Located,
  problems: Problem[],
): T | undefined {
  if (located.value === undefined) return undefined;
  const result = schema.safeParse(located.value);
  if (result.success) return result.data;
  explain(result.error.issues, { schema, above: [], located, problems });
  return undefined;
}

interface Context {
  /** Of the part that the issues are about. */
  schema: Schema;
  /** Where that part is in the file. */
  above: Path;
  located: Located;
  problems: Problem[];
}

function explain(issues: readonly z.core.$ZodIssue[], context: Context): void {
  // A misspelt field is missing under its right name: that is one mistake, not two.
  const meant = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => [...issue.path, nearest(key, fieldsAt(issue.path, context))])
      : [],
  );
  const told = new Set(meant.map((path) => path.join('.')));
  for (const issue of issues) {
    const missing = valueAt(context.located.value, [...context.above, ...issue.path]) === undefined;
    if (!missing || !told.has(issue.path.join('.'))) explainOne(issue, context);
  }
}

/** Names of the fields that there may be at a path. */
function fieldsAt(path: Path, { schema, above, located }: Context): string[] {
  const mapping = schemaAt(schema, valueAt(located.value, above), path);
  return Object.keys((mapping && partsOf(mapping).shape) ?? {});
}

function explainOne(issue: z.core.$ZodIssue, context: Context): void {
  const { above, located, problems } = context;
  const path = [...above, ...issue.path];
  const value = valueAt(located.value, path);
  const schema = schemaAt(context.schema, valueAt(located.value, above), issue.path);
  const expected = schema ? expectation(schema) : 'something else';
  const add = (message: string) => problems.push(located.problem(path, message));
  const shown = located.show(path);

  // Which alternative was meant is decided here: zod would tell what is wrong with each.
  if (issue.code === 'invalid_union') {
    explainUnion(issue.discriminator ? path.slice(0, -1) : path, context);
  } else if (issue.code === 'unrecognized_keys') {
    const known = fieldsAt(issue.path, context);
    for (const key of issue.keys)
      problems.push(
        located.problem([...path, key], `"${key}" is no field here.${suggest(key, known)}`, 'key'),
      );
  } else if (value === undefined) add(`is missing; it should be ${expected}.`);
  else if (value === null) add(`is empty; it should be ${expected}.`);
  else if (issue.code === 'invalid_value') {
    const known = issue.values.map(String);
    add(`${shown} is not one of its values.${suggest(String(value), known)}`);
  } else if (issue.code === 'invalid_type')
    add(`${shown} should be ${expected}${hint(value, issue.expected)}.`);
  else if (issue.code === 'too_small') add(`${shown} ${sayLimit(issue, issue.minimum, 'least')}.`);
  else if (issue.code === 'too_big') add(`${shown} ${sayLimit(issue, issue.maximum, 'most')}.`);
  else add(`${shown} ${issue.message.replace(/^Invalid string: must include/, 'should contain')}.`);
}

/** Explains a value by the alternative it was meant for. */
function explainUnion(path: Path, context: Context): void {
  const { above, located, problems } = context;
  const union = schemaAt(context.schema, valueAt(located.value, above), path.slice(above.length));
  const value = valueAt(located.value, path);
  if (!union) return;
  const choice = choose(union, value);
  if ('field' in choice) {
    const { field, kinds } = choice;
    const at = [...path, field];
    const found = valueAt(located.value, at);
    const message =
      found === undefined
        ? `is missing; it should be ${listKinds(kinds)}.`
        : `${located.show(at)} is not one of its values.${suggest(String(found), kinds)}`;
    problems.push(located.problem(at, message));
  } else if (value === undefined || typeof value !== 'object') {
    const message =
      value === undefined
        ? `is missing; it should be ${expectation(union)}.`
        : `${located.show(path)} should be ${expectation(union)}.`;
    problems.push(located.problem(path, message));
  } else {
    const result = (choice.meant as z.ZodType).safeParse(value);
    explain(result.error?.issues ?? [], { ...context, schema: choice.meant, above: path });
  }
}

/** What YAML made of it, where quotation marks decide. */
function hint(value: unknown, expected: string): string {
  if (expected === 'string' && typeof value !== 'object') return ', in quotation marks';
  if (expected === 'number' && typeof value === 'string' && value.trim() && !isNaN(Number(value)))
    return ', without quotation marks';
  return '';
}

type Limit = z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig;

function sayLimit(
  { origin, inclusive }: Limit,
  limit: number | bigint,
  side: 'least' | 'most',
): string {
  const n = Number(limit);
  if (origin === 'string')
    return n === 1 ? 'says nothing' : `should have at ${side} ${n} characters`;
  if (origin === 'array') return `should have at ${side} ${n} ${n === 1 ? 'entry' : 'entries'}`;
  if (inclusive === false) return `should be ${side === 'least' ? 'more' : 'less'} than ${n}`;
  return `should be at ${side} ${n}`;
}
