import { z } from 'zod';
import * as c from './common';

/** What one document says of the matter, and where. */
const account = z.strictObject({
  document: c.documentId,
  paragraphs: z.array(z.number().int().positive()).min(1),
  says: z.string().min(1),
});

const conflict = z.strictObject({
  id: z.string().min(1),
  number: z.number().int().positive(),
  title: z.string().min(1),
  theme: z.string().min(1),
  /** The difference is on screen. */
  show: z.boolean(),
  documents: z.array(account),
  /** What the record outside the documents says. */
  record: z.string().min(1),
  /** The wording that the story uses. */
  write: z.string().min(1),
  claims: z.array(c.claimId),
  steps: z.array(c.stepId),
});

/** `conflicts.yaml`: where the documents disagree with each other or with the record. */
export const conflictsFile = z.strictObject({
  conflicts: z.array(conflict),
  /** Names and words of the documents, and what is written for them. */
  names: z
    .array(
      z.strictObject({
        'in-documents': z.string().min(1),
        use: z.string().min(1),
        /** Forms that must not stand in the story's own words. */
        never: z.array(z.string().min(1)).default([]),
        note: z.string().optional(),
      }),
    )
    .default([]),
  notes: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        title: z.string().min(1),
        text: z.string().min(1),
      }),
    )
    .default([]),
});
export type Conflicts = z.infer<typeof conflictsFile>;
