import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { render } from 'svelte/server';
import drawing from '$lib/stage/drawing.css?inline';
import { stepPageAddress, storyAddress } from '$lib/story/address';
import { directionOf } from '$lib/story/language';
import { absolute } from '$lib/story/share/absolute';
import type { Origin } from '$lib/story/share/absolute';
import { escapeXml } from '$lib/story/share/feed';
import type { Step, Story } from '$lib/story/story';
import base from '$lib/styles/base.css?inline';
import tokens from '$lib/styles/tokens.css?inline';
import EmbedPage from '$lib/surfaces/embed/EmbedPage.svelte';
import embed from '$lib/surfaces/embed/embed.css?inline';
import SinglePage from '$lib/surfaces/embed/single/SinglePage.svelte';
import single from '$lib/surfaces/embed/single/single.css?inline';
import { readClientScript } from '../client-script';
import { inlineFonts } from '../export/inline-fonts';
import { STILLS } from '../head-script';

/** Where the fonts that are cut to the stories' letters lie. */
const FONTS = 'src/lib/styles/generated';

/** What differs between documents for a frame. */
interface Frame {
  language: string;
  title: string;
  /** With a host where that is known. */
  canonical: string;
  /** Rules of this surface. */
  style: string;
  body: string;
  /** Before anything is drawn, and at the end. */
  scripts: { first?: string; last: string };
}

/** The story for a frame: a step at a time, or all. */
export function writeFramePage(story: Story, origin: Origin): string {
  const { file, slug } = story;
  const data = JSON.stringify(story.stage).replaceAll('<', '\\u003c');
  const body = `${render(EmbedPage, { props: { story } }).body}
<script type="application/json" id="story-data">${data}</script>`;
  const scripts = { first: STILLS, last: readClientScript('embed') };
  const { language, title } = file;
  const canonical = absolute(storyAddress(slug), origin);
  return writeDocument({ language, title, canonical, style: embed, body, scripts });
}

/** One step for a frame: a picture with caption and source, whole without its script. */
export function writeSinglePage(story: Story, step: Step, origin: Origin): string {
  const { language, title } = story.file;
  return writeDocument({
    language,
    title: `${step.headline} – ${title}`,
    canonical: absolute(stepPageAddress(story.slug, step.id), origin),
    style: single,
    body: render(SinglePage, { props: { story, step } }).body,
    scripts: { last: readClientScript('single') },
  });
}

/**
 * One document that asks for nothing, so that it also works where it has no origin of its own
 * (`sandbox="allow-scripts"`), where neither fonts nor scripts may be loaded.
 */
function writeDocument({ language, title, canonical, style: own, body, scripts }: Frame): string {
  const fonts = readFileSync(path.join(FONTS, 'fonts.css'), 'utf8');
  const style = inlineFonts([tokens, fonts, base, drawing, own].join('\n'), (name) =>
    readFileSync(path.join(FONTS, name)),
  );
  const last = scripts.last.replaceAll('</script', '<\\/script');
  const all = [...(scripts.first ? [scripts.first] : []), last];
  const policy = [
    "default-src 'none'",
    `script-src ${all.map(hashOf).join(' ')}`,
    `style-src ${hashOf(style)}`,
    'font-src data:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    // A story's frame has a policy of its head and one of its script, of which it makes a worker.
    `trusted-types waymark svelte-trusted-html${scripts.first ? " 'allow-duplicates'" : ''}`,
    ...(scripts.first ? ['worker-src blob:'] : []),
  ].join('; ');
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="content-security-policy" content="${policy}">
${scripts.first ? `<script>${scripts.first}</script>` : ''}
<title>${escapeXml(title)}</title>
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<link rel="canonical" href="${canonical}">
<style>${style}</style>
</head>
<body>
${body}
<script>${last}</script>
</body>
</html>
`;
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
