// Loaded into a build before anything else: writes what the whole process has used when it ends.
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const file = process.env.BENCH_USAGE;
if (isMainThread && file)
  process.on('exit', () => writeFileSync(file, JSON.stringify(process.resourceUsage())));
