import type { Nodes, Paragraph } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Sentence } from '$lib/story/story';
import type { Problem } from '../problems';
import { findUnseen } from './unseen';
import { splitSentences } from './sentences';
import type { Run } from './sentences';

/** Front matter and body of a step file, with the line each begins on. */
export interface StepText {
  frontMatter: string;
  body: string;
  /** Lines above the body. */
  bodyOffset: number;
}

/** Splits `---` front matter from the words. Pure: takes text, reads no file. */
export function splitStep(file: string, text: string): StepText | Problem {
  const match = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!match)
    return {
      file,
      line: 1,
      column: 1,
      message: `${/^---\r?\n/.test(text) ? 'does not close its' : 'has no'} front matter: a step begins with a line "---", its fields and a line "---".`,
    };
  return {
    frontMatter: match[1] ?? '',
    body: text.slice(match[0].length),
    bodyOffset: match[0].split('\n').length - 1,
  };
}

const parser = unified().use(remarkParse).use(remarkDirective);

/** What Markdown has and a step does not, in an author's words. */
const NAMES: Partial<Record<Nodes['type'], string>> = {
  blockquote: 'a quotation (>)',
  break: 'a line break',
  code: 'code',
  definition: 'an address ([…]:)',
  emphasis: 'emphasis (*…*)',
  heading: 'a heading (#)',
  image: 'an image',
  inlineCode: 'code',
  link: 'a link',
  linkReference: 'a link',
  list: 'a list',
  strong: 'bold (**…**)',
  thematicBreak: 'a rule (---)',
};

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
  const refuse = (node: Nodes) => problems.push({ ...at(node), message: refusal(node) });
  const runs = (paragraph: Paragraph): Run[] =>
    paragraph.children.flatMap((node): Run[] => {
      if (node.type === 'text') return [{ ...at(node), text: node.value, framing: false }];
      if (node.type === 'textDirective' && node.name === 'framing') {
        const text = node.children.map((c) => (c.type === 'text' ? c.value : '')).join('');
        return [{ ...at(node), text, framing: true }];
      }
      refuse(node);
      return [];
    });
  const paragraphs = parser.parse(body).children.flatMap((node) => {
    if (node.type === 'paragraph') {
      const before = problems.length;
      const found = runs(node);
      for (const { line, column, text } of found) {
        const unseen = findUnseen(text);
        if (unseen) problems.push({ file, line, column, message: unseen.message });
      }
      // What cannot stand here cuts sentences in two: their halves are not mistakes of their own.
      const refused = problems.length > before;
      return [splitSentences(found, file, refused ? [] : problems)];
    }
    refuse(node);
    return [];
  });
  if (paragraphs.length === 0 && problems.length === 0)
    problems.push({ file, line: bodyOffset + 1, column: 1, message: 'has no words.' });
  return { paragraphs, problems };
}

const COLONS = { textDirective: ':', leafDirective: '::', containerDirective: ':::' };

function refusal(node: Nodes): string {
  if (node.type === 'html') return 'raw HTML is not allowed: write plain Markdown.';
  if ('name' in node && node.type in COLONS) {
    const colons = COLONS[node.type as keyof typeof COLONS];
    return `"${colons}${node.name}" is no directive here: there is only :framing[…].`;
  }
  const what = NAMES[node.type] ?? `"${node.type}"`;
  return `${what} cannot stand in a step: write paragraphs of plain sentences.`;
}
