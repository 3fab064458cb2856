import type { Page } from '@playwright/test';
import type { Part } from '../report/rows';
import { DESK } from '../subject';

/** A way to scroll through the first steps of a page, on a slow processor. */
export interface Pass {
  /** Ends the names of what it measures. */
  name: string;
  part: Part;
  /** Begins their titles. */
  title: string;
  /** How many times slower the processor is. */
  slowdown: number;
  /** @param distance px from the top of the page */
  scroll: (page: Page, distance: number) => Promise<void>;
}

/** A brisk skim, px a second: every frame moves the page. */
const SPEED = 2000;
/**
 * A notch of a wheel, px, and the time from one to the next, ms: a brisk reader, at whose pace the
 * peers are late with a tenth to a third of their frames.
 */
const NOTCH = 100;
const PAUSE = 80;
/** The same in words. */
export const WHEEL = `a notch of ${NOTCH} px every ${PAUSE} ms`;

const { width, height } = DESK.viewport;

export const PASSES: readonly Pass[] = [
  { name: 'wheel', part: 'wheel', title: 'By wheel, 4x', slowdown: 4, scroll: turnWheel },
  { name: '4', part: 'scroll', title: 'Skimmed, 4x', slowdown: 4, scroll: skim },
  { name: '6', part: 'scroll', title: 'Skimmed, 6x', slowdown: 6, scroll: skim },
];

/** At a constant pace, by input that goes the way of real input. */
async function skim(page: Page, distance: number): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Input.synthesizeScrollGesture', {
    x: width / 2,
    y: height / 2,
    yDistance: -distance,
    speed: SPEED,
    gestureSourceType: 'mouse',
    preventFling: true,
  });
}

/** Notch by notch, on time unless the page is late with the one before. */
async function turnWheel(page: Page, distance: number): Promise<void> {
  const began = performance.now();
  for (let turned = 0; turned < distance; turned += NOTCH) {
    await page.mouse.wheel(0, Math.min(NOTCH, distance - turned));
    const due = began + (turned / NOTCH + 1) * PAUSE;
    await page.waitForTimeout(Math.max(0, due - performance.now()));
  }
}
