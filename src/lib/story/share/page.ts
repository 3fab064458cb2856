import { cardFile, oembedFile, stepPageAddress, storyAddress } from '$lib/story/address';
import type { Step, Story } from '$lib/story/story';
import { absolute } from './absolute';
import { alternatesOf } from './alternates';
import type { Alternate } from './alternates';
import type { Origin } from './absolute';
import { textOf } from './claims';
import { describeStep, describeStory } from './json-ld';

/** What the head of a page says to those who link to it. */
export interface Share {
  /** The page's own address; without a host where that is not known. */
  canonical: string;
  /** The same in other languages; empty where there is none. */
  alternates: readonly Alternate[];
  title: string;
  description: string;
  lang: string;
  published: string;
  authors: readonly string[];
  section?: string;
  /** Has a host, as its readers require; undefined where none is known. */
  url?: string;
  image?: { address: string; alt: string };
  oembed?: string;
  /** JSON-LD. */
  data: string;
}

/** A description is cut by those who show it; this is about what they leave, letters. */
const LONG = 200;

export function shareStory(story: Story, origin: Origin): Share {
  const { file, slug } = story;
  return {
    ...common(story, storyAddress(slug), origin),
    alternates: alternatesOf(story, storyAddress, origin),
    title: file.title,
    description: file.standfirst,
    ...picture(cardFile(slug), file.coverDescription, origin),
    ...(origin ? { oembed: absolute(oembedFile(slug), origin) } : {}),
    data: JSON.stringify(describeStory(story, origin)),
  };
}

export function shareStep(step: Step, story: Story, origin: Origin): Share {
  const at = (slug: string) => stepPageAddress(slug, step.id);
  // What is not translated is the same page as the original.
  const slug = step.language ? (story.editions[0]?.slug ?? story.slug) : story.slug;
  return {
    ...common(story, at(slug), origin),
    alternates: step.language ? [] : alternatesOf(story, at, origin, step.id),
    lang: step.language ?? story.file.language,
    title: step.headline,
    description: shorten(textOf(step).join(' '), LONG),
    section: step.chapter.title,
    ...picture(cardFile(story.slug, step.id), step.description, origin),
    ...(origin ? { oembed: absolute(oembedFile(story.slug, step.id), origin) } : {}),
    data: JSON.stringify(describeStep(step, story, origin)),
  };
}

function common({ file }: Story, path: string, origin: Origin) {
  return {
    canonical: absolute(path, origin),
    lang: file.language,
    published: file.published,
    authors: file.authors,
    ...(origin ? { url: absolute(path, origin) } : {}),
  };
}

function picture(path: string, alt: string, origin: Origin): Pick<Share, 'image'> {
  return origin ? { image: { address: absolute(path, origin), alt } } : {};
}

/** Whole words up to a length, with an ellipsis where something is missing. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, text.lastIndexOf(' ', length - 1)).replace(/[\s,;:–]+$/, '')}…`;
}
