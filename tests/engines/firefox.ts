import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connect } from './bidi';
import { startProgram } from './process';
import { clickActions, keyActions } from './visit';
import type { Reader, Visit } from './visit';

/** Preferences of a browser that keeps to itself, and of the reader. */
function writePreferences(reader: Reader): string {
  const preferences = {
    'app.normandy.enabled': false,
    'app.update.auto': false,
    'browser.shell.checkDefaultBrowser': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'services.settings.server': 'http://127.0.0.1:9/',
    'gfx.downloadable_fonts.enabled': !reader.plainFonts,
    'javascript.enabled': !reader.scriptless,
    'layout.css.prefers-color-scheme.content-override': reader.dark ? 0 : 1,
    'ui.prefersReducedMotion': reader.still ? 1 : 0,
  };
  return Object.entries(preferences)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`)
    .join('\n');
}

/** Firefox over WebDriver BiDi, which it speaks itself: no driver is needed. */
export async function openFirefox(reader: Reader): Promise<Visit> {
  const profile = mkdtempSync(path.join(tmpdir(), 'waymark-firefox-'));
  writeFileSync(path.join(profile, 'user.js'), writePreferences(reader));
  const browser = await startProgram({
    program: 'firefox-esr',
    args: ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0'],
    ready: /BiDi listening on (ws:\S+)/,
  });
  const { ask, close } = await connect(`${browser.said[1]}/session`).catch(
    async (error: unknown) => {
      await browser.stop();
      throw error;
    },
  );
  await ask('session.new', { capabilities: {} });
  const tree = await ask('browsingContext.getTree');
  const context = (tree['contexts'] as { context: string }[])[0]?.context;
  const resize = async (width: number, height: number) => {
    await ask('browsingContext.setViewport', { context, viewport: { width, height } });
  };
  await resize(reader.width, reader.height);
  return {
    async go(url) {
      await ask('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async evaluate<T>(expression: string) {
      const answer = await ask('script.evaluate', {
        expression: `Promise.resolve(${expression}).then((value) => JSON.stringify([value]))`,
        target: { context },
        awaitPromise: true,
      });
      const { value } = (answer['result'] ?? {}) as { value?: string };
      if (value === undefined) throw new Error(JSON.stringify(answer));
      return (JSON.parse(value) as [T])[0];
    },
    async press(key) {
      await ask('input.performActions', { context, actions: keyActions(key) });
    },
    async click(x, y) {
      await ask('input.performActions', { context, actions: clickActions(x, y) });
    },
    resize,
    async reload() {
      await ask('browsingContext.reload', { context, wait: 'complete' });
    },
    async back() {
      await ask('browsingContext.traverseHistory', { context, delta: -1 });
    },
    async print(width, height) {
      const page = { width: width / 10, height: height / 10 };
      const { data } = await ask('browsingContext.print', { context, page });
      return Buffer.from(String(data), 'base64');
    },
    async close() {
      await ask('browser.close').catch(() => undefined);
      close();
      await browser.stop();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
