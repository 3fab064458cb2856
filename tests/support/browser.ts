import type { AddressInfo } from 'node:net';
import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { flags, obtainChromium } from './run/chromium.mjs';
import { createStaticServer } from './run/static-server.mjs';

/**
 * The browser that tests use, for tools that draw or measure with it.
 * @param more switches beside those that every browser of ours is started with
 */
export function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: obtainChromium(), args: [...flags, ...more] });
}

/**
 * Serves a folder to this machine, as it is now: a build that ends meanwhile does not mix into it.
 * @param prepare told of the server before it listens
 */
export async function serveFolder(
  folder: string,
  prepare?: (server: ReturnType<typeof createStaticServer>) => void,
): Promise<{ address: string; stop: () => void }> {
  const server = createStaticServer(folder);
  prepare?.(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/**
 * Sets a page in our own fonts, however slowly this machine has loaded it: a reader's page would do
 * with theirs. What is there before it is used is used.
 */
export async function useOurFonts(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await Promise.allSettled([...document.fonts].map((font) => font.load()));
    delete document.documentElement.dataset['fonts'];
  });
}
