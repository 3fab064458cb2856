import { run } from '../../support/run/commands.mjs';

const KINDS = ['html', 'pdf', 'handout', 'png', 'pptx'];

/**
 * Times each kind of export of a story.
 * @returns seconds by kind; none for a kind that failed
 */
export function measureExports(slug: string): Record<string, number> {
  return Object.fromEntries(
    KINDS.flatMap((kind) => {
      const start = performance.now();
      const done = run('tsx', ['tests/support/export.ts', slug, '--only', kind]);
      return done ? [[kind, (performance.now() - start) / 1000]] : [];
    }),
  );
}
