import { z } from 'zod';
import { LANGUAGE } from '../language';
import { isDate } from '../time';

/** Strings whose meaning the loader checks against the rest of the story. */
export type Reference =
  | 'camera'
  | 'place'
  | 'claim'
  | 'country'
  | 'organisation'
  | 'map'
  | 'shape'
  | 'route'
  | 'series'
  | 'tie'
  | 'step'
  | 'conflict'
  | 'document'
  | 'outside';

/** An id of something else in the story; `meta` tells the loader and editors of what. */
const reference = (to: Reference) =>
  z
    .string()
    .min(1)
    .meta({
      id: `${to}-id`,
      reference: to,
      description: `the id of ${/^[aeiou]/.test(to) ? 'an' : 'a'} ${to}`,
    });

export const cameraId = reference('camera');
export const placeId = reference('place');
export const claimId = reference('claim');
export const countryId = reference('country');
export const organisationId = reference('organisation');
export const mapId = reference('map');
export const shapeId = reference('shape');
export const routeId = reference('route');
export const seriesId = reference('series');
export const tieId = reference('tie');
export const stepId = reference('step');
export const conflictId = reference('conflict');
export const documentId = reference('document');
export const outsideId = reference('outside');

/** `2023`, `2023-09` or `2023-09-18`, in quotation marks (YAML would make it something else). */
export const date = z
  .string()
  .refine(isDate, 'is no date: write "2023-09-18", "2023-09" or "2023"')
  .meta({ id: 'date', description: 'a date: "2023-09-18", "2023-09" or "2023"' });

/** A tag that can stand in an address, too. */
export const language = z
  .string()
  .regex(LANGUAGE, 'is no language tag: write "fr", "az-Latn" or "pt-BR"')
  .meta({ id: 'language', description: 'a language tag: "fr", "az-Latn" or "pt-BR"' });

/** The house palette; a story says what each hue means (see tokens.css). */
export const hue = z
  .enum(['hue-a', 'hue-b', 'hue-c', 'hue-d', 'hue-e', 'accent', 'ink-2'])
  .meta({ id: 'hue' });

export const emphasis = z.enum(['focus', 'context', 'muted', 'hidden']);
export type Emphasis = z.infer<typeof emphasis>;

/** Words in a picture that state a fact carry the claim they rest on. */
export const note = z.strictObject({ text: z.string().min(1), claim: claimId });

/** What a check can doubt, and an author accept in writing. */
export const DOUBTS = [
  'claim',
  'quotation',
  'speaker',
  'date',
  'figure',
  'name',
  'wording',
  'unused',
  'length',
  'copied',
] as const;
export type Doubt = (typeof DOUBTS)[number];

/** An author's word that something which a check doubts is right as it stands. */
const acceptance = z.strictObject({
  doubt: z.enum(DOUBTS),
  /** The words, figure, date or claim that is doubted, as the check told it. */
  of: z.string().min(1),
  because: z.string().min(12),
});
export type Acceptance = z.infer<typeof acceptance>;

export const accepts = z
  .array(acceptance)
  .default([])
  .describe('What `npm run check:story` doubts here and is right all the same, each with why.');
