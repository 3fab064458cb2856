import { readFileSync } from 'node:fs';
import type { Frame, Page } from '@playwright/test';
import { parse } from 'yaml';

const slug = 'armenia-russia';
const { chapters } = parse(readFileSync(`stories/${slug}/story.yaml`, 'utf8')) as {
  chapters: { steps: string[] }[];
};
/** Ids of the steps in order; index 0 is step 1. */
const steps = chapters.flatMap((chapter) => chapter.steps);
/** Early enough to be in a page that is cut off, and of a kind each. */
const [FIRST, SECOND] = [steps[1] ?? '', steps[3] ?? ''];

/** What a reader has before them: something else than words and a picture is no outcome. */
export type Outcome = 'moving' | 'stills' | 'words' | 'link';

export interface Surface {
  name: string;
  path: string;
  /** Documents that make it, each of which may say one line. */
  documents: number;
  /** Kinds of files that it asks for, besides itself. */
  asks: readonly string[];
  /** A page of somebody else's that shows it, given the address of ours. */
  host?: (origin: string) => string;
  /**
   * What there is to see at the first or, once the reader has gone on, at the second place;
   * undefined as long as something is wanting. Asked in the page.
   */
  look: (page: Page, place: 'first' | 'second') => Promise<Outcome | undefined>;
  /** Goes on to the second place. */
  goOn: (page: Page) => Promise<void>;
}

/** Are the words of a step in view, and with which picture? Runs in the page. */
function lookAtStep(id: string): Outcome | undefined {
  const seen = (element: Element | null | undefined): boolean => {
    if (!element?.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      return false;
    const { width, height, bottom, top } = element.getBoundingClientRect();
    return width > 0 && height > 0 && bottom > 0 && top < innerHeight;
  };
  const drawn = (box: Element | null | undefined): boolean =>
    seen(box) && [...(box?.querySelectorAll('svg.marks > *, svg.ground use') ?? [])].length > 3;
  const card = document.getElementById(id);
  if (!seen(card?.querySelector('h2, h3')) || !seen(card?.querySelector('p'))) return undefined;
  const stage = document.querySelector<HTMLElement>('[data-stage]');
  if ('live' in document.documentElement.dataset) {
    const at = stage?.dataset['step'] ?? card?.dataset['piece'];
    return drawn(stage) && stage?.dataset['position'] && (at === id || at === '')
      ? 'moving'
      : undefined;
  }
  const still = card?.closest('section')?.querySelector('.still');
  return drawn(still) ? 'stills' : undefined;
}

const scrollTo = (id: string) => document.getElementById(id)?.scrollIntoView();
const scrollToStill = (id: string) => {
  // Words in the middle, so that their still is in view as well.
  const words = document.getElementById(id)?.querySelector('h2, h3');
  if (!('live' in document.documentElement.dataset)) words?.scrollIntoView({ block: 'center' });
};

/** The slide that is shown, or the handout which takes its place. Runs in the page. */
function lookAtSlide(id: string): Outcome | undefined {
  const seen = (element: Element | null | undefined) =>
    element?.checkVisibility({ visibilityProperty: true }) === true &&
    element.getBoundingClientRect().width > 0;
  const many = (box: Element | null | undefined) =>
    [...(box?.querySelectorAll('svg.marks > *, svg.ground use') ?? [])].length > 3;
  const slide = document.querySelector('.show .slide');
  const entry = document.getElementById(id);
  if (seen(slide)) {
    const stage = document.querySelector<HTMLElement>('.show [data-stage]');
    const words = slide?.querySelector('.slide-text h2')?.textContent;
    return stage?.dataset['step'] === id && words && many(slide) ? 'moving' : undefined;
  }
  return seen(entry?.querySelector('h2')) && seen(entry?.querySelector('.thumb')) && many(entry)
    ? 'stills'
    : undefined;
}

/** Words of a page that needs no script. Runs in the page. */
function lookAtWords(least: number): Outcome | undefined {
  const heading = document.querySelector('h1');
  const letters = document.querySelector('main')?.innerText.length ?? 0;
  return heading?.checkVisibility() && letters > least ? 'words' : undefined;
}

/** A browser goes to the step of an address when all is there: until then a reader scrolls. */
async function lookInFrame(frame: Page | Frame | undefined, place: 'first' | 'second') {
  const id = place === 'first' ? FIRST : SECOND;
  await frame?.evaluate(scrollToStill, id);
  return frame?.evaluate(lookAtStep, id);
}

const frameOf = (page: Page) => page.frames().find((frame) => frame.url().includes('/embed/'));

export const SURFACES: readonly Surface[] = [
  {
    name: 'story',
    path: `/${slug}/#${FIRST}`,
    documents: 1,
    asks: ['script', 'font', 'later'],
    look: lookInFrame,
    goOn: (page) => page.evaluate(scrollTo, SECOND),
  },
  {
    name: 'step',
    path: `/${slug}/${FIRST}/`,
    documents: 1,
    asks: ['font'],
    look: (page) => page.evaluate(lookAtWords, 200),
    goOn: async () => undefined,
  },
  {
    name: 'sources',
    path: `/${slug}/sources/`,
    documents: 1,
    asks: ['font'],
    look: (page) => page.evaluate(lookAtWords, 5000),
    goOn: async () => undefined,
  },
  {
    name: 'present',
    path: `/${slug}/present/#${FIRST}`,
    documents: 1,
    asks: ['script', 'font'],
    look: (page, place) => page.evaluate(lookAtSlide, place === 'first' ? FIRST : SECOND),
    async goOn(page) {
      await page.evaluate((id) => (location.hash = id), SECOND);
    },
  },
  {
    name: 'frame',
    path: '/host/',
    documents: 1,
    asks: [],
    host: (origin) =>
      `<!doctype html><title>Host</title><iframe src="${origin}/${slug}/embed/?step=${FIRST}" width="700" height="640"></iframe>`,
    look: (page, place) => lookInFrame(frameOf(page), place),
    goOn: (page) => goOnInFrame(page),
  },
  {
    name: 'figure',
    path: '/host/',
    documents: 2,
    asks: ['loader', 'card'],
    host: (origin) =>
      `<!doctype html><title>Host</title><figure data-waymark="${origin}/${slug}/" data-mode="stepper" data-step="${FIRST}">` +
      `<a href="${origin}/${slug}/"><img src="${origin}/${slug}/card.png" alt="A story" width="600" height="315"></a>` +
      `<figcaption>A story</figcaption></figure><script async src="${origin}/embed/v1.js"></script>`,
    async look(page, place) {
      const link = await page
        .locator('figure a')
        .evaluate((node) => node.checkVisibility() && node.getBoundingClientRect().height > 0);
      if (!link) return lookInFrame(frameOf(page), place);
      const status = await page.locator('figure').getAttribute('data-waymark-status');
      // Something may still come of it, but there is something to follow already.
      return status === 'waiting' ? undefined : 'link';
    },
    goOn: (page) => goOnInFrame(page),
  },
];

/** In a frame by the message that a host sends, or else as a reader of stills does. */
async function goOnInFrame(page: Page): Promise<void> {
  const frame = frameOf(page);
  if (!frame) return;
  await page.evaluate((id) => {
    const message = { ns: 'waymark', v: 1, type: 'step', id };
    document.querySelector('iframe')?.contentWindow?.postMessage(message, '*');
  }, SECOND);
  await frame.evaluate(scrollToStill, SECOND);
}
