import { groundsOf } from '../../story/evidence';
import type { Story } from '../../story/story';
import { listUses } from '../../story/uses';
import { writeCsv } from './csv';

const HEAD = [
  ...['claim', 'date', 'until', 'text', 'confidence', 'note', 'steps', 'conflicts'],
  ...['support', 'source', 'title', 'publisher', 'paragraph', 'supports'],
  ...['grade', 'verified', 'url', 'speaker', 'words'],
];

/**
 * Claims and what supports them, as CSV: a row for each paragraph of a document (`support` is
 * "document"), each outside source ("outside") and each exact quotation ("quotation"), the claim
 * repeated on each. Lists within a cell are parted by spaces.
 */
export function exportSourcesCsv(story: Story): string {
  const uses = listUses(story);
  const rows = Object.keys(story.claims).flatMap((id) => {
    const { claim, documents, outside, conflicts } = groundsOf(id, story);
    const steps = (uses[id] ?? []).map(({ step }) => step.id).join(' ');
    const numbers = conflicts.map(({ number }) => number).join(' ');
    const about = [
      ...[id, claim.date, claim.until ?? '', claim.text, claim.confidence, claim.note ?? ''],
      ...[steps, numbers],
    ];
    return [
      ...documents.map(({ id: number, document, paragraph, supports }) => [
        ...['document', number, document.title, document.publisher ?? '', paragraph, supports],
        ...['', '', '', '', ''],
      ]),
      ...outside.map(({ id: source, source: { title, issuer, grade, verified, address } }) => [
        ...['outside', source, title, issuer, '', ''],
        ...[grade, verified ? 'yes' : 'no', address, '', ''],
      ]),
      ...claim.quotes.map(({ document, paragraph, speaker, words }) => [
        ...['quotation', document, story.sources.documents[document]?.title ?? '', '', paragraph],
        ...['', '', '', '', speaker, words],
      ]),
    ].map((support) => [...about, ...support]);
  });
  return writeCsv([HEAD, ...rows]);
}
