import type { Plugin } from 'vite';

/** A part of a library that our pages never reach, which no minifier can know. */
interface Part {
  /** The end of the path of its module. */
  file: string;
  /** What to put for what, so that the rest of it is seen to be unused. */
  edits: readonly (readonly [string, string])[];
}

const PARTS: readonly Part[] = [
  {
    // Our pages mount a component in an empty place; they do not take over what the server drew.
    file: 'svelte/src/internal/client/dom/hydration.js',
    edits: [
      ['export let hydrating = false', 'export const hydrating = false'],
      ['hydrating = value;', `if (value) throw new TypeError('hydration is left out');`],
    ],
  },
  {
    // All our state is $state.raw, which is not followed into objects.
    file: 'svelte/src/internal/client/proxy.js',
    edits: [
      [
        'export function proxy(value) {',
        `export function proxy(value) {
          if (typeof value === 'object' && value) throw new TypeError('use $state.raw');
          return value;`,
      ],
    ],
  },
  {
    // Lines over the page that show where its steps begin.
    file: 'scrollama/src/entry.js',
    edits: [['if (isDebug) bug.update({ id, step, marginTop, marginBottom });', '']],
  },
];

/**
 * Leaves such parts out of a script, which makes it 2 KB smaller. What comes to need one all the
 * same fails at once and says so.
 * @throws Error where a library has changed, so that a part is no longer found
 */
export function leaveOut(): Plugin {
  return {
    name: 'waymark:leave-out',
    enforce: 'pre',
    transform(code, id) {
      const path = id.replaceAll('\\', '/').replace(/\?.*/, '');
      return PARTS.filter(({ file }) => path.endsWith(`node_modules/${file}`))
        .flatMap(({ edits }) => edits)
        .reduce((text, [from, to]) => {
          if (!text.includes(from)) throw new Error(`${path} has no "${from}"`);
          return text.replace(from, () => to);
        }, code);
    },
  };
}
