import { z } from 'zod';

const words = z.string().min(1);

/** Words of pictures, and names, as they stand in the original, and in this language. */
const texts = z
  .record(words, words)
  .default({})
  .describe('Names and words of pictures: those of the original, and what stands for them.');

/** `story.<language>.yaml`: what of `story.yaml` and `data/` a reader reads, in another language. */
export const translationFile = z.strictObject({
  title: words,
  standfirst: words,
  coverDescription: words,
  chapters: z.record(words, words).describe('Titles of the chapters, by their ids.'),
  texts,
  sourcesNote: z.array(words).min(1),
  unknowns: z.array(words).default([]).describe('As many as in the original, in the same order.'),
  credits: z.array(words).min(1),
});
export type TranslationFile = z.infer<typeof translationFile>;

/** Front matter of `steps/<id>.<language>.md`; its picture is that of the original. */
export const translatedStepFile = z.strictObject({
  headline: words,
  date: words.describe('The date as it is printed.'),
  description: z.string().min(20).describe('The picture in words.'),
  texts,
});
export type TranslatedStepFile = z.infer<typeof translatedStepFile>;
