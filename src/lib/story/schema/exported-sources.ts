import { z } from 'zod';

/**
 * What `/<story>/sources.json` holds: all that a story rests on, as plain data for another desk.
 * Published (story/address.ts, SCHEMA_ADDRESS): fields may be added, none renamed or removed.
 */
const dated = z.string().describe('A date as precise as it is known: 2023, 2023-09 or 2023-09-18.');
const paragraph = z.number().int().positive().describe('Blocks of text, counted from 1.');
const id = z.string().min(1);
const address = z.string().describe('Path on the site that this file comes from.');

const support = z.object({
  document: id,
  paragraph,
  supports: z.enum(['states', 'implies']),
});

const step = z.object({
  id,
  number: z.number().int().positive(),
  headline: z.string(),
  language: z.string().optional().describe('Where it is not that of the story. BCP 47'),
  chapter: z.string(),
  from: dated,
  to: dated,
  address,
  sentences: z.array(
    z.object({
      text: z.string(),
      claims: z.array(id).describe('Empty where the sentence states no fact.'),
      restsOn: z.enum(['documents', 'both', 'outside', 'framing']),
    }),
  ),
  pictures: z
    .array(z.object({ text: z.string(), claims: z.array(id) }))
    .describe('Words and marks of the pictures.'),
});

const exportedDocument = z.object({
  id,
  title: z.string(),
  kind: z.string(),
  publisher: z.string().nullable(),
  published: dated,
  publishedNote: z.string().optional(),
  seesUntil: dated.describe('The last date that the document could know of.'),
  language: z.string(),
  cautions: z.array(z.string()),
  address,
});

const outsideSource = z.object({
  id,
  title: z.string(),
  issuer: z.string(),
  url: z.string().describe('Where it was confirmed.'),
  confirmedBy: z.string(),
  grade: z.string(),
  verified: z.boolean().describe('An archived copy of the page at url states it.'),
  issuersOwnUrl: z.string().optional().describe("The issuer's own page, not retrieved."),
  note: z.string().optional(),
  address,
});

const exportedClaim = z.object({
  id,
  date: dated,
  until: dated.optional(),
  text: z.string(),
  confidence: z.enum(['high', 'medium', 'low']),
  documents: z.array(support),
  outside: z.array(id),
  quotations: z.array(
    z.object({ speaker: z.string(), words: z.string(), document: id, paragraph }),
  ),
  note: z.string().optional(),
  steps: z.array(id),
  conflicts: z.array(id),
  address,
});

const conflict = z.object({
  id,
  number: z.number().int().positive(),
  title: z.string(),
  theme: z.string(),
  documents: z.array(z.object({ document: id, paragraphs: z.array(paragraph), says: z.string() })),
  record: z.string().describe('What the record outside the documents says.'),
  write: z.string().describe('The wording that the story uses.'),
  claims: z.array(id),
  steps: z.array(id),
  address,
});

const membership = z.object({
  id,
  country: z.string(),
  organisation: z.string(),
  note: z.string().optional(),
  intervals: z.array(
    z.object({
      from: dated,
      until: dated.optional().describe('Absent where it still held when the data end.'),
      status: z.string(),
      source: z.object({ name: z.string(), url: z.string().nullable(), kind: z.string() }),
      verified: z.boolean(),
      note: z.string().optional(),
      documents: z.array(support),
    }),
  ),
  address,
});

const term = z.object({
  id,
  kind: z.enum(['person', 'place', 'organisation', 'term']),
  name: z.string(),
  alternateNames: z.array(z.string()),
  definition: z.string(),
  usage: z.string().optional(),
  address,
});

const exportedSources = z.object({
  $schema: z.string(),
  story: z.object({
    id,
    title: z.string(),
    language: z.string().describe('BCP 47'),
    evidenceLanguage: z
      .string()
      .optional()
      .describe('Of claims, documents and all else, where the story is a translation. BCP 47'),
    published: dated,
    authors: z.array(z.string()),
    licence: z.string(),
    address,
  }),
  steps: z.array(step),
  documents: z.array(exportedDocument),
  grades: z.record(z.string(), z.string()).describe('What each grade of outside source means.'),
  outside: z.array(outsideSource),
  claims: z.array(exportedClaim),
  conflicts: z.array(conflict),
  memberships: z.array(membership),
  terms: z.array(term),
});
export type ExportedSources = z.infer<typeof exportedSources>;

/** The JSON Schema of the file, 2020-12. */
export function makeExportSchema(title: string): object {
  return { ...z.toJSONSchema(exportedSources), title };
}
