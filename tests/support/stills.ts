// `npm run stills`: a picture of every step of every built story at the sizes and in the schemes
// that are looked at before a change lands, and one contact sheet for each. Not a test: for eyes.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser, serveFolder } from './browser';
import { buildFolder } from './run/build.mjs';
import { root } from './run/commands.mjs';
import { takeStills } from './stills/camera';
import { writeContactSheet } from './stills/contact-sheet';

const SIZES = ['1440x900', '1024x768', '390x844', '360x640'];
const SCHEMES = ['light', 'dark'] as const;

const { values: options } = parseArgs({
  options: {
    story: { type: 'string' },
    size: { type: 'string', multiple: true, default: SIZES },
    scheme: { type: 'string', multiple: true, default: [...SCHEMES] },
    steps: { type: 'string' },
    between: { type: 'boolean', default: false },
  },
});

if (!existsSync(buildFolder)) fail('There is no build/: run `npm run build` first.');
const stories = listBuiltStories().filter((name) => name === (options.story ?? name));
if (stories.length === 0)
  fail(
    `build/ has no story${options.story ? ` "${options.story}"` : ''}: run \`npm run build\` first.`,
  );
const sizes = options.size.map(readSize);
const schemes = options.scheme.map(readScheme);
const steps = options.steps?.split(',').map(readStep);

const site = await serveFolder(buildFolder);
const browser = await launchBrowser();
try {
  for (const story of stories)
    for (const size of sizes)
      for (const scheme of schemes) {
        const name = `${size.width}x${size.height}-${scheme}`;
        const folder = path.join(root, 'stills', story, name);
        const address = `${site.address}/${story}/`;
        const { between } = options;
        const stills = await takeStills({ browser, address, folder, size, scheme, steps, between });
        const sheet = await writeContactSheet(browser, {
          folder,
          title: `${story}, ${name}`,
          size,
          scheme,
          stills,
        });
        console.log(`${String(stills.length).padStart(3)} stills  ${path.relative(root, sheet)}`);
      }
} finally {
  await browser.close();
  site.stop();
}

/** Folders of the build whose page has a stage that moves. */
function listBuiltStories(): string[] {
  return readdirSync(buildFolder).filter((name) => {
    const page = path.join(buildFolder, name, 'index.html');
    return existsSync(page) && readFileSync(page, 'utf8').includes('data-ghosts');
  });
}

function readSize(text: string): { width: number; height: number } {
  const [, width, height] = /^(\d{3,4})x(\d{3,4})$/.exec(text) ?? [];
  if (!width || !height) fail(`--size takes a width and a height such as 1440x900, not "${text}".`);
  return { width: Number(width), height: Number(height) };
}

function readScheme(text: string): (typeof SCHEMES)[number] {
  return (
    SCHEMES.find((scheme) => scheme === text) ??
    fail(`--scheme takes light or dark, not "${text}".`)
  );
}

function readStep(text: string): number {
  const step = Number(text);
  if (text === '' || !Number.isInteger(step) || step < 0)
    fail(`--steps takes numbers such as 3,7 (0 is the opening), not "${text}".`);
  return step;
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
