import { cardFile, sourcesAddress, stepPageAddress, storyAddress } from '$lib/story/address';
import type { OutsideSource, SourceDocument } from '$lib/story/evidence';
import type { Step, Story } from '$lib/story/story';
import { absolute, SITE } from './absolute';
import type { Origin } from './absolute';
import { groundsOfStep, textOf } from './claims';
import { licenceAddress } from './licence';

/** A node of JSON-LD in the vocabulary of schema.org. */
export type Node = Record<string, unknown>;

/** What a story is, for machines. Its outside sources, far more than these, are on their own page. */
export function describeStory(story: Story, origin: Origin): Node {
  const { file, slug, sources } = story;
  return {
    '@context': 'https://schema.org',
    ...report(story, storyAddress(slug), origin),
    headline: file.title,
    description: file.standfirst,
    temporalCoverage: `${file.dates.from}/${file.dates.to}`,
    ...translationOf(story, origin),
    image: image(story, undefined, origin),
    wordCount: story.words,
    hasPart: story.steps.map((step) => ({
      '@type': 'Report',
      headline: step.headline,
      url: absolute(stepPageAddress(slug, step.id), origin),
    })),
    citation: [
      ...Object.values(sources.documents).map(citeDocument),
      { '@type': 'WebPage', url: absolute(sourcesAddress(slug), origin) },
    ],
  };
}

/** What one step is, with everything that it rests on. */
export function describeStep(step: Step, story: Story, origin: Origin): Node {
  const grounds = groundsOfStep(step, story);
  const documents = new Map(
    grounds.flatMap((one) => one.documents.map(({ id, document }) => [id, document])),
  );
  const outside = new Map(
    grounds.flatMap((one) => one.outside.map(({ id, source }) => [id, source])),
  );
  return {
    '@context': 'https://schema.org',
    ...report(story, stepPageAddress(story.slug, step.id), origin),
    headline: step.headline,
    articleBody: textOf(step).join('\n\n'),
    temporalCoverage: `${step.when.from}/${step.when.to}`,
    position: step.number,
    image: image(story, step, origin),
    isPartOf: {
      '@type': 'Report',
      headline: story.file.title,
      url: absolute(storyAddress(story.slug), origin),
    },
    citation: [
      ...[...documents.values()].map(citeDocument),
      ...[...outside.values()].map(citeOutside),
    ],
  };
}

/** A translation names what it is one of. */
function translationOf({ slug, editions: [original] }: Story, origin: Origin): Node {
  return original && original.slug !== slug
    ? { translationOfWork: { '@id': absolute(storyAddress(original.slug), origin) } }
    : {};
}

function report({ file }: Story, path: string, origin: Origin): Node {
  return {
    '@type': 'Report',
    '@id': absolute(path, origin),
    url: absolute(path, origin),
    inLanguage: file.language,
    datePublished: file.published,
    author: file.authors.map((name) => ({
      '@type': name === SITE ? 'Organization' : 'Person',
      name,
    })),
    publisher: { '@type': 'Organization', name: SITE },
    license: licenceAddress(file.licence.words),
    isAccessibleForFree: true,
  };
}

function image({ slug }: Story, step: Step | undefined, origin: Origin): Node {
  return {
    '@type': 'ImageObject',
    url: absolute(cardFile(slug, step?.id), origin),
    width: 1200,
    height: 630,
  };
}

function citeDocument({ title, publisher }: SourceDocument): Node {
  return { '@type': 'CreativeWork', name: title, ...(publisher ? by(publisher) : {}) };
}

function citeOutside({ title, issuer, address }: OutsideSource): Node {
  return {
    '@type': 'CreativeWork',
    name: title,
    ...by(issuer),
    ...(/^https?:\/\//.test(address) ? { url: address } : {}),
  };
}

function by(name: string): Node {
  return { publisher: { '@type': 'Organization', name } };
}
