import { buildFolder } from './build.mjs';
import { isEntry } from './commands.mjs';
import { createStaticServer } from './static-server.mjs';

const DEFAULT_PORT = 4173;
// Only this machine by default; HOST=0.0.0.0 opens it to the network.
const host = process.env.HOST || '127.0.0.1';
/**
 * How long a connection is kept for the next request, ms: longer than Node's 5 s, of which a busy
 * machine may lose one between asking whether it is open and using it.
 */
const KEPT = 65_000;

/**
 * Serves a folder until Ctrl-C. The port is PORT, or else 4173; where it is taken, the next free
 * one; 0 leaves the choice to the system.
 *
 * @param {string} [folder] of a finished site
 */
export async function serveBuild(folder = buildFolder) {
  const wanted = Number(process.env.PORT || DEFAULT_PORT);
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) {
    console.error(`PORT must be a number from 0 to 65535, not "${process.env.PORT}".`);
    process.exit(1);
  }
  const server = createStaticServer(folder);
  server.keepAliveTimeout = KEPT;
  const port = await listen(server, wanted);
  // playwright.config.ts reads the address from this line.
  console.log(`Waymark is at http://${host}:${port}/  (Ctrl-C stops it)`);

  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<number>} the port it listens on
 */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code !== 'EADDRINUSE' || port >= 65_535) return reject(error);
      port += 1;
      server.listen(port, host);
    });
    server.on('listening', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
    server.listen(port, host);
  });
}

if (isEntry(import.meta.url)) await serveBuild(process.argv[2]);
