import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { writeCsv } from '$lib/server/export/csv';
import { exportSourcesCsv } from '$lib/server/export/sources-csv';
import { exportSources } from '$lib/server/export/sources-json';
import { describeSources } from '$lib/server/export/sources-schema';
import { loadStories } from '$lib/server/stories/load';
import type { Story } from '$lib/story/story';

const stories = [...loadStories('stories'), ...loadStories('tests/fixtures/stories')];

describe.each(stories)('the sources of $slug as CSV', (story) => {
  const [head = [], ...rows] = readCsv(exportSourcesCsv(story));
  const records = rows.map((row) => Object.fromEntries(row.map((cell, i) => [head[i], cell])));

  it('have as many cells in each row as the head', () => {
    expect(rows.filter((row) => row.length !== head.length)).toEqual([]);
  });

  it('hold every claim with all that supports it, and nothing else', () => {
    expect(new Set(records.map(({ claim }) => claim))).toEqual(new Set(Object.keys(story.claims)));
    for (const [id, claim] of Object.entries(story.claims)) {
      const own = records.filter((record) => record['claim'] === id);
      expect(own.every(({ text, date }) => text === claim.text && date === claim.date)).toBe(true);
      const of = (kind: string) => own.filter(({ support }) => support === kind);
      expect(
        of('document')
          .map(({ source, paragraph, supports }) => `${source} ${paragraph} ${supports}`)
          .sort(),
      ).toEqual(
        claim.documents.map((d) => `${d.document} ${d.paragraph} ${d.supports}`).toSorted(),
      );
      expect(of('outside').map(({ source }) => source)).toEqual(claim.outside);
      expect(of('quotation').map(({ words }) => words)).toEqual(claim.quotes.map((q) => q.words));
      expect(own).toHaveLength(claim.documents.length + claim.outside.length + claim.quotes.length);
    }
  });
});

describe('a CSV', () => {
  it('begins with a byte order mark and ends each row with CRLF', () => {
    expect(writeCsv([['a', 1], ['b, "c"\nd']])).toBe('\uFEFFa,1\r\n"b, ""c""\nd"\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1'])(
    'makes text of the formula %j',
    (text) => {
      expect(readCsv(writeCsv([[text]]))).toEqual([[`'${text}`]]);
    },
  );
});

describe.each(stories)('the sources of $slug as JSON', (story) => {
  const read: unknown = JSON.parse(JSON.stringify(exportSources(story)));
  const schema = z.fromJSONSchema(describeSources() as Parameters<typeof z.fromJSONSchema>[0]);

  it('are as their JSON Schema says', () => {
    expect(schema.safeParse(read).error?.issues ?? []).toEqual([]);
  });

  it('would not be so with a field missing, or of another kind', () => {
    const { claims, ...rest } = read as ReturnType<typeof exportSources>;
    expect(schema.safeParse(rest).success).toBe(false);
    const [first, ...others] = claims;
    const wrong = { ...rest, claims: [{ ...first, confidence: 'sure' }, ...others] };
    expect(schema.safeParse(wrong).success).toBe(false);
  });

  it('hold everything that the story rests on', () => {
    const data = read as ReturnType<typeof exportSources>;
    expect(idsOf(data.documents)).toEqual(Object.keys(story.sources.documents).toSorted());
    expect(idsOf(data.outside)).toEqual(Object.keys(story.sources.outside).toSorted());
    expect(idsOf(data.claims)).toEqual(Object.keys(story.claims).toSorted());
    expect(data.memberships.map(({ intervals }) => intervals.length)).toEqual(
      story.membership.rows.map(({ intervals }) => intervals.length),
    );
    expect(idsOf(data.terms)).toEqual(story.glossary.entries.map(({ id }) => id).toSorted());
    expect(data.steps.flatMap((step) => step.sentences.map(({ text }) => text))).toEqual(
      sentencesOf(story),
    );
    for (const { id, documents, outside, quotations } of data.claims)
      expect({ documents, outside, quotes: quotations }).toEqual({
        documents: story.claims[id]?.documents,
        outside: story.claims[id]?.outside,
        quotes: story.claims[id]?.quotes,
      });
  });
});

function idsOf(list: readonly { id: string }[]): string[] {
  return list.map(({ id }) => id).toSorted();
}

function sentencesOf({ steps }: Story): string[] {
  return steps.flatMap((step) => step.paragraphs.flat().map(({ text }) => text));
}

/** Reads CSV as RFC 4180 has it, by another way than it is written. */
function readCsv(text: string): string[][] {
  expect(text.startsWith('\uFEFF')).toBe(true);
  const cells = text.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g);
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of cells) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}
