import type { Browser } from '@playwright/test';
import { KEEP_NAMES, observe, SLOWDOWN, type Visit } from './measure-load';
import { watchTraffic } from './traffic';

const DESKTOP = { viewport: { width: 1280, height: 800 } };
/** A notch of a wheel, px, and the time between two, ms: 2,000 px/s, a brisk skim. */
const NOTCH = 100;
const PACE = 50;
/** A refresh of the screen, ms. */
const REFRESH = 1000 / 60;

/**
 * Scrolls a page once from its top to its end by real wheel input, at a constant pace, on a slow
 * processor. Shares are per cent of the frames that the page drew.
 */
export async function measureScroll(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext(DESKTOP);
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const traffic = await watchTraffic(cdp, new URL(url).host);
  await page.addInitScript({ content: KEEP_NAMES });
  await page.addInitScript(observe);
  await page.goto(url, { waitUntil: 'networkidle' });
  traffic.loaded();
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.mouse.move(DESKTOP.viewport.width / 2, DESKTOP.viewport.height / 2);

  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.evaluate(startFrames);
  const notches = Math.ceil((height - DESKTOP.viewport.height) / NOTCH);
  const sent: Promise<unknown>[] = [];
  const start = performance.now();
  for (let i = 0; i < notches; i++) {
    // Not awaited: a page that falls behind gets its input at the same pace as any other.
    sent.push(page.mouse.wheel(0, NOTCH));
    await new Promise((done) => setTimeout(done, start + (i + 1) * PACE - performance.now()));
  }
  await Promise.all(sent);
  await page.waitForTimeout(500);
  const { frames, cls, missed } = await page.evaluate(readFrames);
  await context.close();

  // Timestamps jitter about the refresh: a frame is over 16.7 ms when it is nearer to two
  // refreshes than to one, over 33 ms when nearer to three, over 50 ms when nearer to four.
  const over = (refreshes: number) =>
    (100 * frames.filter((ms) => ms > (refreshes + 0.5) * REFRESH).length) / frames.length;
  const sorted = [...frames].sort((a, b) => a - b);
  const values = {
    over16: over(1),
    over33: over(2),
    over50: over(3),
    p99: sorted[Math.floor(sorted.length * 0.99)] ?? 0,
    frames: frames.length,
    height,
    missed,
    scrollCls: cls,
    scrollRequests: traffic.late.length,
  };
  return { values, late: traffic.late };
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

/** Runs in the page. `missed` is how many px from its end the page came to rest. */
function readFrames() {
  const { benchFrames, benchSeen } = window as unknown as {
    benchFrames: Recorder;
    benchSeen: { cls: number };
  };
  benchFrames.running = false;
  const end = document.documentElement.scrollHeight - innerHeight;
  return { frames: benchFrames.frames, cls: benchSeen.cls, missed: Math.round(end - scrollY) };
}
