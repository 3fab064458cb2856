import type { Conflicts } from './schema/conflicts';
import type { Claim, MembershipRecord, Sources } from './schema/evidence';
import type { Glossary } from './schema/glossary';
import type { StepFile, StoryFile } from './schema/story';
import type { StageStory } from './stage-data';

/** A story read, checked and resolved: everything that a page may need, as plain data. */
export interface Story {
  /** Stands in its addresses: its folder, and the language where that is not its own. */
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
  /** Every language that it is told in, its own first. */
  editions: readonly Edition[];
  /** The language that it was written in: that of its evidence, whatever this edition's. */
  original: string;
  /** Words of the story: title, standfirst, headlines and bodies. */
  words: number;
}

/** A story in one of its languages. */
export interface Edition {
  language: string;
  /** Stands in its addresses. */
  slug: string;
  /** Ids of the steps that are told in it. */
  steps: readonly string[];
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
  /** Of its words and picture, where that is not the language of the story it stands in. */
  language?: string;
  paragraphs: readonly (readonly Sentence[])[];
}
