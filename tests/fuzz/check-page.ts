/** Elements and attributes that pages are made of. */
export interface Vocabulary {
  elements: Set<string>;
  attributes: Set<string>;
}

const VOID = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** An address that leads somewhere and runs nothing; pictures may be in the page. */
const ADDRESS = /^(?:#|\/|https?:\/\/|mailto:|\?|\.{1,2}\/|data:image\/)/;

/** Of a page only what an author may write; in a story as it was written they need not all occur. */
const ALSO = ['em', 'strong', 'sup', 'sub', 'abbr', 'q', 'br', 'ol', 'ul', 'li', 'p'];

interface Tag {
  name: string;
  closes: boolean;
  whole: boolean;
  attributes: [string, string][];
}

/** What the pages of stories as they were written are made of: slips bring nothing new. */
export function learnWords(pages: readonly string[]): Vocabulary {
  const tags = pages.flatMap((html) => readTags(withoutScripts(html)));
  return {
    elements: new Set([...ALSO, ...tags.map(({ name }) => name)]),
    attributes: new Set(
      tags.flatMap(({ attributes }) => attributes.map(([name]) => name.toLowerCase())),
    ),
  };
}

/** @throws Error that says what is wrong with a page as a browser would read it */
export function checkPage(html: string, known: Vocabulary): void {
  for (const [, data = ''] of html.matchAll(SCRIPTS)) if (data.trim()) JSON.parse(data);
  const text = withoutScripts(html);
  const letter = UNSEEN.exec(html);
  if (letter) throw new Error(`a letter that no page may have: ${around(html, letter.index)}`);
  const ids = new Set<string>();
  const targets = new Set<string>();
  const open: string[] = [];
  for (const { name, closes, whole, attributes } of readTags(text)) {
    if (!known.elements.has(name)) throw new Error(`an element that no page has: ${name}`);
    if (closes) {
      const last = open.pop();
      if (last !== name) throw new Error(`</${name}> where <${last ?? ''}> is open`);
      continue;
    }
    if (!whole && !VOID.test(name)) open.push(name);
    for (const [attribute, value] of attributes) {
      const told = `${attribute}="${value.slice(0, 80)}" of <${name}>`;
      if (!known.attributes.has(attribute.toLowerCase())) throw new Error(`strange: ${told}`);
      if (/^(on|style$|srcdoc$)/i.test(attribute)) throw new Error(`forbidden: ${told}`);
      if (/^(?:href|src|action|xlink:href)$/.test(attribute) && value && !ADDRESS.test(value))
        throw new Error(`no address: ${told}`);
      if (NUMBERS.test(attribute) && /NaN|Infinity|undefined|null/.test(value))
        throw new Error(`no number: ${told}`);
      if (attribute === 'id') {
        if (ids.has(value)) throw new Error(`twice: ${told}`);
        ids.add(value);
      }
      if (attribute === 'href' && value.startsWith('#')) targets.add(value.slice(1));
    }
  }
  if (open.length > 0) throw new Error(`<${open.at(-1) ?? ''}> is not closed`);
  for (const target of targets)
    if (target && !ids.has(target)) throw new Error(`nothing is at #${target}`);
}

/** @throws Error where a text is no XML as simple as feeds are */
export function checkXml(text: string): void {
  if (UNSEEN.test(text) || /&(?!(?:amp|lt|gt|quot|#\d+);)/.test(text))
    throw new Error(`no XML: ${text.slice(0, 400)}`);
  const open: string[] = [];
  for (const { name, closes, whole } of readTags(text.replace(/^<\?.*?\?>/, ''))) {
    if (closes && open.pop() !== name) throw new Error(`</${name}> closes nothing`);
    if (!closes && !whole) open.push(name);
  }
  if (open.length > 0) throw new Error(`<${open.at(-1) ?? ''}> is not closed`);
}

/** Controls but for tabs and ends of lines, halves of letters, and what Unicode keeps for no letter. */
const UNSEEN = /(?![\t\n\r])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/u;
const NUMBERS = /^(?:[xy][12]?|c[xy]|r|d|width|height|transform|points|viewBox|opacity)$/;
const SCRIPTS = /<script type="application\/[^>]*>(.*?)<\/script>/gs;

function withoutScripts(html: string): string {
  return html.replaceAll(SCRIPTS, '').replaceAll(/<!--.*?-->/gs, '');
}

const TAG =
  /<(\/?)([a-z][^\s>/]*)((?:\s+[^\s"'>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*(\/?)>/gi;
const ATTRIBUTE = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

function readTags(text: string): Tag[] {
  return [...text.matchAll(TAG)].map(([, slash, name = '', attributes = '', end]) => ({
    name: name.toLowerCase(),
    closes: slash === '/',
    whole: end === '/',
    attributes: [...attributes.matchAll(ATTRIBUTE)].map(([, attribute = '', a, b, c]) => [
      attribute,
      a ?? b ?? c ?? '',
    ]),
  }));
}

function around(text: string, at: number): string {
  return JSON.stringify(text.slice(Math.max(0, at - 60), at + 60));
}
