import type { Browser, Page } from '@playwright/test';
import type { Fault } from './faults';
import { serveFaulty } from './faulty-server';
import type { Outcome, Surface } from './surfaces';

/** What came of a page that something went wrong with. */
export interface Result {
  surface: string;
  faults: readonly Fault[];
  outcome: Outcome | undefined;
  /** What is wrong with it; none where words and pictures arrived. */
  complaint?: string;
}

/** Nothing has come of a page that shows nothing for so long; far more than any of its timers. */
const PATIENCE = 60_000;

/** Opens a surface while some things go wrong, and looks at what a reader has. */
export async function befall(
  browser: Browser,
  surface: Surface,
  faults: readonly Fault[],
): Promise<Result> {
  const { rules, before, during } = {
    rules: faults.flatMap((fault) => fault.rules ?? []),
    before: faults.flatMap((fault) => fault.before ?? []),
    during: faults.flatMap((fault) => fault.during ?? []),
  };
  const pages: Record<string, string> = {};
  const server = await serveFaulty(rules, pages);
  if (surface.host) pages['/host/'] = surface.host(server.origin);
  const context = await browser.newContext({
    viewport: { width: 1000, height: 700 },
    serviceWorkers: 'block',
  });
  // What tsx puts around every named function that is sent into a page.
  await context.addInitScript('globalThis.__name = (named) => named');
  const page = await context.newPage();
  const told = new Set<string>();
  let lines = 0;
  const errors: string[] = [];
  page.on('console', (message) => {
    if (!message.text().startsWith('waymark:')) return;
    lines += 1;
    told.add(message.text());
  });
  page.on('pageerror', ({ message }) => errors.push(message));
  const result = { surface: surface.name, faults };
  try {
    for (const script of before) await page.addInitScript(script);
    await page.goto(server.origin + surface.path, { waitUntil: 'commit' });
    const first = await see(page, surface, 'first');
    if (!first) return { ...result, outcome: first, complaint: `shows nothing${say(errors)}` };
    lines = 0;
    let linesBefore = told.size;
    // A page that is loaded anew has not said anything yet.
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) linesBefore = 0;
    });
    for (const happen of during) await happen(page);
    // Whatever happened to it, it is where it was.
    await see(page, surface, 'first');
    await surface.goOn(page);
    const outcome = await see(page, surface, 'second');
    if (!outcome) return { ...result, outcome, complaint: `goes nowhere${say(errors)}` };
    const fellBack = surface.asks.includes('script') && outcome !== 'moving';
    // What does not arrive is waited for, while the stills are there already.
    if (fellBack && told.size === 0)
      await page
        .waitForEvent('console', {
          predicate: (message) => message.text().startsWith('waymark:'),
          timeout: PATIENCE,
        })
        .catch(() => undefined);
    const complaint =
      told.size > surface.documents || lines > surface.documents - linesBefore
        ? `says ${[...told].join(' | ')}`
        : fellBack && told.size === 0
          ? `falls back in silence${say(errors)}`
          : outcome === 'moving' && errors.length > 0
            ? say(errors)
            : undefined;
    return complaint ? { ...result, outcome, complaint } : { ...result, outcome };
  } catch (error) {
    return { ...result, outcome: undefined, complaint: String(error) };
  } finally {
    await context.close();
    server.close();
  }
}

function say(errors: readonly string[]): string {
  return errors.length > 0 ? `; errors: ${[...new Set(errors)].join(' | ')}` : '';
}

/** Looks until there is something to see; it must still be there when looked at again. */
async function see(
  page: Page,
  surface: Surface,
  place: 'first' | 'second',
): Promise<Outcome | undefined> {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    const seen = await look(page, surface, place);
    if (seen && seen === (await afterTwoFrames(page, surface, place))) return seen;
    await new Promise((resume) => setTimeout(resume, 50));
  }
  return undefined;
}

async function look(page: Page, surface: Surface, place: 'first' | 'second') {
  try {
    return await surface.look(page, place);
  } catch {
    // The page is not there yet, or is another one by now.
    return undefined;
  }
}

async function afterTwoFrames(page: Page, surface: Surface, place: 'first' | 'second') {
  try {
    await page.evaluate(
      () => new Promise((f) => requestAnimationFrame(() => requestAnimationFrame(f))),
    );
  } catch {
    return undefined;
  }
  return look(page, surface, place);
}
