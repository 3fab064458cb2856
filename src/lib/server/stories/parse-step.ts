import type { Nodes, Paragraph, PhrasingContent } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Sentence } from '$lib/story/story';
import type { Problem } from './problems';

/** Front matter and body of a step file, with the line each begins on. */
export interface StepText {
  frontMatter: string;
  body: string;
  /** Lines above the body. */
  bodyOffset: number;
}

/** Splits `---` front matter from the words. Pure: takes text, reads no file. */
export function splitStep(file: string, text: string): StepText | Problem {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(text);
  if (!match)
    return {
      file,
      line: 1,
      column: 1,
      message: 'begins with no front matter: a step starts with a line "---", its fields and "---".',
    };
  return {
    frontMatter: match[1] ?? '',
    body: text.slice(match[0].length),
    bodyOffset: match[0].split('\n').length - 1,
  };
}

const parser = unified().use(remarkParse).use(remarkDirective);

interface Run {
  text: string;
  line: number;
  column: number;
  framing: boolean;
}

/**
 * The body's paragraphs, each a list of sentences. A sentence ends where its claim references
 * stand (`…on 10 November.[^ceasefire] Next…`) or with a `:framing[…]`.
 */
export function parseBody(
  file: string,
  { body, bodyOffset }: StepText,
): { paragraphs: Sentence[][]; problems: Problem[] } {
  const problems: Problem[] = [];
  const at = (node: Nodes) => ({
    file,
    line: (node.position?.start.line ?? 1) + bodyOffset,
    column: node.position?.start.column ?? 1,
  });
  const refuse = (node: Nodes) => {
    const what =
      node.type === 'html'
        ? 'raw HTML is not allowed: write plain Markdown.'
        : 'name' in node && node.type.endsWith('Directive')
          ? `:${node.name} is no directive here. There is: :framing[…].`
          : `a ${node.type} cannot stand in a step: write paragraphs of plain sentences.`;
    problems.push({ ...at(node), message: what });
  };
  const runs = (paragraph: Paragraph): Run[] =>
    paragraph.children.flatMap((node: PhrasingContent): Run[] => {
      if (node.type === 'text') return [{ ...at(node), text: node.value, framing: false }];
      if (node.type === 'textDirective' && node.name === 'framing') {
        const text = node.children.map((c) => (c.type === 'text' ? c.value : '')).join('');
        return [{ ...at(node), text, framing: true }];
      }
      refuse(node);
      return [];
    });
  const paragraphs = parser.parse(body).children.flatMap((node) => {
    if (node.type !== 'paragraph') {
      refuse(node);
      return [];
    }
    return [splitSentences(runs(node), file, problems)];
  });
  if (paragraphs.length === 0 && problems.length === 0)
    problems.push({ file, line: bodyOffset + 1, column: 1, message: 'has no words.' });
  return { paragraphs, problems };
}

const REFERENCES = /((?:\[\^[^\]]*\])+)/;

function splitSentences(runs: readonly Run[], file: string, problems: Problem[]): Sentence[] {
  const sentences: Sentence[] = [];
  for (const run of runs) {
    const text = run.text;
    if (run.framing) {
      sentences.push({ text: tidy(text), claims: [], framing: true });
      continue;
    }
    let offset = 0;
    let words = '';
    for (const part of text.split(REFERENCES)) {
      if (part.startsWith('[^')) {
        const claims = [...part.matchAll(/\[\^([^\]]*)\]/g)].map((match) => ({
          id: match[1] ?? '',
          ...locate(run, text, offset + match.index),
        }));
        sentences.push({ text: tidy(words), claims, framing: false });
        words = '';
      } else words = part;
      offset += part.length;
    }
    if (tidy(words))
      problems.push({
        file,
        ...locate(run, text, offset - words.trimStart().length),
        message: `"${shorten(tidy(words))}" rests on no claim: add [^claim-id] after it, or write :framing[…] when it states no fact.`,
      });
  }
  return sentences;
}

/** Line and column of a character of a run; a run of several lines begins them at column 1. */
function locate(run: Run, text: string, index: number): { line: number; column: number } {
  const before = text.slice(0, index).split('\n');
  const last = before.at(-1) ?? '';
  return before.length === 1
    ? { line: run.line, column: run.column + index }
    : { line: run.line + before.length - 1, column: last.length + 1 };
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
