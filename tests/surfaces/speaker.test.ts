import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { openBoth, pictures, positionOf, present, stopOf } from './present';
import { listComplaints, steps } from './story';

test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 1024, height: 768 } });

/** A fixed list of what looks like chance (Park and Miller), so that a failure can be repeated. */
function* dice(seed: number): Generator<number> {
  for (let x = seed; ;) yield (x = (x * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** Where each stop is, and of which step. */
const STOPS = pictures
  .flatMap((of, step) =>
    Array.from({ length: of }, (_, i) => ({ step, position: step - 1 + (i + 1) / of })),
  )
  .map(({ step, position }) => ({
    step,
    position: Math.max(0, Math.round(position * 1000) / 1000),
  }));

/** The page as one file with its script inside, as somebody may carry it on a stick. */
function writeFile(folder: string): string {
  const html = readFileSync(`build${present}index.html`, 'utf8');
  const source = /<script type="module" src="([^"]+)"/.exec(html)?.[1] ?? '';
  const script = readFileSync(`build${source}`, 'utf8').replaceAll('</script', '<\\/script');
  const file = path.join(folder, 'talk.html');
  writeFileSync(
    file,
    html
      .replace(/<meta http-equiv="content-security-policy"[^>]*>/, '')
      .replace(/<script type="module" src="[^"]+"><\/script>/, '')
      .replace(/<link [^>]*rel="(preload|modulepreload)"[^>]*>/g, '')
      .replace(/@font-face\s*\{[^}]*url\([^)]*\)[^}]*\}/g, '')
      .replace('</body>', () => `<script type="module">${script}</script></body>`),
  );
  return pathToFileURL(file).href;
}

async function expectBothAt(stage: Page, speaker: Page, stop: number, why: string): Promise<void> {
  const there = async () => [await positionOf(stage), await stopOf(speaker)];
  await expect
    .poll(there, { message: why, intervals: [20] })
    .toEqual([STOPS[stop]?.position, stop]);
}

for (const how of ['a web server', 'a file'])
  test(`both windows from ${how} stay in step through 100 moves and reloads of either @long`, async ({
    page: stage,
  }) => {
    test.setTimeout(120_000);
    const folder = mkdtempSync(path.join(tmpdir(), 'talk-'));
    const speaker = await openBoth(stage, how === 'a file' ? writeFile(folder) : present);
    const complaints = [listComplaints(stage), listComplaints(speaker)];
    const random = dice(20_231_112);
    const roll = (of: number) => Math.floor((random.next().value as number) * of);
    const last = STOPS.length - 1;
    let stop = 0;
    for (let i = 0; i < 100; i += 5) {
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
      await expectBothAt(stage, speaker, stop, `after ${i + 5} moves`);
      const reloaded = { 25: [speaker], 50: [stage], 75: [stage, speaker] }[i];
      for (const page of reloaded ?? []) await page.reload();
      if (reloaded) await expectBothAt(stage, speaker, stop, `after a reload at ${i + 5}`);
    }
    expect(complaints.flat()).toEqual([]);
    await stage.close();
    rmSync(folder, { recursive: true });
  });

test('the speaker sees this step, the next, notes, sources, times, and holds the controls', async ({
  page: stage,
}) => {
  const speaker = await openBoth(stage, `${present}#${steps[6]}`);
  await expect.poll(() => stopOf(speaker)).toBe(STOPS.findLastIndex(({ step }) => step === 7));
  await expect(speaker.getByRole('heading', { name: /^This step: 7 / })).toBeVisible();
  await expect(speaker.getByRole('heading', { name: /^Next: 8 / })).toBeVisible();
  await expect(speaker.locator('.speaker-notes p').first()).toBeVisible();
  await expect(speaker.locator('.based li').first()).toBeVisible();
  await expect(speaker.locator('.times')).toContainText(/Planned\s*\d+:\d\d/);
  await expect(speaker.locator('.alone')).toHaveCount(0);

  const button = (name: string) => speaker.getByRole('button', { name, exact: true });
  await button('Black').click();
  await expect(stage.locator('[data-cover="black"]')).toBeVisible();
  await button('Black').click();
  await expect(stage.locator('[data-cover]')).toHaveCount(0);
  await button('Laser').click();
  await speaker.locator('.now .preview').hover();
  await expect(stage.locator('.laser')).toHaveCount(1);
  await button('Start the clock').click();
  await expect(button('Stop the clock')).toBeVisible();
  await button('Go to a step').click();
  await speaker.getByRole('textbox').fill(steps[2] ?? '');
  await speaker.keyboard.press('Enter');
  await expect.poll(() => positionOf(stage)).toBe(3);

  await stage.close();
  await expect(speaker.locator('.alone')).toBeVisible();
  await speaker.keyboard.press('ArrowRight');
  await expect(speaker.getByRole('heading', { name: /^This step: 4 / })).toBeVisible();
});

test('nobody but the windows that the stage opened is listened to', async ({ page: stage }) => {
  await stage.goto(present);
  await stage.locator('[data-stage][data-position]').waitFor();
  await stage.evaluate((story) => {
    const message = { say: 'ask', request: { ask: 'last' } };
    const envelope = { waymark: 'present', version: 1, story, message };
    postMessage(envelope, '*');
    const frame = document.body.appendChild(document.createElement('iframe'));
    // From a window within, not one that was opened.
    frame.contentWindow?.parent.postMessage(envelope, '*');
  }, present.split('/')[1]);
  await stage.keyboard.press('ArrowRight');
  expect(await positionOf(stage)).toBe(STOPS[1]?.position);
});
