import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { address, steps } from '../surfaces/story';
import { startApache } from './servers/apache';
import { hasBrotli, startNginx } from './servers/nginx';
import type { Server } from './servers/server';

/** Apache says it as the standard has it since 2022, nginx as it did before. */
const SCRIPT = /^(text|application)\/javascript; charset=utf-8$/;
const YEAR = 'public, max-age=31536000, immutable';

const of = (response: Response, name: string) => response.headers.get(name);

for (const [name, start] of Object.entries({ nginx: startNginx, Apache: startApache }))
  test.describe(`the sample for ${name}`, () => {
    let server: Server | undefined;
    test.beforeAll(async () => {
      server = await start();
    });
    test.afterAll(() => server?.stop());

    const ask = (file: string, headers: Record<string, string> = {}) =>
      fetch(`${server?.origin ?? ''}${file}`, { headers, redirect: 'manual' });

    test('pages are asked for again, and cost no body the second time', async () => {
      const first = await ask(address, { 'accept-encoding': 'gzip' });
      expect(of(first, 'cache-control')).toBe('no-cache');
      expect(of(first, 'content-type')).toBe('text/html; charset=utf-8');
      const etag = of(first, 'etag') ?? '';
      expect(etag).not.toBe('');
      const again = await ask(address, { 'accept-encoding': 'gzip', 'if-none-match': etag });
      expect(again.status).toBe(304);
    });

    test('files with a hash in their name are kept for ever', async () => {
      const html = await (await ask(address)).text();
      const [script = ''] = /_app\/immutable\/read\.[\w-]+\.js/.exec(html) ?? [];
      const response = await ask(`/${script}`);
      expect(of(response, 'cache-control')).toBe(YEAR);
      expect(of(response, 'content-type')).toMatch(SCRIPT);
      const fixed =
        readdirSync('build/embed').find((name) => /^v1\.[0-9a-f]+\.js$/.test(name)) ?? '';
      expect(of(await ask(`/embed/${fixed}`), 'cache-control')).toBe(YEAR);
      expect(of(await ask('/embed/v1.js'), 'cache-control')).toBe('no-cache');
    });

    test('frames are for everybody and isolated pages too, other pages for this site', async () => {
      const single = `${address}${steps[6]}/embed/`;
      for (const frame of [`${address}embed/`, `${address}embed/?step=${steps[6]}`, single]) {
        const response = await ask(frame);
        expect(of(response, 'content-security-policy')).toBe('frame-ancestors *');
        expect(of(response, 'cross-origin-embedder-policy')).toBe('require-corp');
      }
      for (const page of ['/', address, '/embed/', '/embed/check/', `${address}${steps[6]}/`]) {
        const response = await ask(page);
        expect(of(response, 'content-security-policy')).toBe("frame-ancestors 'self'");
        expect(of(response, 'cross-origin-embedder-policy')).toBeNull();
      }
    });

    test('everything may be read from other pages, as what it says it is', async () => {
      for (const [file, type] of [
        ['/embed/v1.js', SCRIPT],
        [`${address}oembed.json`, 'application/json; charset=utf-8'],
        [`${address}sources.csv`, 'text/csv; charset=utf-8'],
        [`${address}card.png`, 'image/png'],
        ['/feed.xml', 'application/xml; charset=utf-8'],
      ] as const) {
        const response = await ask(file);
        expect(of(response, 'content-type')).toMatch(type);
        expect(of(response, 'access-control-allow-origin')).toBe('*');
        expect(of(response, 'cross-origin-resource-policy')).toBe('cross-origin');
        expect(of(response, 'x-content-type-options')).toBe('nosniff');
      }
    });

    test('what is missing gets the page that helps, and a folder its slash', async () => {
      const missing = await ask('/no-such-story/');
      expect(missing.status).toBe(404);
      expect(await missing.text()).toContain('There is nothing at this address');
      expect(of(missing, 'cache-control')).toBeNull();
      const folder = await ask(address.slice(0, -1));
      expect(folder.status).toBe(301);
      expect(new URL(of(folder, 'location') ?? '', server?.origin).pathname).toBe(address);
      expect((await ask('/.inputs')).ok).toBe(false);
    });
    if (name === 'nginx')
      test('what was compressed before is sent so', async () => {
        expect(of(await ask(address, { 'accept-encoding': 'gzip' }), 'content-encoding')).toBe(
          'gzip',
        );
        const brotli = of(await ask(address, { 'accept-encoding': 'br' }), 'content-encoding');
        expect(brotli).toBe(hasBrotli() ? 'br' : null);
      });
  });
