import type { Browser } from '@playwright/test';
import { KEEP_NAMES, PHONE, SEEN } from '../subject';
import type { Subject } from '../subject';
import { watchTraffic } from './traffic';

/** What one visit to a page gave. */
export interface Visit {
  values: Record<string, number>;
  /** Addresses that the page asked for after its load. */
  late: string[];
}

/** A slow mobile network, as Lighthouse models it. */
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};
const SLOWDOWN = 4;
/** Long enough after the load for whatever a page still wants to do by itself, ms. */
const SETTLE = 2000;

/**
 * Loads a page with nothing cached, on a slow network and a slow processor.
 * Bytes as sent (gzip); milliseconds from the beginning of the navigation.
 */
export async function measureLoad(browser: Browser, { url }: Subject): Promise<Visit> {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const traffic = await watchTraffic(cdp, new URL(url).host);
  await cdp.send('Network.emulateNetworkConditions', NETWORK);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.addInitScript({ content: KEEP_NAMES });
  await page.addInitScript(observe, SEEN);
  await page.goto(url, { waitUntil: 'load' });
  traffic.loaded();
  await page.waitForFunction(() => (window as unknown as { benchSeen: Observed }).benchSeen.drawn);
  await page.waitForTimeout(SETTLE);
  const paint = await page.evaluate(readObserved);
  await context.close();
  return { values: { ...traffic.sums(paint.firstPicture), ...paint }, late: traffic.late };
}

export interface Observed {
  lcp: number;
  cls: number;
  /** When the first picture was there; 0 until then. */
  drawn: number;
  tasks: { start: number; duration: number }[];
}

/** Runs in the page before anything of its own. */
export function observe(drawn: string): void {
  const seen: Observed = { lcp: 0, cls: 0, drawn: 0, tasks: [] };
  (window as unknown as { benchSeen: Observed }).benchSeen = seen;
  const watch = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      type,
      buffered: true,
    });
  watch('largest-contentful-paint', ({ startTime }) => {
    seen.lcp = startTime;
  });
  watch('layout-shift', (entry) => {
    seen.cls += (entry as PerformanceEntry & { value: number }).value;
  });
  watch('longtask', ({ startTime, duration }) => {
    seen.tasks.push({ start: startTime, duration });
  });
  const look = () => {
    if (document.querySelector(drawn)) seen.drawn = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Runs in the page. Blocking time is what long tasks after the first paint have over 50 ms. */
function readObserved() {
  const { lcp, cls, drawn, tasks } = (window as unknown as { benchSeen: Observed }).benchSeen;
  const fcp = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
  const over = tasks
    .filter(({ start, duration }) => start + duration > fcp)
    .map(({ duration }) => duration - 50);
  // What is in the document is not seen before the first paint.
  const firstPicture = Math.max(drawn, fcp);
  return { fcp, lcp, cls, firstPicture, tbt: over.reduce((a, b) => a + b, 0) };
}
