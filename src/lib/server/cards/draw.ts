import { readFileSync } from 'node:fs';
import { render } from 'svelte/server';
import { flatten } from '$lib/scenes/shared/layers';
import { wrap } from '$lib/scenes/shared/text';
import { shorten } from '$lib/story/share/page';
import { SITE } from '$lib/story/share/absolute';
import { escapeXml } from '$lib/story/share/feed';
import type { Base } from '$lib/scenes/shared/marks';
import Drawing from '$lib/stage/Drawing.svelte';
import { makeFilm } from '$lib/stage/film';
import { STILL } from '$lib/stage/size';
import Shapes from '$lib/stage/Shapes.svelte';
import { directionOf } from '$lib/story/language';
import { showDate } from '$lib/story/time';
import type { Step, Story } from '$lib/story/story';
import { dress } from './dress';

/** The card in units of the drawing: on the right the still, on the left what it shows. */
const WIDTH = 800;
const HEIGHT = 420;
const LEFT = 28;
/** Width of a line of words. */
const LINE = 340;

interface Line {
  text: string;
  y: number;
  size: number;
  face: 'sans' | 'serif';
  weight: number;
  fill: string;
}

/** A picture for whoever shows a link to a story, or to one of its steps: 40 to 21, as SVG. */
export function drawCard(story: Story, step?: Step): string {
  const film = makeFilm(story.stage, STILL);
  const still = film.at(step?.number ?? 0);
  const picture = {
    bases: still.bases.map((base) => cropBase(base, story)),
    marks: flatten(still.marks),
  };
  const drawing = render(Drawing, { props: { picture, size: STILL, id: 'card' } }).body;
  const shapes = render(Shapes, { props: { paths: story.paths } }).body;
  const card = resolveTokens(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">` +
      '<style>.marks{font-family:var(--sans)}.marks text{stroke-width:3.5px;stroke-linejoin:round;paint-order:stroke}</style>' +
      `<rect width="${WIDTH}" height="${HEIGHT}" fill="var(--paper)"/>` +
      `<svg x="400" width="400" height="${HEIGHT}" overflow="visible">${adapt(shapes + drawing)}</svg>` +
      `<rect width="400" height="${HEIGHT}" fill="var(--card)"/><path d="M400 0V${HEIGHT}" stroke="var(--rule)"/>` +
      wordsOf(story, step)
        .map((line) => setLine(line, directionOf(story.file.language) === 'rtl'))
        .join('') +
      '</svg>',
  );
  return dress(card);
}

/** A map without what lies outside its frame: the rasteriser aborts at a layer without a pixel. */
function cropBase(base: Base, { stage }: Story): Base {
  const { camera, frame } = base;
  const shapes = stage.data.maps[base.map]?.shapes ?? {};
  const inFrame = (id: string | undefined) => {
    const box = shapes[id ?? '']?.box;
    if (!box) return true;
    const [x0, y0, x1, y1] = [
      box[0] * camera.k + camera.x,
      box[1] * camera.k + camera.y,
      box[2] * camera.k + camera.x,
      box[3] * camera.k + camera.y,
    ];
    const [right, bottom] = [frame.x + frame.w - 2, frame.y + frame.h - 2];
    return x0 < right && x1 > frame.x + 2 && y0 < bottom && y1 > frame.y + 2;
  };
  const geos = base.geos.filter(({ shape, clip }) => inFrame(shape) && inFrame(clip));
  return { ...base, geos };
}

/** What the card says, from top to bottom. */
function wordsOf({ file, steps }: Story, step: Step | undefined): Line[] {
  const lang = file.language;
  const when = step
    ? `${step.number}/${steps.length}  ${step.date}`
    : `${showDate(file.dates.from, lang, 'long')} – ${showDate(file.dates.to, lang, 'long')}`;
  const title = step ? step.headline : file.title;
  const size = title.length > 40 ? 33 : 40;
  const lines = wrap(title, LINE, { size, face: 'serif', weight: 600 });
  const under = step ? (step.paragraphs.flat()[0]?.text ?? '') : file.standfirst;
  const room = Math.floor((HEIGHT - 150 - lines.length * size * 1.1) / 23);
  const top = 94 + lines.length * size * 1.1;
  const small = wrap(shorten(under, Math.min(190, room * 42)), LINE, { size: 17, face: 'serif' });
  const foot = { size: 14, face: 'sans', fill: 'ink-2' } as const;
  return [
    { ...foot, text: when, y: 46, weight: 600 },
    ...lines.map((text, i): Line => {
      return { text, y: 92 + i * size * 1.1, size, face: 'serif', weight: 600, fill: 'ink' };
    }),
    ...small.map((text, i): Line => {
      return { text, y: top + i * 23, size: 17, face: 'serif', weight: 400, fill: 'ink-2' };
    }),
    {
      ...foot,
      text: step ? `${SITE} · ${shorten(file.title, 40)}` : SITE,
      y: HEIGHT - 26,
      weight: 400,
    },
  ];
}

function setLine({ text, y, size, face, weight, fill }: Line, rtl: boolean): string {
  const place = rtl ? `x="${400 - LEFT}" text-anchor="end"` : `x="${LEFT}"`;
  return `<text ${place} y="${y.toFixed(1)}" font-family="var(--${face})" font-size="${size}" font-weight="${weight}" fill="var(--${fill})" xml:space="preserve">${escapeXml(text)}</text>`;
}

/**
 * What the rasteriser does not know, said otherwise. It has no `vector-effect`: strokes of a map
 * would be as many times too wide as the camera is near, so they are made as many times thinner.
 * And it aborts at a layer that lies outside another: the fewer layers, the better. The mark of what
 * is not from a document goes: its fonts have no such letter, and a card does not explain it.
 */
function adapt(svg: string): string {
  return svg
    .replace(
      /<g transform="translate\([^)]*\) scale\(([\d.]+)\)"[^>]*>.*?<\/g>/gs,
      (ground, scale: string) =>
        ground.replace(
          /(stroke-width|stroke-dasharray)="([^"]*)"/g,
          (_, name: string, list: string) =>
            `${name}="${list.replace(/[\d.]+/g, (n) => String(Number(n) / Number(scale)))}"`,
        ),
    )
    .replace(
      /(<use [^>]*) opacity="([\d.]+)"/g,
      (_, start: string, opacity: string) =>
        `${start} fill-opacity="${opacity}" stroke-opacity="${opacity}"`,
    )
    .replace(/<svg (class="|x="0" y="0")/g, '<svg overflow="visible" $1')
    .replace(FAINT, veil)
    .replaceAll('◇ ', '');
}

/** Maps that stand back behind something else, one over the other, each a transparent layer. */
const FAINT = /(?:<svg [^>]*class="ground"[^>]* opacity="0\.\d+">(?:(?!<svg [^>]*class=).)*)+/gs;

/** A layer as large as a map leaves nothing of it: it is drawn whole, with paper over it instead. */
function veil(maps: string): string {
  const [, opacity = '1'] = /class="ground"[^>]* opacity="([\d.]+)"/.exec(maps) ?? [];
  const end = maps.lastIndexOf('</svg>') + '</svg>'.length;
  const whole = maps.slice(0, end).replace(/(class="ground"[^>]*) opacity="[\d.]+"/g, '$1');
  const paper = `<rect width="400" height="${HEIGHT}" fill="var(--paper)" opacity="${(1 - Number(opacity)).toFixed(2)}"/>`;
  return whole + paper + maps.slice(end);
}

/** Light colours and the names of fonts in the place of the tokens, which stand in tokens.css. */
function resolveTokens(svg: string): string {
  const css = readFileSync('src/lib/styles/tokens.css', 'utf8');
  const light = css.slice(0, css.indexOf('@media'));
  return svg.replace(/var\(--([\w-]+)\)/g, (_, name: string) => {
    const value = new RegExp(`--${name}:\\s*([^;]+);`).exec(light)?.[1];
    if (!value) throw new Error(`tokens.css has no --${name}.`);
    const first = value.split(',')[0] ?? value;
    // The variable font goes by the name of its lightest cut.
    return first === "'Source Sans 3'" ? "'Source Sans 3 ExtraLight'" : first;
  });
}
