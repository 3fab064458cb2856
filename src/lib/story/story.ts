import type { Conflicts } from './schema/conflicts';
import type { Claim, MembershipRecord, Sources } from './schema/evidence';
import type { Glossary } from './schema/glossary';
import type { StepFile, StoryFile } from './schema/story';
import type { StageStory } from './stage-data';

/** A story read, checked and resolved: everything that a page may need, as plain data. */
export interface Story {
  slug: string;
  file: StoryFile;
  steps: readonly Step[];
  claims: Readonly<Record<string, Claim>>;
  sources: Sources;
  /** Where the documents disagree, and the wording used. None of this is in the picture's data. */
  conflicts: Conflicts;
  glossary: Glossary;
  /** Who belonged to what, each time with its source: what the bars of pictures are drawn from. */
  membership: MembershipRecord;
  /** What the moving picture is drawn from. */
  stage: StageStory;
  /** Path data by map and shape, defined once a page. */
  paths: Readonly<Record<string, Paths>>;
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
  /** Where it begins in the file. */
  line: number;
  column: number;
}

/** Path data by shape id; the countries also make one shape together. */
export interface Paths {
  countries: Record<string, string>;
  others: Record<string, string>;
}

export interface Step extends StepFile {
  id: string;
  /** From 1, in reading order. */
  number: number;
  chapter: { id: string; title: string; number: number };
  paragraphs: readonly (readonly Sentence[])[];
}
