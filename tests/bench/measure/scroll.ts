import type { Browser } from '@playwright/test';
import { DESK, DRAWN, KEEP_NAMES, STEP_LENGTH } from '../subject';
import type { Subject } from '../subject';
import { observe } from './load';
import type { Visit } from './load';
import { sumMainThread, total } from './main-thread';
import type { Pass } from './passes';
import { watchTraffic } from './traffic';

/** How many steps are crossed. */
const STEPS = 8;
/** A refresh of the screen, ms. */
const REFRESH = 1000 / 60;
/** Light enough to leave the plain page's frames as they are. */
const TRACED = ['devtools.timeline'];

/**
 * Scrolls through the first steps of a page. Shares are per cent of the frames that the page drew;
 * milliseconds of the main thread are of the length of one step.
 */
export async function measureScroll(
  browser: Browser,
  { url }: Subject,
  { name, slowdown, scroll }: Pass,
): Promise<Visit> {
  const context = await browser.newContext(DESK);
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const traffic = await watchTraffic(cdp, new URL(url).host);
  await page.addInitScript({ content: KEEP_NAMES });
  await page.addInitScript(observe, DRAWN);
  await page.goto(url, { waitUntil: 'networkidle' });
  traffic.loaded();
  await page.waitForSelector(DRAWN, { state: 'attached' });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const { width, height } = DESK.viewport;
  await page.mouse.move(width / 2, height / 2);

  const room = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
  const distance = Math.min(room, STEPS * STEP_LENGTH);
  await browser.startTracing(page, { categories: TRACED });
  await page.evaluate(startFrames);
  await scroll(page, distance);
  const { frames, cls, at } = await page.evaluate(readFrames);
  const work = sumMainThread((await browser.stopTracing()).toString());
  await context.close();

  // Timestamps jitter about the refresh: a frame is over 16.7 ms when it is nearer to two
  // refreshes than to one, over 33 ms when nearer to three, over 50 ms when nearer to four.
  const over = (refreshes: number) =>
    (100 * frames.filter((ms) => ms > (refreshes + 0.5) * REFRESH).length) / frames.length;
  const sorted = [...frames].sort((a, b) => a - b);
  const crossed = distance / STEP_LENGTH;
  const values = {
    over16: over(1),
    over33: over(2),
    over50: over(3),
    p99: sorted[Math.floor(sorted.length * 0.99)] ?? 0,
    frames: frames.length,
    script: work.script / crossed,
    style: work.style / crossed,
    layout: work.layout / crossed,
    paint: work.paint / crossed,
    main: total(work) / crossed,
    missed: Math.round(distance - at),
    scrollCls: cls,
    scrollRequests: traffic.late.length,
  };
  const named = Object.entries(values).map(([measure, value]) => [`${measure}@${name}`, value]);
  return { values: Object.fromEntries(named) as Visit['values'], late: traffic.late };
}

interface Recorder {
  frames: number[];
  running: boolean;
}

/** Runs in the page. */
function startFrames(): void {
  const recorder: Recorder = { frames: [], running: true };
  (window as unknown as { benchFrames: Recorder }).benchFrames = recorder;
  let last = 0;
  const note = (now: number) => {
    if (last) recorder.frames.push(now - last);
    last = now;
    if (recorder.running) requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
}

/** Runs in the page. */
function readFrames() {
  const { benchFrames, benchSeen } = window as unknown as {
    benchFrames: Recorder;
    benchSeen: { cls: number };
  };
  benchFrames.running = false;
  return { frames: benchFrames.frames, cls: benchSeen.cls, at: scrollY };
}
