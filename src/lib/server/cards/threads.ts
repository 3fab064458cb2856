import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';

/** An SVG to be made a picture. */
export interface Task {
  svg: string;
  /** Font files. */
  files: readonly string[];
  /** Of the picture, px. */
  width: number;
}

interface Answer {
  number: number;
  picture?: Uint8Array;
  error?: string;
}

interface Waiting {
  take: (picture: Buffer) => void;
  fail: (error: Error) => void;
}

/** As many as there are processors; more would only wait for each other. */
const THREADS = availableParallelism();

const waiting = new Map<number, Waiting>();
let threads: Worker[] | undefined;
let asked = 0;

/**
 * Makes a PNG of an SVG, in a thread beside this one.
 * @throws Error where the rasteriser has one, or its thread ends
 */
export function rasterise(task: Task): Promise<Buffer> {
  threads ??= Array.from({ length: THREADS }, start);
  const number = asked++;
  const thread = threads[number % threads.length];
  return new Promise((take, fail) => {
    waiting.set(number, { take, fail });
    thread?.ref();
    thread?.postMessage({ number, ...task });
  });
}

function start(): Worker {
  const thread = new Worker(resolve('src/lib/server/cards/rasterise.js'));
  thread.on('message', ({ number, picture, error }: Answer) => {
    const one = waiting.get(number);
    waiting.delete(number);
    if (picture) one?.take(Buffer.from(picture));
    else one?.fail(new Error(error));
    // A build that waits for nothing may end.
    if (waiting.size === 0) for (const idle of threads ?? []) idle.unref();
  });
  thread.on('error', (error) => {
    for (const { fail } of waiting.values()) fail(error);
    waiting.clear();
  });
  thread.unref();
  return thread;
}
