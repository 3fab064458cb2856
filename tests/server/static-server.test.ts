import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStaticServer } from '../support/run/static-server.mjs';

const script = 'export const answer = 42;\n'.repeat(100);
let folder: string;
let server: Server;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'site-'));
  const site = path.join(folder, 'site');
  mkdirSync(path.join(site, 'story'), { recursive: true });
  mkdirSync(path.join(site, '_app', 'immutable'), { recursive: true });
  writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  writeFileSync(path.join(site, '.inputs'), 'private');
  writeFileSync(path.join(site, 'index.html'), 'home');
  writeFileSync(path.join(site, '404.html'), 'missing');
  writeFileSync(path.join(site, 'about.html'), 'about');
  writeFileSync(path.join(site, 'icon.png'), 'pixels');
  writeFileSync(path.join(site, 'story', 'index.html'), 'story');
  writeFileSync(path.join(site, '_app', 'immutable', 'app.js'), script);
  symlinkSync(path.join(folder, 'secret.txt'), path.join(site, 'link.txt'));
  server = createStaticServer(site);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

interface Reply {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Asks for a path exactly as written, which `fetch` would tidy first. */
function ask(target: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Reply> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    request(
      { host: '127.0.0.1', port, path: target, headers, method, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        );
      },
    )
      .on('error', reject)
      .end();
  });
}

describe('the static server', () => {
  it('finds pages as static hosts do', async () => {
    expect((await ask('/')).body.toString()).toBe('home');
    expect((await ask('/?from=mail')).body.toString()).toBe('home');
    expect((await ask('/about')).body.toString()).toBe('about');
    expect((await ask('/story/')).body.toString()).toBe('story');
  });

  it('leads a folder without its slash to the one with it, query included', async () => {
    const reply = await ask('/story?step=3');
    expect(reply.status).toBe(308);
    expect(reply.headers.location).toBe('/story/?step=3');
  });

  it('answers what is missing with 404.html and status 404', async () => {
    const reply = await ask('/nowhere/');
    expect(reply.status).toBe(404);
    expect(reply.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(reply.body.toString()).toBe('missing');
  });

  it('never leaves its folder, and keeps dot files and links to itself', async () => {
    for (const target of [
      '/../secret.txt',
      '/story/../../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/link.txt',
      '/.inputs',
      '//secret.txt',
    ]) {
      const reply = await ask(target);
      expect([target, reply.status, reply.body.toString()]).toEqual([target, 404, 'missing']);
    }
    expect((await ask('/%')).status).toBe(400);
  });

  it('compresses text as the browser accepts it, and pictures never', async () => {
    const plain = await ask('/_app/immutable/app.js');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(plain.body.toString()).toBe(script);

    const gzip = await ask('/_app/immutable/app.js', { 'accept-encoding': 'gzip, br;q=0' });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.body).toString()).toBe(script);

    const brotli = await ask('/_app/immutable/app.js', { 'accept-encoding': 'gzip, deflate, br' });
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(brotli.body).toString()).toBe(script);

    const picture = await ask('/icon.png', { 'accept-encoding': 'br' });
    expect(picture.headers['content-type']).toBe('image/png');
    expect(picture.body.toString()).toBe('pixels');
  });

  it('lets a browser keep what never changes, and ask again for the rest', async () => {
    const asset = await ask('/_app/immutable/app.js');
    expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');

    const page = await ask('/');
    expect(page.headers['cache-control']).toBe('no-cache');
    const again = await ask('/', { 'if-none-match': page.headers.etag ?? '' });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  it('describes a file to HEAD, and refuses to be written to', async () => {
    const head = await ask('/', {}, 'HEAD');
    expect([head.status, head.headers['content-length'], head.body.length]).toEqual([200, '4', 0]);
    expect((await ask('/', {}, 'POST')).status).toBe(405);
  });
});
