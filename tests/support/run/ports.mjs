import { createServer } from 'node:net';

/**
 * A port on which nobody listens here.
 *
 * @param {number} [wanted] taken if it is free; what an earlier run has left behind may have it
 * @returns {Promise<number>}
 */
export async function findPort(wanted = 0) {
  const probe = createServer();
  /** @type {Promise<boolean>} */
  const free = new Promise((resolve) => {
    probe.on('error', () => resolve(false));
    probe.listen(wanted, '127.0.0.1', () => resolve(true));
  });
  if (!(await free)) return findPort();
  const address = probe.address();
  await new Promise((closed) => probe.close(closed));
  return typeof address === 'object' && address ? address.port : findPort();
}
