import { readdirSync } from 'node:fs';

// The beginnings of module specifiers, as regular expressions; `$` ends one that must fit whole.
const here = '\\./';
const story = '\\$lib/story/';
const shared = '\\$lib/scenes/shared/';
const styles = '\\$lib/styles/';
const app = '\\$app/';
const svelte = 'svelte($|/)';
const maths = ['d3-(array|ease|geo|interpolate|shape)$', 'topojson-(client|specification)$'];

// Packages that draw, measure or listen in a page. d3 is for the maths, never for the DOM.
const forTheBrowser = 'd3$|d3-(axis|brush|drag|scale|selection|transition|zoom)|scrollama';

// Names by which code would learn the time, the window or chance: the picture depends on none.
const unpure = [
  'document',
  'globalThis',
  'localStorage',
  'navigator',
  'performance',
  'requestAnimationFrame',
  'self',
  'sessionStorage',
  'setInterval',
  'setTimeout',
  'window',
];

export const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'A named export keeps one name for one thing.',
};
const noClock = {
  selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
  message: 'The picture is a function of the position: no clock here.',
};
const noDynamicImport = {
  selector: 'ImportExpression',
  message: 'Import at the top, where the layer rules see it.',
};

const typesOnly = {
  regex: `^${story}schema/`,
  allowTypeImports: true,
  message: 'Schemas stay on the server: import their types only.',
};

/**
 * @param {string} name
 * @param {string[]} files
 * @param {string[]} may what these files may import
 * @param {object[]} [patterns] further restrictions
 * @returns {import('eslint').Linter.Config}
 */
function layer(name, files, may, patterns = [typesOnly]) {
  const message = `Not for ${name}: see tests/support/lint/layers.js for what each layer may import.`;
  const others = { regex: `^(?!${may.join('|')})`, message };
  return {
    name: `layer: ${name}`,
    files,
    rules: { 'no-restricted-imports': ['error', { patterns: [others, ...patterns] }] },
  };
}

/**
 * @param {string} folder
 * @returns {string[]} the scenes, of which none may import another
 */
function listScenes(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'shared')
    .map((entry) => entry.name);
}

// Any package but those of the browser, and of ours only these: by relative paths too, because
// vite.config.ts loads some of it before there is a `$lib`.
const server = [here, '\\$lib/(server|scenes|story)/', `(?!\\.|\\$|${forTheBrowser})`];
const noZod = [
  { ...typesOnly, regex: '^zod$', message: 'What has a schema belongs to the story.' },
];
const scene = [here, story, shared, '\\.\\./shared/', svelte, ...maths];
const routes = [here, '\\$lib/surfaces/', story, styles, app, svelte, '@fontsource-variable/'];

/**
 * What each layer of src may import, and nothing else.
 *
 * ESLint replaces a rule's options and never merges them: where two blocks fit a file, the later
 * one holds. So every block is complete, and the narrower one stands below the wider.
 *
 * @type {import('eslint').Linter.Config[]}
 */
export const layers = [
  // A new folder of src/lib may import nothing until it has a layer.
  layer('a file outside the layers', ['src/**'], [here]),

  layer(
    'story',
    ['src/lib/story/**'],
    [here, story],
    [typesOnly, { ...typesOnly, regex: '^\\./schema/' }],
  ),
  layer('the schemas', ['src/lib/story/schema/**'], [here, '\\.\\./[^.]', story, 'zod$'], []),

  layer('scenes', ['src/lib/scenes/**'], scene),
  ...listScenes('src/lib/scenes').map((name) =>
    layer(`the scene ${name}`, [`src/lib/scenes/${name}/**`], [...scene, `\\$lib/scenes/${name}/`]),
  ),

  layer('ui', ['src/lib/ui/**'], [here, '\\$lib/ui/', svelte]),
  layer('stage', ['src/lib/stage/**'], [here, story, '\\$lib/(scenes|stage|ui)/', svelte]),
  layer('playback', ['src/lib/playback/**'], [here, story, '\\$lib/playback/', svelte]),
  layer(
    'the scroll reader',
    ['src/lib/playback/scroll.ts'],
    [here, story, '\\$lib/playback/', svelte, 'scrollama$'],
  ),
  layer(
    'surfaces',
    ['src/lib/surfaces/**'],
    [here, story, '\\$lib/(playback|stage|surfaces|ui)/', styles, app, svelte],
  ),
  layer('routes', ['src/routes/**'], routes),
  layer('the parts of addresses', ['src/params/**'], [story]),
  layer(
    "routes' server files",
    ['src/hooks.server.ts', 'src/routes/**/+*.server.ts', 'src/routes/**/+server.ts'],
    [here, story, '\\$lib/server/', app, '@sveltejs/kit$'],
  ),
  layer(
    'server',
    ['src/lib/server/**'],
    [...server, '\\.\\./(\\.\\./(scenes|story)/|[^.])'],
    noZod,
  ),
  // Two folders up from there is the server still.
  layer(
    'the server, further down',
    ['src/lib/server/*/*/**'],
    [...server, '(\\.\\./){1,2}[^.]', '(\\.\\./)+(scenes|story)/'],
    noZod,
  ),
  layer(
    'what the server draws by itself',
    ['src/lib/server/{cards,frame}/**'],
    // Pictures and pages that SvelteKit does not make, drawn with the components of the others.
    [
      here,
      '\\$lib/(server|scenes|story|stage)/',
      '\\$lib/(styles|surfaces/embed)/',
      '\\.\\./[^.]',
      `(?!\\.|\\$|${forTheBrowser})`,
    ],
    [],
  ),
  layer(
    'the geography build',
    ['src/lib/server/geo/**'],
    // A program of its own, with packages of its own: it shares nothing with the site.
    [here, `(?!\\.|\\$|${forTheBrowser})`],
    [],
  ),

  {
    name: 'story and scenes are pure',
    files: ['src/lib/{story,scenes}/**'],
    rules: {
      'no-restricted-globals': ['error', ...unpure],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now' },
        { object: 'Math', property: 'random' },
      ],
      'no-restricted-syntax': ['error', noDefaultExport, noClock, noDynamicImport],
    },
  },
];
