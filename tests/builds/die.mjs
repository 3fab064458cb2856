// Loaded into a build before all else: it ends itself as if its machine had lost power, when it has
// called a function of `fs` so many times with arguments that contain a text.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** @type {[string, string, number]} */
const [name, text, count] = JSON.parse(process.env.WAYMARK_DIE ?? '');
const calls = /** @type {Record<string, (...args: unknown[]) => unknown>} */ (
  /** @type {unknown} */ (fs)
);
const real = calls[name];
let left = count;
calls[name] = (...args) => {
  const result = real?.(...args);
  if (args.slice(0, 2).join(' ').includes(text) && --left === 0)
    process.kill(process.pid, 'SIGKILL');
  return result;
};
syncBuiltinESMExports();
