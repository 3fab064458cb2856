import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startProgram } from './process';
import type { Running } from './process';
import { clickActions, keyActions } from './visit';
import type { Reader, Visit } from './visit';

/**
 * What the driver says, seldom, of an answer of its own browser. It is none of the page's: that
 * gives a string, whatever it holds.
 */
const UNREAD = 'Could not parse script result';

/** A port that was free a moment ago: the driver takes only a number. */
async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** Where Debian keeps WebKit's own small browser: the folder is named after the machine. */
function findBrowser(): string {
  const places = readdirSync('/usr/lib').flatMap((machine) =>
    ['webkit2gtk-4.1', 'webkit2gtk-4.0'].map((name) => `/usr/lib/${machine}/${name}/MiniBrowser`),
  );
  const found = places.find((place) => {
    try {
      return readdirSync(path.dirname(place)).includes('MiniBrowser');
    } catch {
      return false;
    }
  });
  if (!found) throw new Error('There is no MiniBrowser: install webkit2gtk-driver.');
  return found;
}

/** WebKit over WebDriver, on a screen that nobody sees: it has no headless mode. */
export async function openWebKit(reader: Reader): Promise<Visit> {
  const home = mkdtempSync(path.join(tmpdir(), 'waymark-webkit-'));
  mkdirSync(path.join(home, 'gtk-3.0'));
  writeFileSync(
    path.join(home, 'gtk-3.0/settings.ini'),
    `[Settings]\ngtk-enable-animations=${reader.still ? 0 : 1}\n` +
      `gtk-application-prefer-dark-theme=${reader.dark ? 1 : 0}\n`,
  );
  const screen = await startProgram({
    program: 'Xvfb',
    args: ['-displayfd', '1', '-screen', '0', '2600x1600x24', '-nolisten', 'tcp'],
    ready: /^(\d+)$/m,
  });
  const port = await findPort();
  const root = `http://127.0.0.1:${port}`;
  const driver = await startProgram({
    // Says nothing when it is ready, and so the shell does.
    program: 'sh',
    args: ['-c', `echo started; exec WebKitWebDriver --host=127.0.0.1 --port=${port}`],
    env: {
      DISPLAY: `:${screen.said[1]}`,
      XDG_CONFIG_HOME: home,
      ...(reader.dark && { GTK_THEME: 'Adwaita:dark' }),
      // Its sandbox does not start as root, as in most containers.
      ...(process.getuid?.() === 0 && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }),
    },
    ready: /started/,
  });
  const ask = async (method: string, place: string, body?: object): Promise<unknown> => {
    const response = await fetch(`${root}${place}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`${method} ${place}: ${JSON.stringify(value)}`);
    return value;
  };
  await waitFor(driver, root);
  const { sessionId } = (await ask('POST', '/session', {
    capabilities: {
      alwaysMatch: {
        'webkitgtk:browserOptions': { binary: findBrowser(), args: ['--automation'] },
      },
    },
  })) as { sessionId: string };
  const session = `/session/${sessionId}`;
  let asked = 0;
  const evaluate = async <T>(expression: string): Promise<T> => {
    // What is asked twice is evaluated once.
    const name = `globalThis.asked${asked++}`;
    const script = `const tell = arguments[0]; (${name} ??= Promise.resolve(${expression}).then((value) => JSON.stringify([value]), String)).then(tell)`;
    const put = () => ask('POST', `${session}/execute/async`, { script, args: [] });
    const value = await put().catch((error: unknown) => {
      if (String(error).includes(UNREAD)) return put();
      throw error;
    });
    return (JSON.parse(String(value)) as [T])[0];
  };
  const resize = async (width: number, height: number) => {
    // The window has a bar of its own above the page; its height is known when it has been set once.
    await ask('POST', `${session}/window/rect`, { width, height });
    const bar = height - (await evaluate<number>('innerHeight'));
    await ask('POST', `${session}/window/rect`, { width, height: height + bar });
  };
  await resize(reader.width, reader.height);
  return {
    async go(url) {
      await ask('POST', `${session}/url`, { url });
    },
    evaluate,
    async press(key) {
      await ask('POST', `${session}/actions`, { actions: keyActions(key) });
    },
    async click(x, y) {
      await ask('POST', `${session}/actions`, { actions: clickActions(x, y) });
    },
    resize,
    async reload() {
      await ask('POST', `${session}/refresh`, {});
    },
    async back() {
      await ask('POST', `${session}/back`, {});
    },
    print: undefined,
    async close() {
      await ask('DELETE', session).catch(() => undefined);
      await driver.stop();
      await screen.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Waits until the driver answers at all. */
async function waitFor(driver: Running, root: string): Promise<void> {
  while (!driver.hasEnded())
    try {
      await fetch(`${root}/status`);
      return;
    } catch {
      await new Promise(setImmediate);
    }
  throw new Error('WebKitWebDriver ended before it answered.');
}
