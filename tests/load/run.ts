// `npm run test:load`: nginx with the shipped sample under as much load as this machine can make,
// in rounds, on loopback. `-- --minutes 30` for longer than 20 seconds. A round is right when wrk
// saw no error and everything that was fetched beside it was, byte by byte, what was built. The last
// line is the total of rounds.
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { startNginx } from '../hosts/servers/nginx';
import { buildFolder, ensureBuilt } from '../support/run/build.mjs';
import { ensureDebian } from '../support/run/debian.mjs';
import { listAsks, writeList } from './requests';
import type { Ask } from './requests';

const DEBIAN = ['nginx-light', 'libnginx-mod-http-brotli-static', 'wrk'];
/** Of connections as many as a server with this little to do has open. */
const CONNECTIONS = 64;
/** Seconds of a round. */
const ROUND = 10;
/** What a second visitor looks at, beside the load, ms between two files. */
const PAUSE = 100;

const { values } = parseArgs({ options: { minutes: { type: 'string' } } });
const rounds = values.minutes ? Math.ceil((Number(values.minutes) * 60) / ROUND) : 2;

/** What wrk's script says of a round; times in µs. */
interface Result {
  requests: number;
  bytes: number;
  duration: number;
  connect: number;
  read: number;
  write: number;
  timeout: number;
  status: number;
  p50: number;
  p99: number;
  max: number;
}

ensureDebian(DEBIAN);
if (!ensureBuilt()) process.exit(1);
const folder = mkdtempSync(path.join(tmpdir(), 'waymark-load-'));
const server = await startNginx();
const list = path.join(folder, 'requests');
const asks = await listAsks(buildFolder, server.origin);
writeFileSync(list, writeList(asks));

const results: Result[] = [];
let [failed, compared] = [0, 0];
const memory = [memoryOf(server.pid)];
for (let round = 1; round <= rounds; round++) {
  let running = true;
  const wrong: string[] = [];
  const visitor = (async () => {
    while (running) {
      wrong.push(...(await compare(asks[compared++ % asks.length])));
      await new Promise((resume) => setTimeout(resume, PAUSE));
    }
  })();
  const result = await load();
  running = false;
  await visitor;
  results.push(result);
  const { connect, read, write, timeout, status } = result;
  const errors = connect + read + write + timeout + status;
  if (errors > 0 || wrong.length > 0) {
    failed += 1;
    console.log(`round ${round} FAILED: ${JSON.stringify(result)} ${wrong.join('; ')}`);
  }
}
memory.push(memoryOf(server.pid));
server.stop();
rmSync(folder, { recursive: true });
report();
process.exitCode = failed > 0 ? 1 : 0;

/** One round of wrk, a thread for each core. */
async function load(): Promise<Result> {
  const script = fileURLToPath(new URL('mix.lua', import.meta.url));
  const args = ['-t2', `-c${CONNECTIONS}`, `-d${ROUND}s`, '--timeout', '30s', '-s', script];
  const { stdout } = await promisify(execFile)('wrk', [...args, server.origin, '--', list]);
  return JSON.parse(/^RESULT (.*)$/m.exec(stdout)?.[1] ?? 'null') as Result;
}

/** Fetches a file as a second visitor does: what is wrong with it. */
async function compare(ask: Ask | undefined): Promise<string[]> {
  if (!ask) return [];
  const { path: address, file, encoding } = ask;
  try {
    const response = await fetch(server.origin + address, {
      headers: { 'accept-encoding': encoding },
    });
    const body = Buffer.from(await response.arrayBuffer());
    const same = body.equals(readFileSync(path.join(server.root, file)));
    return response.ok && same ? [] : [`${response.status} ${encoding} ${address} is another file`];
  } catch (error) {
    return [`${address}: ${String(error)}`];
  }
}

/** Resident memory of a process and its children, MB. */
function memoryOf(pid: number): number {
  const lines = execFileSync('ps', ['-o', 'rss=', '--pid', String(pid), '--ppid', String(pid)], {
    encoding: 'utf8',
  });
  return lines.split('\n').reduce((sum, line) => sum + Number(line), 0) / 1024;
}

function report(): void {
  const sum = (of: (result: Result) => number) => results.reduce((all, one) => all + of(one), 0);
  const [requests, seconds] = [sum((one) => one.requests), sum((one) => one.duration) / 1e6];
  const worst = (of: (result: Result) => number) =>
    (Math.max(...results.map(of)) / 1000).toFixed(0);
  const middle = [...results].sort((a, b) => a.p50 - b.p50)[Math.floor(results.length / 2)];
  console.log(
    `nginx, ${CONNECTIONS} connections, ${seconds.toFixed(0)} s: ${requests} requests, ` +
      `${(requests / seconds).toFixed(0)} a second, ${(sum((one) => one.bytes) / 1e9).toFixed(1)} GB; ` +
      `half within ${((middle?.p50 ?? 0) / 1000).toFixed(1)} ms, 99 % within ${worst((one) => one.p99)} ms in the worst round, ` +
      `the slowest ${worst((one) => one.max)} ms; ${compared} files compared; ` +
      `memory from ${memory.map((one) => one.toFixed(0)).join(' to ')} MB`,
  );
  console.log(`${rounds - failed} passed, ${failed} failed`);
}
