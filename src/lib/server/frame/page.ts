import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { render } from 'svelte/server';
import drawing from '$lib/stage/drawing.css?inline';
import { storyAddress } from '$lib/story/address';
import { absolute } from '$lib/story/share/absolute';
import type { Origin } from '$lib/story/share/absolute';
import { escapeXml } from '$lib/story/share/feed';
import type { Story } from '$lib/story/story';
import base from '$lib/styles/base.css?inline';
import tokens from '$lib/styles/tokens.css?inline';
import EmbedPage from '$lib/surfaces/embed/EmbedPage.svelte';
import embed from '$lib/surfaces/embed/embed.css?inline';
import { readClientScript } from '../client-script';
import { STILLS } from '../head-script';

/** Where the fonts that are cut to the stories' letters lie. */
const FONTS = 'src/lib/styles/generated';

/**
 * The story for a frame: one document that asks for nothing, so that it also works where it has
 * no origin of its own (`sandbox="allow-scripts"`), where neither fonts nor scripts may be loaded.
 */
export function writeFramePage(story: Story, origin: Origin): string {
  const { file, slug } = story;
  const style = [tokens, inlineFonts(), base, drawing, embed].join('\n');
  const script = readClientScript('embed').replaceAll('</script', '<\\/script');
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(STILLS)} ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    'font-src data:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types waymark svelte-trusted-html',
  ].join('; ');
  const data = JSON.stringify(story.stage).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="${file.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="content-security-policy" content="${policy}">
<script>${STILLS}</script>
<title>${escapeXml(file.title)}</title>
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<link rel="canonical" href="${absolute(storyAddress(slug), origin)}">
<style>${style}</style>
</head>
<body>
${render(EmbedPage, { props: { story } }).body}
<script type="application/json" id="story-data">${data}</script>
<script>${script}</script>
</body>
</html>
`;
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** The fonts within the stylesheet: there from the start, so that none need be done without. */
function inlineFonts(): string {
  const css = readFileSync(path.join(FONTS, 'fonts.css'), 'utf8');
  return css
    .replaceAll('font-display:optional', 'font-display:block')
    .replace(
      /url\('\.\/([^']+)'\)/g,
      (_, file: string) =>
        `url(data:font/woff2;base64,${readFileSync(path.join(FONTS, file), 'base64')})`,
    );
}
