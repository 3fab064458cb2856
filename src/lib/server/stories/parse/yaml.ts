import {
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
} from 'yaml';
import type { Document, Node, YAMLError } from 'yaml';
import type { Problem } from '../problems';
import { findUnseen } from './unseen';
import { findWords } from './find-words';

export type Path = readonly PropertyKey[];

/** A parsed file whose every value knows where it stands. */
export interface Located {
  /** Undefined where the text is no YAML. */
  value: unknown;
  /** Makes a problem of the value at a path, or of its key. */
  problem(path: Path, message: string, at?: 'key' | 'value'): Problem;
  /** Makes a problem of some words of the text at a path. */
  problemAt(path: Path, words: string, message: string): Problem;
  /** The value at a path as the author wrote it, or what sort of thing it is. */
  show(path: Path): string;
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
  const document = parseDocument(text, {
    lineCounter: lines,
    merge: true,
    // Its own positions would be those of the front matter.
    prettyErrors: false,
    // What it would warn of on the console is an error of ours, with its place.
    logLevel: 'error',
  });
  const place = (position: number) => {
    const { line, col } = lines.linePos(position);
    return { file, line: line + offset, column: col };
  };
  const twice = document.errors.filter((error) => error.code === 'DUPLICATE_KEY');
  // One slip makes the parser stumble on: what follows the first error is its echo.
  const first = document.errors.find((error) => error.code !== 'DUPLICATE_KEY');
  const strange = first ? [] : findStrange(document);
  const problems: Problem[] = [
    ...(first ? [{ ...place(first.pos[0]), message: `is no YAML: ${say(first)}` }] : []),
    ...twice.map(({ pos: [start] }) => {
      const key = /^[^:\n]*/.exec(text.slice(start))?.[0] ?? '';
      return { ...place(start), message: `"${key.trim()}" stands here twice.` };
    }),
    ...strange.map(({ at, message }) => ({ ...place(at), message })),
  ];
  const value: unknown = first || strange.length > 0 ? undefined : document.toJS();
  const located: Located = {
    value,
    problem: (path, message, at = 'value') => {
      const named = at === 'key' ? path.slice(0, -1) : path;
      return {
        ...place(find(document, path, at).position),
        ...(named.length > 0 ? { field: named.map(String).join('.') } : {}),
        message,
      };
    },
    problemAt: (path, words, message) => {
      const { node, position } = find(document, path, 'value');
      const [start, end] = isScalar(node) ? (node.range ?? []) : [];
      const at = findWords(text, words, start ?? position, end ?? position) ?? position;
      return { ...place(at), field: path.map(String).join('.'), message };
    },
    show: (path) => {
      const { node } = find(document, path, 'value');
      if (isMap(node) || isSeq(node)) {
        const [start = 0, end = 0] = node.range ?? [];
        const written = text.slice(start, end).trim();
        if (node.flow && written.length <= LONGEST && !written.includes('\n')) return written;
        return isMap(node) ? 'a set of fields' : 'a list';
      }
      if (!isScalar(node)) return 'nothing';
      return typeof node.value === 'string'
        ? JSON.stringify(shorten(node.value))
        : (node.source ?? String(node.value));
    },
  };
  return { located, problems };
}

/** The syntax errors that are made most often, in an author's words. */
const SLIPS: Partial<Record<YAMLError['code'], string>> = {
  BLOCK_AS_IMPLICIT_KEY:
    'a second colon, or a line too far to the right. Put words with ": " in them in quotation marks.',
  TAB_AS_INDENT: 'a tab. Indent with spaces.',
  BAD_INDENT: 'a bracket that is not closed above, or a line too far to the left.',
};

function say({ code, message }: YAMLError): string {
  if (/^Missing closing .quote/.test(message)) return 'a quotation mark above is not closed.';
  return SLIPS[code] ?? `${message}.`;
}

/** `*name` without an `&name`, `<<` of what has no fields, unseen letters, names of JavaScript's own. */
function findStrange(document: Document): { at: number; message: string }[] {
  const found: { at: number; message: string }[] = [];
  visit(document, {
    Scalar(_, { value, range }) {
      const unseen = typeof value === 'string' ? findUnseen(value) : undefined;
      if (unseen) found.push({ at: range?.[0] ?? 0, message: unseen.message });
    },
    Alias(_, node) {
      if (!node.resolve(document))
        found.push({
          at: node.range?.[0] ?? 0,
          message: `"*${node.source}" repeats nothing: there is no "&${node.source}" above it.`,
        });
    },
    Pair(_, pair) {
      const name = nameOf(pair.key) ?? '';
      // Every object has these: an id of that name would be found where nobody gave it.
      if (name in Object.prototype)
        found.push({
          at: startOf(pair.key) ?? 0,
          message: `"${name}" is a word of JavaScript's own: choose another.`,
        });
      if (name !== '<<') return;
      const whole = resolve(document, pair.value);
      const sources = isSeq(whole) ? whole.items : [whole];
      // An alias of nothing has been told already.
      if (sources.some((source) => isNode(source) && !isAlias(source) && !isMap(source)))
        found.push({
          at: startOf(pair.key) ?? 0,
          message: '"<<" takes over the fields of a "*name": this has no fields.',
        });
    },
  });
  return found;
}

/** The node at a path, and where it begins; the nearest one above where it does not exist. */
function find(
  document: Document,
  path: Path,
  at: 'key' | 'value',
): { node: unknown; position: number } {
  let node: unknown = document.contents;
  let position = startOf(node) ?? 0;
  for (const [i, key] of path.entries()) {
    node = resolve(document, node);
    if (isMap(node)) {
      const pair = findPair(document, node.items, String(key));
      if (!pair) return { node: undefined, position };
      // The key is the better place to point at, unless the value is the culprit.
      const pointAtValue = i === path.length - 1 && at === 'value' && !isEmpty(pair.value);
      position = startOf(pointAtValue ? pair.value : pair.key) ?? position;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      position = startOf(node) ?? position;
    } else return { node: undefined, position };
  }
  return { node: resolve(document, node), position };
}

/** The pair of a key, be it one that `<<` brings in from elsewhere. */
function findPair(
  document: Document,
  items: readonly unknown[],
  key: string,
): { key: unknown; value: unknown } | undefined {
  const pairs = items.filter((item) => isPair(item));
  const named = (name: string) => pairs.find((pair) => nameOf(pair.key) === name);
  // A key that is no word, such as `{a: b}`, has the library's spelling of it as its name.
  const odd = /^[[{]/.test(key) ? pairs.find((pair) => !isScalar(pair.key)) : undefined;
  const own = named(key) ?? odd;
  if (own) return own;
  const merged = resolve(document, named('<<')?.value);
  return isMap(merged) ? findPair(document, merged.items, key) : undefined;
}

function nameOf(key: unknown): string | undefined {
  if (!isScalar(key)) return undefined;
  // The library has a symbol for `<<`.
  return typeof key.value === 'symbol' ? key.value.description : String(key.value);
}

function resolve(document: Document, node: unknown): unknown {
  return isAlias(node) ? node.resolve(document) : node;
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}

function isEmpty(node: unknown): boolean {
  return node === null || (isScalar(node) && node.value === null && !node.source);
}

/** Letters that a message can quote. */
const LONGEST = 60;

/** As much of a text as a message can quote. */
export function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 3)}…` : text;
}
