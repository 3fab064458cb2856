import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { findPort } from '../../support/run/ports.mjs';

export interface Server {
  origin: string;
  /** Where its copy of the site is. */
  root: string;
  pid: number;
  stop: () => void;
}

/**
 * Starts the server of somebody else with its sample, and waits until it answers.
 * @param configure writes what it needs into a folder; returns the program and its arguments
 */
export async function startServer(
  name: string,
  configure: (folder: string, port: number) => [string, string[]],
): Promise<Server> {
  const folder = mkdtempSync(path.join(tmpdir(), `waymark-${name}-`));
  // Apache serves as somebody else than root.
  chmodSync(folder, 0o755);
  const port = await findPort();
  const origin = `http://127.0.0.1:${port}`;
  const child = spawn(...configure(folder, port), { stdio: ['ignore', 'ignore', 'inherit'] });
  child.on('error', ({ message }) => console.error(`${name}: ${message}`));
  await expect
    .poll(() =>
      fetch(origin).then(
        ({ status }) => status,
        () => 0,
      ),
    )
    .toBe(200);
  return {
    origin,
    root: path.join(folder, 'build'),
    pid: child.pid ?? 0,
    stop() {
      child.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
