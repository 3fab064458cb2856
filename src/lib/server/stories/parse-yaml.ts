import { isCollection, isMap, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Node } from 'yaml';
import type { z } from 'zod';
import { suggest } from './problems';
import type { Problem } from './problems';

type Path = readonly PropertyKey[];

/** A parsed file whose every value knows where it stands. */
export interface Located {
  value: unknown;
  /** Makes a problem of the value at a path. */
  problem(path: Path, message: string): Problem;
}

/**
 * Reads YAML, keeping positions.
 * @param offset lines of the file above this text (front matter below its `---`)
 */
export function parseYaml(
  file: string,
  text: string,
  offset = 0,
): { located: Located; problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, merge: true });
  const place = (position: number) => {
    const { line, col } = lines.linePos(position);
    return { file, line: line + offset, column: col };
  };
  const problems = document.errors.map((error) => ({
    ...place(error.pos[0]),
    message: `is no YAML: ${error.message.split('\n')[0] ?? ''}`,
  }));
  const problem = (path: Path, message: string): Problem => ({
    ...place(find(document.contents, path)),
    ...(path.length ? { field: path.map(String).join('.') } : {}),
    message,
  });
  const value: unknown = document.errors.length ? undefined : document.toJS();
  return { located: { value, problem }, problems };
}

/** Offset of the node at a path, or of the nearest one above that exists. */
function find(root: Node | null, path: Path): number {
  let node: unknown = root;
  let position = root?.range?.[0] ?? 0;
  for (const [i, key] of path.entries()) {
    if (!isCollection(node)) break;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
      if (!isPair(pair)) break;
      // The key is the better place to point at, unless the value is the culprit.
      const target = (i === path.length - 1 ? (pair.value ?? pair.key) : pair.key) as Node;
      position = target.range?.[0] ?? position;
      node = pair.value;
    } else {
      node = node.items[Number(key)];
      position = (node as Node | undefined)?.range?.[0] ?? position;
    }
  }
  return position;
}

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
  for (const issue of result.error.issues) explain(issue, [], located, problems);
  return undefined;
}

type Issue = z.core.$ZodIssue;

function explain(issue: Issue, above: Path, located: Located, problems: Problem[]): void {
  const path = [...above, ...issue.path];
  const add = (at: Path, message: string) => problems.push(located.problem(at, message));
  const found = JSON.stringify(valueAt(located.value, path)) ?? 'nothing';
  switch (issue.code) {
    case 'unrecognized_keys':
      for (const key of issue.keys) add([...path, key], `"${key}" is no field here.`);
      return;
    case 'invalid_value':
      add(path, `${found} is not one of its values.${suggest(found.replaceAll('"', ''), issue.values.map(String))}`);
      return;
    case 'invalid_union': {
      // Of the alternatives the author meant the one that fails deepest.
      const best = [...issue.errors].sort((a, b) => depth(b) - depth(a))[0];
      if (best && best.length > 0 && depth(best) > 0)
        for (const inner of best) explain(inner, path, located, problems);
      else if (!best?.length)
        add(path, `${found} matches none of the kinds there are: check "type" and "form".`);
      else for (const inner of best) explain(inner, path, located, problems);
      return;
    }
    case 'invalid_type':
      add(path, valueAt(located.value, path) === undefined ? `is missing: expected ${issue.expected}.` : `${found} should be ${issue.expected}.`);
      return;
    default:
      add(path, `${found} ${issue.message.replace(/^Invalid input: /, '')}`);
  }
}

function depth(issues: readonly Issue[]): number {
  // A wrong "type" or "form" tells that the alternative was not meant.
  if (issues.some((i) => i.code === 'invalid_value' && ['type', 'form'].includes(String(i.path[0]))))
    return -1;
  return Math.max(0, ...issues.map((i) => i.path.length)) + 1;
}

/** The value at a path, or undefined. */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    root,
  );
}
