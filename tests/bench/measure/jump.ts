import type { Browser, Page } from '@playwright/test';
import { DESK, DRAWN, KEEP_NAMES, PICTURE } from '../subject';
import type { Subject } from '../subject';

const SLOWDOWN = 4;
/** A picture in which nothing has changed for so long is at rest, ms. */
const QUIET = 1000;
/** A picture that still moves after this will not come to rest, ms. */
const PATIENCE = 8000;

/**
 * Jumps to the end, to a step in the middle by its address and, in a page that is loaded anew, to
 * that step again. Counts frames from the last scroll event to the last change of the picture, and
 * the jumps after which the picture at rest is not that of the step, per cent.
 */
export async function measureJumps(
  browser: Browser,
  { url, steps }: Subject,
): Promise<Record<string, number>> {
  const context = await browser.newContext(DESK);
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await page.addInitScript({ content: KEEP_NAMES });
  const open = async (address: string) => {
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.waitForSelector(DRAWN, { state: 'attached' });
  };
  await open(url);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const last = steps.at(-1);
  const middle = steps[Math.floor(steps.length / 2)];
  const end = await watchJump(page, () => page.keyboard.press('End'));
  const link = await watchJump(page, () =>
    page.evaluate((id) => {
      location.hash = id;
    }, middle?.id ?? ''),
  );
  // The opening has no step, and what a library shows there is its own affair.
  const wrong = [end.shown !== last?.shown, link.shown !== middle?.shown];

  await open('about:blank').catch(() => undefined);
  await open(`${url}#${middle?.id}`);
  const arrived = await watchJump(page, () => Promise.resolve());
  wrong.push(arrived.shown !== middle?.shown);
  await context.close();
  return {
    endFrames: end.frames,
    linkFrames: link.frames,
    wrongJumps: (100 * wrong.filter(Boolean).length) / wrong.length,
  };
}

interface Jump {
  /** From the last scroll event to the last change. */
  frames: number;
  shown: string | undefined;
}

interface Recorder {
  frames: number[];
  scrolled: number;
  changed: number;
  stop: () => void;
}

async function watchJump(page: Page, jump: () => Promise<unknown>): Promise<Jump> {
  await page.evaluate(record, PICTURE);
  await jump();
  await page.waitForFunction(
    ({ quiet, patience }) => {
      const { benchJump } = window as unknown as { benchJump: Recorder };
      const begun = benchJump.frames[0] ?? performance.now();
      const since = performance.now() - Math.max(benchJump.changed, benchJump.scrolled, begun);
      return since > quiet || performance.now() - begun > patience;
    },
    { quiet: QUIET, patience: PATIENCE },
  );
  return page.evaluate(readJump, PICTURE);
}

/** Runs in the page. A transition of CSS changes nothing in the document until it ends. */
function record(selector: string): void {
  const recorder: Recorder = { frames: [], scrolled: 0, changed: 0, stop: () => undefined };
  (window as unknown as { benchJump: Recorder }).benchJump = recorder;
  const picture = document.querySelector(selector);
  const change = () => {
    recorder.changed = performance.now();
  };
  const scroll = () => {
    recorder.scrolled = performance.now();
  };
  const observer = new MutationObserver(change);
  if (picture)
    observer.observe(picture, {
      attributes: true,
      characterData: true,
      childList: true,
      subtree: true,
    });
  picture?.addEventListener('transitionend', change);
  picture?.addEventListener('animationend', change);
  addEventListener('scroll', scroll, { passive: true });
  let running = true;
  const note = () => {
    recorder.frames.push(performance.now());
    if (running) requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
  recorder.stop = () => {
    running = false;
    observer.disconnect();
    removeEventListener('scroll', scroll);
  };
}

/** Runs in the page. */
function readJump(selector: string): Jump {
  const { benchJump } = window as unknown as { benchJump: Recorder };
  benchJump.stop();
  const { frames, scrolled, changed } = benchJump;
  const picture = document.querySelector<HTMLElement>(selector);
  return {
    frames: frames.filter((at) => at > scrolled && at <= changed).length,
    shown: picture?.dataset['step'],
  };
}
