import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bundle } from '$lib/server/build/client-entries';

/** What a reader downloads of a script, bytes. */
async function sizeOf(entry: string): Promise<number> {
  const script = await bundle(`src/lib/surfaces/embed/${entry}.ts`, new Set());
  return gzipSync(`(()=>{${script}})();\n`, { level: 9 }).length;
}

describe('what an embed costs', () => {
  it('is at most 2 KB for the script of the host, 1 KB for what the frame says and hears', async () => {
    expect(await sizeOf('loader')).toBeLessThanOrEqual(2048);
    expect(await sizeOf('messenger')).toBeLessThanOrEqual(1024);
  });

  it('is at most 1 KB for the whole script of one step alone, every host’s protocol included', async () => {
    expect(await sizeOf('single/client')).toBeLessThanOrEqual(1024);
  });
});
