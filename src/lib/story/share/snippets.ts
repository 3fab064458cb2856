import {
  cardFile,
  embedAddress,
  singleAddress,
  stepPageAddress,
  storyAddress,
} from '$lib/story/address';
import { escapeXml } from './feed';

/** High enough for any step at any width of a phone or a column, px. */
export const FRAME_HEIGHT = 640;
/** The same for one step alone, whose caption stands below its picture. */
export const SINGLE_HEIGHT = 940;

/** What an editor chooses for an article; what is left out is the script's or the reader's choice. */
export interface Embed {
  slug: string;
  /** Of the story, or of the step where one is named. */
  title: string;
  /** What the card shows, in words. */
  alt: string;
  step?: string;
  mode?: 'stage' | 'stepper' | 'fluid' | 'static' | 'single';
  theme?: 'light' | 'dark';
  load?: 'click';
  /** Of a frame that does not fill the window, px. */
  height?: number;
  /** At most, px; otherwise as wide as the column. */
  width?: number;
}

/** The script that makes a frame of the figure. */
export interface Loader {
  /** From the root of the site. */
  address: string;
  /** Of a file that never changes: a browser that gets another refuses it. */
  integrity?: string;
}

/** A picture with a link, which every editor leaves alone, and the script that brings it to life. */
export function writeFigure(embed: Embed, loader: Loader, origin: string): string {
  const { slug, title, alt, step, mode, theme, load, height, width } = embed;
  const style = [
    width ? `max-width:${width}px;margin:0 auto` : 'margin:0',
    // Where it is sure which frame will come, its place is kept for it.
    ...(mode === 'stepper' ? [`min-height:${height ?? FRAME_HEIGHT}px`] : []),
  ].join(';');
  const figure = attributes({
    'data-waymark': origin + storyAddress(slug),
    'data-mode': mode,
    'data-step': step,
    'data-theme': theme,
    'data-load': load,
    'data-height': height ? String(height) : undefined,
    style,
  });
  const script = attributes({
    src: origin + loader.address,
    referrerpolicy: 'no-referrer',
    integrity: loader.integrity,
    crossorigin: loader.integrity && 'anonymous',
  });
  return `<figure${figure}>
  <a href="${pageOf(embed, origin)}"><img src="${origin}${cardFile(slug, step)}" alt="${escapeXml(alt)}" width="1200" height="630" loading="lazy" referrerpolicy="no-referrer" style="max-width:100%;height:auto"></a>
  <figcaption>${escapeXml(title)}</figcaption>
</figure>
<script async${script}></script>`;
}

/** The frame alone, for pages that allow no script. */
export function writeFrame(embed: Embed, origin: string): string {
  const frame = attributes({
    src: frameOf(embed, origin),
    title: embed.title,
    width: String(embed.width ?? '100%'),
    height: String(heightOf(embed)),
    loading: 'lazy',
    referrerpolicy: 'no-referrer',
    style: 'border:0',
  });
  return `<iframe${frame}></iframe>`;
}

/** The same for a page in AMP, which shows the card until the frame is there. */
export function writeAmp(embed: Embed, origin: string): string {
  const { slug, step, alt, title } = embed;
  const frame = attributes({
    src: frameOf(embed, origin),
    title,
    layout: 'fixed-height',
    height: String(heightOf(embed)),
    sandbox: 'allow-scripts allow-popups',
    frameborder: '0',
  });
  return `<!-- In the head: <script async custom-element="amp-iframe" src="https://cdn.ampproject.org/v0/amp-iframe-0.1.js"></script> -->
<amp-iframe${frame}>
  <amp-img placeholder layout="fill" src="${origin}${cardFile(slug, step)}" alt="${escapeXml(alt)}"></amp-img>
</amp-iframe>`;
}

/** The address to paste where a system asks for the frame by itself, and to link to. */
export function pageOf({ slug, step }: Embed, origin: string): string {
  return origin + (step ? stepPageAddress(slug, step) : storyAddress(slug));
}

function frameOf({ slug, step, theme, mode }: Embed, origin: string): string {
  const single = mode === 'single' && step;
  const address = single ? singleAddress(slug, step) : embedAddress(slug, step);
  return origin + address + (theme ? `${step && !single ? '&' : '?'}theme=${theme}` : '');
}

function heightOf({ height, mode }: Embed): number {
  return height ?? (mode === 'single' ? SINGLE_HEIGHT : FRAME_HEIGHT);
}

/** Attributes in order, without those that have no value. */
function attributes(values: Record<string, string | undefined>): string {
  return Object.entries(values)
    .filter(([, value]) => value)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
}
