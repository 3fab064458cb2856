import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';

/** A program that runs until it is stopped. */
export interface Running {
  /** What it said that was waited for. */
  said: RegExpMatchArray;
  hasEnded: () => boolean;
  stop: () => Promise<void>;
}

interface Order {
  program: string;
  args: readonly string[];
  env?: Readonly<Record<string, string>>;
  /** What it says when it is ready. */
  ready: RegExp;
}

/**
 * Starts a program and waits until it says that it is ready.
 * @throws Error with all it said when it ends before
 */
export function startProgram({ program, args, env, ready }: Order): Promise<Running> {
  const child = spawn(program, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  return new Promise((tell, fail) => {
    const hear = (words: Buffer) => {
      said += String(words);
      const match = ready.exec(said);
      if (match) tell({ said: match, hasEnded: () => hasEnded(child), stop: () => stop(child) });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', fail);
    child.on('exit', () => fail(new Error(`${program} ended: ${said}`)));
  });
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

function stop(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return Promise.resolve();
  return new Promise((done) => {
    child.once('exit', () => done());
    child.kill();
  });
}
