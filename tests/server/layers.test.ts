import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint();

/** The rules that a file with this text breaks; the file need not exist. */
async function lint(file: string, text: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(`${text}\n`, { filePath: file });
  return (result?.messages ?? []).map((message) => message.ruleId);
}

const use = (specifier: string) => `export { x } from '${specifier}';`;
const useType = (specifier: string) => `export type { X } from '${specifier}';`;

describe('a layer', () => {
  it.each([
    ['src/lib/story/time.ts', './address'],
    ['src/lib/story/schema/map.ts', 'zod'],
    ['src/lib/scenes/map/layout.ts', '$lib/story/time'],
    ['src/lib/scenes/map/layout.ts', '$lib/scenes/shared/round'],
    ['src/lib/scenes/map/layout.ts', '../shared/round'],
    ['src/lib/scenes/map/layout.ts', 'd3-geo'],
    ['src/lib/stage/frame.ts', '$lib/scenes/map/layout'],
    ['src/lib/playback/scroll.ts', 'scrollama'],
    ['src/lib/surfaces/read/order.ts', '$lib/playback/keys'],
    ['src/lib/surfaces/read/order.ts', '$app/paths'],
    ['src/routes/+page.ts', '$lib/surfaces/read/order'],
    ['src/routes/+page.server.ts', '$lib/server/stories/load'],
    ['src/lib/server/stories/load.ts', 'node:fs'],
    ['src/lib/server/stories/load.ts', 'yaml'],
    ['src/lib/server/export/svg.ts', '$lib/scenes/map/layout'],
  ])('%s may import %s', async (file, specifier) => {
    expect(await lint(file, use(specifier))).toEqual([]);
  });

  it.each([
    ['src/lib/story/time.ts', 'd3-array'],
    ['src/lib/story/time.ts', 'zod'],
    ['src/lib/story/time.ts', '$lib/scenes/shared/round'],
    ['src/lib/scenes/shared/round.ts', '$lib/scenes/map/layout'],
    ['src/lib/scenes/map/layout.ts', '$lib/scenes/alliances/layout'],
    ['src/lib/scenes/map/layout.ts', '../alliances/layout'],
    ['src/lib/scenes/map/layout.ts', '$lib/playback/keys'],
    ['src/lib/scenes/map/layout.ts', '$lib/story/schema/map'],
    ['src/lib/scenes/map/layout.ts', '$app/environment'],
    ['src/lib/scenes/map/layout.ts', 'd3-scale'],
    ['src/lib/scenes/map/layout.ts', 'd3-selection'],
    ['src/lib/scenes/map/layout.ts', 'node:fs'],
    ['src/lib/stage/frame.ts', '$lib/surfaces/read/order'],
    ['src/lib/playback/keys.ts', 'scrollama'],
    ['src/lib/playback/keys.ts', '$lib/stage/frame'],
    ['src/lib/ui/label.ts', '$lib/story/time'],
    ['src/lib/surfaces/read/order.ts', '$lib/server/stories/load'],
    ['src/lib/surfaces/read/order.ts', '$lib/story/schema/map'],
    ['src/routes/+page.ts', '$lib/server/stories/load'],
    ['src/routes/+page.ts', '$lib/stage/frame'],
    ['src/routes/+page.server.ts', 'node:fs'],
    ['src/routes/+page.server.ts', '$lib/surfaces/read/order'],
    ['src/lib/server/stories/load.ts', '$lib/stage/frame'],
    ['src/lib/server/stories/load.ts', 'd3-selection'],
    ['src/lib/novelty/first.ts', '$lib/story/time'],
  ])('%s may not import %s', async (file, specifier) => {
    expect(await lint(file, use(specifier))).toEqual(['no-restricted-imports']);
  });

  it('may know the types of a schema where it may not have its code', async () => {
    const text = useType('$lib/story/schema/map');
    expect(await lint('src/lib/scenes/map/layout.ts', text)).toEqual([]);
    expect(await lint('src/lib/surfaces/read/order.ts', text)).toEqual([]);
    expect(await lint('src/lib/story/time.ts', useType('./schema/map'))).toEqual([]);
  });
});

describe('story and scenes', () => {
  it.each([
    ['Date.now()', 'no-restricted-properties'],
    ['Math.random()', 'no-restricted-properties'],
    ['new Date()', 'no-restricted-syntax'],
    ['performance.now()', 'no-restricted-globals'],
    ['window.innerWidth', 'no-restricted-globals'],
    ['document.title', 'no-restricted-globals'],
    ["import('d3-geo')", 'no-restricted-syntax'],
  ])('know nothing of %s', async (expression, rule) => {
    const text = `export const x = ${expression};`;
    expect(await lint('src/lib/scenes/map/layout.ts', text)).toEqual([rule]);
    expect(await lint('src/lib/story/time.ts', text)).toEqual([rule]);
    expect(await lint('src/lib/playback/keys.ts', text)).toEqual([]);
  });
});

describe('any file', () => {
  it('has no style attribute, no default export, and no comment that switches a rule off', async () => {
    expect(await lint('src/lib/ui/Label.svelte', '<p style="color: red">x</p>')).toEqual([
      'svelte/no-inline-styles',
    ]);
    expect(await lint('src/lib/ui/label.ts', 'export default 1;')).toEqual([
      'no-restricted-syntax',
    ]);
    const silenced = '// eslint-disable-next-line\nexport default 1;';
    expect(await lint('src/lib/ui/label.ts', silenced)).toContain('no-restricted-syntax');
  });
});
