import { cardFile, oembedFile, stepPageAddress, storyAddress } from '$lib/story/address';
import type { Step, Story } from '$lib/story/story';
import { absolute } from './absolute';
import type { Origin } from './absolute';
import { textOf } from './claims';
import { describeStep, describeStory } from './json-ld';

/** What the head of a page says to those who link to it. */
export interface Share {
  /** The page's own address; without a host where that is not known. */
  canonical: string;
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
    title: file.title,
    description: file.standfirst,
    ...picture(cardFile(slug), file.coverDescription, origin),
    ...(origin ? { oembed: absolute(oembedFile(slug), origin) } : {}),
    data: JSON.stringify(describeStory(story, origin)),
  };
}

export function shareStep(step: Step, story: Story, origin: Origin): Share {
  return {
    ...common(story, stepPageAddress(story.slug, step.id), origin),
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
