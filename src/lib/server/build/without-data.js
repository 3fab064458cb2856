import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * Pages have no router (csr = false), so nothing reads the data that SvelteKit writes beside each:
 * a whole story for every step.
 *
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function withoutData(adapter) {
  return {
    ...adapter,
    async adapt(builder) {
      const folder = builder.getBuildDirectory('output/prerendered');
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
        if (name.endsWith('__data.json')) rmSync(path.join(folder, name));
      await adapter.adapt(builder);
    },
  };
}
