import type { Browser, CDPSession } from '@playwright/test';
import { DESK, DRAWN, KEEP_NAMES } from '../subject';
import type { Subject } from '../subject';

const PASSES = 20;

/**
 * What a page holds after it was scrolled through once, and after twenty times: bytes of the heap
 * of its script, and nodes of its document, each after a forced collection of what is not used.
 */
export async function measureHeap(
  browser: Browser,
  { url }: Subject,
): Promise<Record<string, number>> {
  const context = await browser.newContext(DESK);
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await page.addInitScript({ content: KEEP_NAMES });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.waitForSelector(DRAWN, { state: 'attached' });
  // A gesture: some of what a page does waits for the reader.
  await page.mouse.move(640, 400);
  await page.mouse.wheel(0, 100);
  await page.evaluate(pass, 1);
  const once = await weigh(cdp);
  await page.evaluate(pass, PASSES - 1);
  const often = await weigh(cdp);
  await context.close();
  return {
    heap: once.bytes,
    heapGrowth: (100 * (often.bytes - once.bytes)) / once.bytes,
    nodes: once.nodes,
    nodeGrowth: (100 * (often.nodes - once.nodes)) / once.nodes,
  };
}

async function weigh(cdp: CDPSession): Promise<{ bytes: number; nodes: number }> {
  // Twice: what waits for a collection to be released is found by the next.
  for (let i = 0; i < 2; i++) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const { nodes } = await cdp.send('Memory.getDOMCounters');
  return { bytes: usedSize, nodes };
}

/** Runs in the page: down, a window each frame, and back to the top. */
async function pass(times: number): Promise<void> {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  for (let i = 0; i < times; i++) {
    const end = document.documentElement.scrollHeight - innerHeight;
    for (let y = 0; y < end; y += innerHeight) {
      scrollTo({ top: y, behavior: 'instant' });
      await frame();
    }
    scrollTo({ top: 0, behavior: 'instant' });
    await frame();
  }
  // Until transitions are over, on a page that has some.
  for (let n = 0; n < 90; n++) await frame();
}
