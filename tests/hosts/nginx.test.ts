import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { findPort } from '../support/run/ports.mjs';
import { address, steps } from '../surfaces/story';

let AT = '';
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
/** Well packed takes minutes on a busy machine, and nobody asks here. */
const QUICK = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };
const YEAR = 'public, max-age=31536000, immutable';

let folder = '';
let server: ChildProcess;

/** The sample as it is, but for the port and the folder; the site with its compressed files. */
test.beforeAll(async () => {
  const port = await findPort();
  AT = `http://127.0.0.1:${port}`;
  folder = mkdtempSync(path.join(tmpdir(), 'waymark-nginx-'));
  const root = path.join(folder, 'build');
  cpSync('build', root, { recursive: true });
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(html|js|css|json|csv|xml|svg|txt)$/.test(name)) continue;
    const content = readFileSync(path.join(root, name));
    writeFileSync(path.join(root, `${name}.gz`), gzipSync(content, { level: 1 }));
    if (existsSync(BROTLI))
      writeFileSync(path.join(root, `${name}.br`), brotliCompressSync(content, QUICK));
  }
  const sample = readFileSync('src/lib/server/headers/nginx.conf', 'utf8')
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('root /srv/stories/build;', `root ${root};`)
    .replace('brotli_static on;', existsSync(BROTLI) ? 'brotli_static on;' : '');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/tmp;`)
    .join('\n');
  mkdirSync(path.join(folder, 'tmp'));
  writeFileSync(
    path.join(folder, 'nginx.conf'),
    `${existsSync(BROTLI) ? `load_module ${BROTLI};` : ''}
daemon off; pid ${folder}/pid; error_log stderr; ${process.getuid?.() === 0 ? 'user root;' : ''}
events {}
http { access_log off; ${temporary}
${sample}
}`,
  );
  server = spawn('nginx', ['-c', path.join(folder, 'nginx.conf'), '-e', 'stderr']);
  await expect
    .poll(() =>
      fetch(AT).then(
        ({ status }) => status,
        () => 0,
      ),
    )
    .toBe(200);
});
test.afterAll(() => {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (file: string, headers: Record<string, string> = {}) =>
  fetch(AT + file, { headers, redirect: 'manual' });
const of = (response: Response, name: string) => response.headers.get(name);

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
  expect(of(response, 'content-type')).toBe('application/javascript; charset=utf-8');
  const fixed = readdirSync('build/embed').find((name) => /^v1\.[0-9a-f]+\.js$/.test(name)) ?? '';
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
    ['/embed/v1.js', 'application/javascript; charset=utf-8'],
    [`${address}oembed.json`, 'application/json; charset=utf-8'],
    [`${address}sources.csv`, 'text/csv; charset=utf-8'],
    [`${address}card.png`, 'image/png'],
    ['/feed.xml', 'application/xml; charset=utf-8'],
  ] as const) {
    const response = await ask(file);
    expect(of(response, 'content-type')).toBe(type);
    expect(of(response, 'access-control-allow-origin')).toBe('*');
    expect(of(response, 'cross-origin-resource-policy')).toBe('cross-origin');
    expect(of(response, 'x-content-type-options')).toBe('nosniff');
  }
});

test('what was compressed before is sent so', async () => {
  expect(of(await ask(address, { 'accept-encoding': 'gzip' }), 'content-encoding')).toBe('gzip');
  // Without its module for Brotli nginx knows nothing of the line that the sample has for it.
  const brotli = of(await ask(address, { 'accept-encoding': 'br' }), 'content-encoding');
  expect(brotli).toBe(existsSync(BROTLI) ? 'br' : null);
});

test('what is missing gets the page that helps, and a folder its slash', async () => {
  const missing = await ask('/no-such-story/');
  expect(missing.status).toBe(404);
  expect(await missing.text()).toContain('There is nothing at this address');
  expect(of(missing, 'cache-control')).toBeNull();
  const folder = await ask(address.slice(0, -1));
  expect(folder.status).toBe(301);
  expect(of(folder, 'location')).toBe(address);
  expect((await ask('/.inputs')).status).toBe(404);
});
