import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

// Without SvelteKit's plugin: what is tested here runs in plain Node, and must not need `$app/*`.
export default defineConfig({
  plugins: [svelte()],
  resolve: {
    alias: { $lib: fileURLToPath(new URL('src/lib', import.meta.url)) },
  },
  test: {
    environment: 'node',
    include: ['tests/{story,scenes,playback,server,stories,stage}/**/*.test.ts'],
    // Nothing tested here keeps a state: every file may use what the others have read already.
    pool: 'threads',
    isolate: false,
    // Vitest's own choice leaves a core of a small machine idle.
    maxWorkers: 2,
    testTimeout: 120_000,
  },
});
