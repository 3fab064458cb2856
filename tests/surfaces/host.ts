import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page of somebody else: what a test puts into it is all that it has. */
export interface HostPage {
  html: string;
  headers?: Record<string, string>;
}

/** The site of somebody else, on an origin of its own. */
export interface Host {
  origin: string;
  /** By path; what is not there is not found. */
  pages: Record<string, HostPage>;
  close: () => void;
}

export async function startHost(): Promise<Host> {
  const host: Host = { origin: '', pages: {}, close: () => server.close() };
  const server = createServer(({ url = '/' }, response) => {
    const page = host.pages[url.replace(/\?.*/, '')];
    response.writeHead(page ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      ...page?.headers,
    });
    response.end(page?.html ?? '');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  host.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return host;
}
