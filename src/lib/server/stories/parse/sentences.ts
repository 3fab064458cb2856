import type { Sentence } from '$lib/story/story';
import type { Problem } from '../problems';
import { shorten } from './yaml';

/** Text of a paragraph without anything else in it, and where it begins. */
export interface Run {
  text: string;
  line: number;
  column: number;
  framing: boolean;
}

/** Where a sentence ends within a text, and not an initial or "Mr." */
const SENTENCE_END = /(?<!(?<!\p{L})\p{Lu}\p{L}{0,2})[.!?]["”’)]*(?=\s["“(]?\p{Lu})/u;

const REFERENCES = /((?:\[\^[^\]]*\])+)/;

/** Cuts a paragraph into sentences at its references; what none of them covers is a problem. */
export function splitSentences(
  runs: readonly Run[],
  file: string,
  problems: Problem[],
): Sentence[] {
  const sentences: Sentence[] = [];
  for (const run of runs) {
    if (run.framing) {
      const { line, column } = run;
      sentences.push({ text: tidy(run.text), claims: [], framing: true, line, column });
    } else
      splitRun(run, sentences, (index, message) => {
        problems.push({ file, ...locate(run, index), message });
      });
  }
  return sentences;
}

function splitRun(
  run: Run,
  sentences: Sentence[],
  refuse: (index: number, message: string) => void,
): void {
  let offset = 0;
  let words = { text: '', at: 0 };
  for (const part of run.text.split(REFERENCES)) {
    const claims = [...part.matchAll(/\[\^([^\]]*)\]/g)].map((match) => ({
      id: match[1] ?? '',
      ...locate(run, offset + match.index),
    }));
    if (claims.length === 0) words = { text: part, at: offset + part.search(/\S|$/) };
    else {
      if (/^[.,;:!?]/.test(words.text))
        refuse(words.at, `"${words.text[0] ?? ''}" goes before the reference, not after it.`);
      const text = tidy(words.text);
      if (!text) refuse(offset, `${part} follows no words.`);
      const end = SENTENCE_END.exec(text);
      if (end && end.index > 0)
        refuse(words.at, unsupported(text.slice(0, end.index + end[0].length)));
      sentences.push({ text, claims, framing: false, ...locate(run, words.at) });
      words = { text: '', at: 0 };
    }
    offset += part.length;
  }
  const rest = tidy(words.text);
  if (/^[.,;:!?]$/.test(rest))
    refuse(words.at, `"${rest}" goes before the reference, or inside the brackets of :framing[…].`);
  else if (rest) refuse(words.at, unsupported(rest));
}

function unsupported(sentence: string): string {
  return `"${shorten(sentence)}" rests on no claim: add [^claim-id] after it, or write :framing[…] when it states no fact.`;
}

/** Line and column of a character of a run; a run of several lines begins them at column 1. */
function locate(run: Run, index: number): { line: number; column: number } {
  const before = run.text.slice(0, index).split('\n');
  const last = before.at(-1) ?? '';
  return before.length === 1
    ? { line: run.line, column: run.column + index }
    : { line: run.line + before.length - 1, column: last.length + 1 };
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
