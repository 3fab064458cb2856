import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { openBoth, positionOf, present, stopOf, STOPS } from '../surfaces/present';
import { dice } from '../support/dice';
import { steps } from '../surfaces/story';
import { html, listRequests } from './exported';

test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 1024, height: 768 } });

async function expectBothAt(stage: Page, speaker: Page, stop: number, why: string): Promise<void> {
  const there = async () => [await positionOf(stage), await stopOf(speaker)];
  await expect
    .poll(there, { message: why, intervals: [20] })
    .toEqual([STOPS[stop]?.position, stop]);
}

/** A window under others gets no frames, until it is opened anew. */
const cover = (page: Page) =>
  page.evaluate(() => {
    window.requestAnimationFrame = () => 0;
  });

/** What happens to the windows after so many moves. */
const EVENTS: Record<number, (stage: Page, speaker: Page) => Promise<unknown>> = {
  30: (_, speaker) => speaker.reload(),
  40: (stage) => cover(stage),
  55: (stage) => stage.reload(),
  65: (_, speaker) => cover(speaker),
  80: (stage, speaker) => Promise.all([stage.reload(), speaker.reload()]),
};

/** @param opening address of the presentation */
async function walk(stage: Page, opening: string): Promise<void> {
  test.setTimeout(300_000);
  const speaker = await openBoth(stage, opening);
  const roll = dice();
  const last = STOPS.length - 1;
  let stop = 0;
  for (let done = 5; done <= 100; done += 5) {
    // A presenter has one clicker: moves of the two windows do not cross.
    const from = roll(2) ? stage : speaker;
    for (let m = 0; m < 5; m++) {
      const move = roll(10);
      const step = 1 + roll(steps.length);
      const keys =
        move < 5 ? ['ArrowRight'] : move < 8 ? ['ArrowLeft'] : [...String(step), 'Enter'];
      for (const key of keys) await from.keyboard.press(key);
      stop =
        move < 5
          ? Math.min(last, stop + 1)
          : move < 8
            ? Math.max(0, stop - 1)
            : STOPS.findLastIndex((one) => one.step === step);
    }
    await expectBothAt(stage, speaker, stop, `after ${done} moves`);
    await EVENTS[done]?.(stage, speaker);
    await expectBothAt(stage, speaker, stop, `after ${done} moves, and what came then`);
  }
}

test('both windows of the one file stay in step through 100 moves, covers and reloads', async ({
  page,
  context,
}) => {
  const requests = listRequests(context);
  await walk(page, `${html}?present`);
  expect(requests).toEqual([]);
});

test.describe('served', () => {
  test.use({ offline: false });
  test('both windows from a web server stay in step through 100 moves, covers and reloads', ({
    page,
  }) => walk(page, present));
});
