import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import { address, steps } from './story';

export const present = `${address}present/`;

/** How many pictures each step has, its still included; the opening first. */
export const pictures = [
  1,
  ...steps.map((step) => {
    const [, front = ''] = readFileSync(`stories${address}steps/${step}.md`, 'utf8').split('---\n');
    const { builds = [] } = parse(front) as { builds?: unknown[] };
    return builds.length + 1;
  }),
];

/** Where each stop is, and of which step. */
export const STOPS = pictures
  .flatMap((of, step) =>
    Array.from({ length: of }, (_, i) => ({ step, position: step - 1 + (i + 1) / of })),
  )
  .map(({ step, position }) => ({
    step,
    position: Math.max(0, Math.round(position * 1000) / 1000),
  }));

/** Opens the presentation at a step and waits until it runs. */
export async function open(page: Page, step = 0): Promise<void> {
  await page.goto(step > 0 ? `${present}#${steps[step - 1]}` : present);
  await page.locator('[data-stage][data-position]').waitFor();
}

/** Where a presentation without motion is; what is pressed has been done when the press returns. */
export function positionOf(page: Page): Promise<number> {
  return page.evaluate(() =>
    Number(document.querySelector<HTMLElement>('[data-stage]')?.dataset['position'] ?? NaN),
  );
}

/** Opens the stage, and from it the speaker's window. */
export async function openBoth(stage: Page, address: string): Promise<Page> {
  await stage.goto(address);
  await stage.locator('[data-stage][data-position]').waitFor();
  const opening = stage.waitForEvent('popup');
  await stage.keyboard.press('s');
  const speaker = await opening;
  await speaker.emulateMedia({ reducedMotion: 'reduce' });
  await speaker.locator('[data-speaker]').waitFor();
  return speaker;
}

/** Index of the stop that the speaker's window is at. */
export const stopOf = (speaker: Page): Promise<number> =>
  speaker.evaluate(() =>
    Number(document.querySelector<HTMLElement>('[data-speaker]')?.dataset['stop'] ?? NaN),
  );

/** Letters too small, words cut off or over one another, what is not drawn: on the slide that is shown. */
export function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const slide = document.querySelector<HTMLElement>('.slide');
    const scale = (slide?.getBoundingClientRect().width ?? 0) / (slide?.offsetWidth ?? 1);
    const sizeOf = (node: Element) => parseFloat(getComputedStyle(node).fontSize) * scale;
    // 24 px of 1080, less the rounding.
    const least = (24 * innerHeight) / 1080 - 0.1;
    const small = [...document.querySelectorAll('.slide p, .slide h2, .slide text')]
      .filter((node) => node.textContent?.trim() && sizeOf(node) < least)
      .map((node) => `too small: ${node.textContent ?? ''}`);
    const column = document.querySelector('.slide-text');
    const cut =
      !column ||
      column.scrollHeight > column.clientHeight + 1 ||
      column.scrollWidth > column.clientWidth + 1
        ? [`cut off: ${column?.textContent ?? ''}`]
        : [];
    const lines = [...document.querySelectorAll('.slide text')].flatMap((text) => {
      // Letters fill about the middle half of the box of a line.
      const inset = sizeOf(text) * 0.32;
      return [...text.childNodes].flatMap((node) => {
        const range = document.createRange();
        range.selectNodeContents(node);
        return [...range.getClientRects()].map(({ left, right, top, bottom }) => ({
          words: node.textContent ?? '',
          x0: left + 2,
          x1: right - 2,
          y0: top + inset,
          y1: bottom - inset,
        }));
      });
    });
    const crossed = lines.flatMap((a, i) =>
      lines
        .slice(i + 1)
        .filter((b) => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1)
        .map((b) => `${a.words} × ${b.words}`),
    );
    // An element that only looks like one of SVG by its name is there, has a size, and draws nothing.
    const undrawn = [...document.querySelectorAll('.slide-picture svg, .slide-picture svg *')]
      .filter((node) => !(node instanceof SVGElement))
      .map((node) => `not drawn: ${node.localName}`);
    return [...small, ...cut, ...crossed, ...undrawn];
  });
}

/** Moves a finger, px. */
export const swipe = (page: Page, from: number, to: number) =>
  page.locator('.screen').evaluate(
    (screen, moves) => {
      screen.setPointerCapture = () => undefined;
      for (const [type, clientX] of moves)
        screen.dispatchEvent(
          new PointerEvent(type, { clientX, clientY: 300, pointerType: 'touch' }),
        );
    },
    [
      ['pointerdown', from],
      ['pointermove', to],
      ['pointerup', to],
    ] as [string, number][],
  );
