import type { Claim, Sources } from './schema/evidence';
import type { StepFile, StoryFile } from './schema/story';
import type { StageStory } from './stage-data';

/** A story read, checked and resolved: everything that a page may need, as plain data. */
export interface Story {
  slug: string;
  file: StoryFile;
  steps: readonly Step[];
  claims: Readonly<Record<string, Claim>>;
  sources: Sources;
  /** What the moving picture is drawn from. */
  stage: StageStory;
  /** Path data by map and shape, defined once a page. */
  paths: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Words of the story: title, standfirst, headlines and bodies. */
  words: number;
}

/** One sentence of a step and what it rests on. */
export interface Sentence {
  text: string;
  /** Ids of claims, in the order the author gave them, and where they stand in the file. */
  claims: readonly { id: string; line: number; column: number }[];
  /** Says nothing that could be true or false. */
  framing: boolean;
}

export interface Step extends StepFile {
  id: string;
  /** From 1, in reading order. */
  number: number;
  chapter: { id: string; title: string; number: number };
  paragraphs: readonly (readonly Sentence[])[];
}
