import { test as base } from '@playwright/test';
import { openChromium } from './chromium';
import { openFirefox } from './firefox';
import type { Reader, Visit } from './visit';
import { openWebKit } from './webkit';

const openers = { chromium: openChromium, firefox: openFirefox, webkit: openWebKit };
export type EngineName = keyof typeof openers;

const DESK: Reader = { width: 1280, height: 800 };

/** A test that opens windows of the engine that its project names; they close when it ends. */
export const test = base.extend<{
  engine: EngineName;
  visit: (reader?: Partial<Reader>) => Promise<Visit>;
}>({
  engine: ['chromium', { option: true }],
  visit: async ({ engine }, use) => {
    const visits: Visit[] = [];
    await use(async (reader) => {
      const visit = await openers[engine]({ ...DESK, ...reader });
      visits.push(visit);
      return visit;
    });
    for (const visit of visits) await visit.close();
  },
});

/** Where the picture came to rest: the same place in four frames. */
export function restOf(visit: Visit): Promise<{ step: string; position: number }> {
  return visit.evaluate(`(async () => {
    let data = {};
    for (let same = 0, last = ''; same < 4;) {
      await new Promise(requestAnimationFrame);
      // A presentation has none before its script has come.
      data = document.querySelector('[data-stage]')?.dataset ?? {};
      const now = data.position + '@' + scrollY;
      same = now === last && data.position !== undefined ? same + 1 : 0;
      last = now;
    }
    return { step: data.step ?? '', position: Number(data.position) };
  })()`);
}

/** Clicks the middle of what a selector finds first. */
export async function clickOn(visit: Visit, selector: string): Promise<void> {
  const { x, y } = await visit.evaluate<{ x: number; y: number }>(
    `(() => { const { left, top, width, height } = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 }; })()`,
  );
  await visit.click(x, y);
}
