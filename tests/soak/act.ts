import type { Frame, Page } from '@playwright/test';

/** One of the surfaces that are used for hours, and what is done to it. */
export interface Surface {
  name: string;
  /**
   * Goes to a step in one of the ways that people have; returns its index, 0 being the opening, or
   * nothing where the page alone knows how far its scrolling went.
   */
  act: (page: Page, steps: readonly string[], random: () => number) => Promise<number | undefined>;
  /** Where the page or frame is that has the stage. */
  stageOf: (page: Page) => Page | Frame | undefined;
}

const pick = (random: () => number, count: number) => Math.floor(random() * count);

/**
 * Waits until nothing moves any more and says which step is shown, by the index of its position;
 * NaN where there is no rest after a minute's frames.
 */
export function restOf(stage: Page | Frame): Promise<number> {
  return stage.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let same = 0, last = '', drawn = 0; same < 5; drawn++) {
      if (drawn > 3600) return NaN;
      await frame();
      const at = document.querySelector<HTMLElement>('[data-stage]')?.dataset['position'];
      const now = `${at ?? ''}@${scrollY}`;
      same = now === last && at !== undefined ? same + 1 : 0;
      last = now;
    }
    return Number(document.querySelector<HTMLElement>('[data-stage]')?.dataset['position']);
  });
}

/** The last card whose top the reading line has passed: the geometry, told by the page itself. */
export function cardAtLine(page: Page): Promise<number> {
  return page.evaluate(() => {
    const share = Number(getComputedStyle(document.documentElement).getPropertyValue('--line'));
    const cards = [...document.querySelectorAll('[data-card]')];
    return (
      cards.filter((card) => card.getBoundingClientRect().top <= share * innerHeight).length - 1
    );
  });
}

/** What is drawn, without the names of layers that only say how it came there. */
export function pictureOf(stage: Page | Frame): Promise<string> {
  return stage.evaluate(() =>
    [...document.querySelectorAll('[data-stage] svg *')]
      .filter((element) => element.childElementCount === 0)
      .map((element) =>
        ['x', 'y', 'd', 'cx', 'cy', 'r', 'fill', 'stroke', 'href', 'width', 'height']
          .map((name) => element.getAttribute(name) ?? '')
          .concat(element.textContent ?? '')
          .join(' '),
      )
      .sort()
      .join('\n'),
  );
}

const frameOf = (page: Page) => page.frames().find((frame) => frame.url().includes('/embed/'));

export const SURFACES: Readonly<Record<'read' | 'present' | 'embed', Surface>> = {
  read: {
    name: 'reading',
    stageOf: (page) => page,
    async act(page, steps, random) {
      const step = pick(random, steps.length);
      // A look elsewhere first: the wheel, keys, the far end. Some of them still go on after it.
      const way = pick(random, 5);
      if (way === 0) await page.mouse.wheel(0, (random() - 0.5) * 6000);
      else if (way === 1) await page.keyboard.press('End');
      else if (way === 2) for (let i = 0; i < 6; i++) await page.keyboard.press('j');
      else if (way === 3)
        await page.locator('[data-theme-switch]').evaluate((node: HTMLElement) => node.click());
      await page.evaluate(
        (id) => document.getElementById(id)?.scrollIntoView({ behavior: 'instant' }),
        steps[step] ?? '',
      );
      return undefined;
    },
  },
  present: {
    name: 'presenting',
    stageOf: (page) => page,
    async act(page, steps, random) {
      const step = 1 + pick(random, steps.length);
      const keys = ['ArrowRight', 'ArrowLeft', 'o', 'Escape', 'b', 'l', 't', 'End', 'PageDown'];
      for (let i = pick(random, 6); i > 0; i--)
        await page.keyboard.press(keys[pick(random, keys.length)] ?? 'Escape');
      for (let i = 0; i < 5; i++) await page.keyboard.press('Escape');
      await page.keyboard.type(String(step));
      await page.keyboard.press('Enter');
      return step;
    },
  },
  embed: {
    name: 'embedding',
    stageOf: frameOf,
    async act(page, steps, random) {
      const step = 1 + pick(random, steps.length);
      const odd = { ns: 'waymark', v: 1, type: 'scroll', p: random() * 2 - 0.5 };
      await page.evaluate(
        (messages) => {
          const frame = document.querySelector('iframe')?.contentWindow;
          for (const message of messages) frame?.postMessage(message, '*');
        },
        [odd, { ns: 'waymark', v: 1, type: 'step', id: steps[step - 1] }],
      );
      return step;
    },
  },
};
