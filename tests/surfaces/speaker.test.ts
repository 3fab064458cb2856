import { expect, test } from '@playwright/test';
import { openBoth, positionOf, present, stopOf, STOPS } from './present';
import { steps } from './story';

test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 1024, height: 768 } });

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
