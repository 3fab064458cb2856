import { createServer } from 'node:http';
import { readSite } from './site-files.mjs';

/**
 * @typedef {import('./site-files.mjs').SiteFile} SiteFile
 * @typedef {import('./site-files.mjs').Encoding} Encoding
 * @typedef {{ status: number, headers: Record<string, string | number>, body?: Buffer | string }} Answer
 */

/**
 * A server for a built site, with the manners of the usual static hosts: `/dir` leads to `/dir/`,
 * `/page` finds page.html, and 404.html stands in for what is missing.
 *
 * @param {string} folder the site, read once, now
 */
export function createStaticServer(folder) {
  const site = readSite(folder);
  return createServer((request, response) => {
    const { status, headers, body } = answer(site, request);
    response.writeHead(status, { 'x-content-type-options': 'nosniff', ...headers });
    response.end(request.method === 'HEAD' ? undefined : body);
  });
}

/**
 * @param {Map<string, SiteFile>} site
 * @param {import('node:http').IncomingMessage} request
 * @returns {Answer}
 */
function answer(site, { method, url = '/', headers }) {
  if (method !== 'GET' && method !== 'HEAD') return say(405, { allow: 'GET, HEAD' });

  const [, rawPath = '/', query = ''] = /^([^?#]*)(\?[^#]*)?/.exec(url) ?? [];
  const name = decodeName(rawPath);
  if (name === undefined) return say(400);

  const found = findFile(site, name);
  if (found) return send(found, name.startsWith('_app/immutable/'), headers);
  if (site.has(`${name}/index.html`)) {
    return say(308, { location: `/${name.split('/').map(encodeURIComponent).join('/')}/${query}` });
  }
  const missing = site.get('404.html');
  return missing ? { ...send(missing, false, {}), status: 404 } : say(404);
}

/**
 * @param {string} rawPath
 * @returns {string | undefined} the name to look up; none if the path is not valid
 */
function decodeName(rawPath) {
  try {
    return decodeURIComponent(rawPath).replace(/^\//, '');
  } catch {
    return undefined;
  }
}

/**
 * @param {Map<string, SiteFile>} site
 * @param {string} name
 */
function findFile(site, name) {
  if (name === '' || name.endsWith('/')) return site.get(`${name}index.html`);
  return site.get(name) ?? site.get(`${name}.html`);
}

/**
 * @param {SiteFile} file
 * @param {boolean} immutable whether its name changes whenever its content does
 * @param {import('node:http').IncomingHttpHeaders} headers the request's
 * @returns {Answer}
 */
function send(file, immutable, headers) {
  const encoding = file.compressible ? chooseEncoding(headers['accept-encoding']) : 'identity';
  const etag = `"${file.hash}-${encoding}"`;
  const described = {
    'cache-control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag,
    vary: 'accept-encoding',
  };
  if (headers['if-none-match']?.split(/,\s*/).includes(etag)) {
    return { status: 304, headers: described };
  }
  const body = file.body(encoding);
  return {
    status: 200,
    headers: {
      ...described,
      'content-type': file.type,
      'content-length': body.length,
      ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    },
    body,
  };
}

/**
 * @param {string | string[] | undefined} accepted the request's Accept-Encoding
 * @returns {Encoding}
 */
function chooseEncoding(accepted = '') {
  const names = String(accepted)
    .split(',')
    .filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
    .map((part) => part.replace(/;.*/, '').trim());
  if (names.includes('br')) return 'br';
  return names.includes('gzip') ? 'gzip' : 'identity';
}

/**
 * @param {number} status
 * @param {Record<string, string>} [headers]
 * @returns {Answer}
 */
function say(status, headers = {}) {
  return { status, headers: { 'content-type': 'text/plain', ...headers }, body: `${status}\n` };
}
