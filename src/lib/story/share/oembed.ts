import { cardFile, embedAddress, stepPageAddress, storyAddress } from '$lib/story/address';
import type { Step, Story } from '$lib/story/story';
import { absolute, SITE } from './absolute';
import { escapeXml } from './feed';

/**
 * Within what WordPress grants a frame (200 to 1000 px high), and high enough for any step. The frame
 * itself is as wide as its column: not every theme holds one of 700 px to the width of a phone.
 */
const WIDTH = 700;
const HEIGHT = 640;
/** A day, s. */
const KEPT = 86_400;

/**
 * What a site shows that is given the address of a story or a step: a quotation with a link, for
 * where frames are not allowed, and the frame. Static, so that a wish for another size is not heard.
 * @param origin must be known: the answer is read far from here
 */
export function writeOembed(story: Story, step: Step | undefined, origin: string) {
  const { file, slug } = story;
  const title = step ? `${step.headline} – ${file.title}` : file.title;
  const page = step ? stepPageAddress(slug, step.id) : storyAddress(slug);
  const name = escapeXml(title);
  const link = `<blockquote><a href="${absolute(page, origin)}">${name}</a></blockquote>`;
  const frame =
    `<iframe src="${absolute(embedAddress(slug, step?.id), origin)}" width="100%" height="${HEIGHT}"` +
    ` title="${name}" frameborder="0" scrolling="no"></iframe>`;
  return {
    version: '1.0',
    type: 'rich',
    title,
    author_name: file.authors.join(', '),
    provider_name: SITE,
    provider_url: absolute('/', origin),
    cache_age: KEPT,
    width: WIDTH,
    height: HEIGHT,
    thumbnail_url: absolute(cardFile(slug, step?.id), origin),
    thumbnail_width: 1200,
    thumbnail_height: 630,
    html: link + frame,
  };
}
