import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** A file of the site, asked for in one encoding, with the ETag that its answer had. */
export interface Ask {
  /** Path of the address. */
  path: string;
  /** File below the site's folder. */
  file: string;
  encoding: 'br' | 'gzip' | 'identity';
  etag: string | undefined;
}

const ENCODINGS = ['br', 'gzip', 'identity'] as const;

/**
 * Every file of the built site, in each encoding.
 * @throws Error where one of them is not answered
 */
export async function listAsks(site: string, origin: string): Promise<Ask[]> {
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(site, name)).isFile())
    // What begins with a dot is not for the world; 404.html is asked for as what is missing.
    .filter((name) => !/(^|[/\\])\./.test(name) && !/^_(headers|redirects)$/.test(name))
    .map((name) => name.split(path.sep).join('/'));
  const asks: Ask[] = [];
  for (const file of files)
    for (const encoding of ENCODINGS) {
      const address = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
      const response = await fetch(origin + address, {
        headers: { 'accept-encoding': encoding },
      });
      await response.arrayBuffer();
      if (!response.ok) throw new Error(`${response.status} for ${address}`);
      const etag = response.headers.get('etag') ?? undefined;
      asks.push({ path: address, file, encoding, etag });
    }
  return asks;
}

/** As wrk's script reads them: each once as a first visit and, where it can be, once as a second. */
export function writeList(asks: readonly Ask[]): string {
  const line = ({ path: address, encoding }: Ask, etag: string) =>
    `${address}\t${encoding}\t${etag}`;
  return asks
    .flatMap((ask) => [line(ask, '-'), ...(ask.etag ? [line(ask, ask.etag)] : [])])
    .join('\n');
}
