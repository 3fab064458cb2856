import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { RequestListener, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { buildFolder } from '../support/run/build.mjs';
import { createStaticServer } from '../support/run/static-server.mjs';

/** What can become of a file on its way. */
export const MISHAPS = [
  'missing',
  'refused',
  'silent',
  'stalled',
  'cut',
  'truncated',
  'of the wrong type',
] as const;
export type Mishap = (typeof MISHAPS)[number];

/** Something that goes wrong with a file, or an edit of a page. */
export interface Rule {
  /** Paths that it befalls. */
  paths: RegExp;
  mishap?: Mishap;
  edit?: (html: string) => string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** A connection is lost so long after part of a file has been sent, ms. */
const CUT = 1000;

/** As much of a file arrives: more than its head, which is over half of the smallest page. */
const PART = 0.7;

/** The inner server is shared: it reads the whole site. */
let site: Server | undefined;

/** Serves the built site on a port of its own, with what goes wrong. */
export async function serveFaulty(
  rules: readonly Rule[],
  pages: Readonly<Record<string, string>> = {},
): Promise<{ origin: string; close: () => void }> {
  site ??= createStaticServer(buildFolder);
  const inner = site;
  const listener: RequestListener = (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const page = pages[pathname];
    if (page !== undefined) {
      response.writeHead(200, { 'content-type': TYPES['.html'] });
      response.end(page);
      return;
    }
    const fitting = rules.filter(({ paths }) => paths.test(pathname));
    if (fitting.length === 0) inner.emit('request', request, response);
    else spoil(pathname, fitting, response);
  };
  const server = createServer(listener);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function spoil(pathname: string, rules: readonly Rule[], response: ServerResponse): void {
  const name = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
  let body: Buffer = readFileSync(path.join(buildFolder, name));
  for (const { edit } of rules) if (edit) body = Buffer.from(edit(body.toString()));
  const mishap = rules.find((rule) => rule.mishap)?.mishap;
  const headers = {
    'content-type': TYPES[path.extname(name)] ?? 'application/octet-stream',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  };
  const part = body.subarray(0, Math.floor(body.length * PART));
  switch (mishap) {
    case 'missing':
      response.writeHead(404, { ...headers, 'content-type': 'text/plain' }).end('404');
      return;
    case 'refused':
      response.destroy();
      return;
    case 'silent':
      // Until the browser gives up, or the server is closed.
      return;
    case 'stalled':
      response.writeHead(200, { ...headers, 'content-length': body.length }).write(part);
      return;
    case 'cut':
      response.writeHead(200, { ...headers, 'content-length': body.length });
      response.write(part);
      // Once that has been shown: a browser throws away a page that is cut off before.
      setTimeout(() => response.destroy(), CUT);
      return;
    case 'truncated':
      response.writeHead(200, headers).end(part);
      return;
    case 'of the wrong type':
      response.writeHead(200, { ...headers, 'content-type': 'text/plain' }).end('Try again later.');
      return;
    case undefined:
      response.writeHead(200, headers).end(body);
  }
}
