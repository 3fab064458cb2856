import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { listStories, readStory } from '$lib/server/stories/files';
import { examineStory } from '$lib/server/stories/load';
import { showProblem } from '$lib/server/stories/problems';
import { EXACT, SHOWN } from '$lib/server/stories/check/evidence/passages';
import { partsOf, metaOf, unwrap } from '$lib/server/stories/check/schema-tree';
import type { Schema } from '$lib/server/stories/check/schema-tree';
import { view } from '$lib/story/schema/views';

describe.each(listStories('stories'))('%s', (slug) => {
  it('leaves no doubt that is not accepted in writing', () => {
    const { errors, doubts } = examineStory(slug, readStory(slug, 'stories'));
    expect([...errors, ...doubts].map(showProblem)).toEqual([]);
  });
});

describe('npm run check:story', () => {
  const FIXTURES = 'tests/fixtures/stories';
  const run = (...args: string[]) => runIn(FIXTURES, ...args);
  const runIn = (root: string, ...args: string[]) => {
    const command = [
      'node_modules/tsx/dist/cli.mjs',
      'src/lib/server/build/check-story.ts',
      ...args,
    ];
    const env = { ...process.env, WAYMARK_STORIES: root };
    const { status, stdout, stderr } = spawnSync(process.execPath, command, {
      env,
      encoding: 'utf8',
    });
    return { status, out: stdout.trim().split('\n'), err: stderr };
  };

  it('prints what it doubts, and last the count', () => {
    const { status, out } = run('harbour');
    expect(status).toBe(0);
    expect(out[0]).toBe(
      'doubt  harbour/steps/aground.md:34:1  has 8 words: a step has between 40 and 80. (length: "8 words")',
    );
    expect(out.at(-1)).toBe(
      'harbour: 0 errors, 4 doubts; not compared with the documents (--documents DIR)',
    );
  });

  it('ends badly when there is an error: here no document is where it looks', () => {
    const { status, out } = run('harbour', '--documents', FIXTURES);
    expect(status).toBe(1);
    expect(out[0]).toBe('harbour/sources.yaml:3:3  documents: "001" is not among the documents.');
    expect(out.at(-1)).toBe('harbour: 2 errors, 4 doubts');
  });

  it('signs a story off, and from then on tells of each change', () => {
    const root = mkdtempSync(path.join(tmpdir(), 'stories-'));
    cpSync(FIXTURES, root, { recursive: true });
    const step = path.join(root, 'harbour/steps/aground.md');
    const text = readFileSync(step, 'utf8');
    expect(runIn(root, 'harbour', '--sign-off').out.at(-1)).toMatch(/is signed off as of \d{4}-/);
    writeFileSync(step, text.replace('ran aground', 'was aground'));
    expect(runIn(root, 'harbour')).toMatchObject({
      status: 1,
      out: expect.arrayContaining([
        expect.stringMatching(/aground\.md:\d+:1 .* was changed since/),
      ]),
    });
    writeFileSync(step, text.replace('[^ran-aground]', '[^ran-agrund]'));
    expect(runIn(root, 'harbour', '--sign-off').out.at(-1)).toBe('harbour is not signed off.');
    rmSync(root, { recursive: true });
  });

  it('says which stories there are', () => {
    expect(run('harbor')).toMatchObject({
      status: 1,
      err: 'There is no story "harbor": there is harbour.\n',
    });
  });
});

describe('the texts of a picture', () => {
  /** Fields of pictures that nobody reads. */
  const UNSEEN = ['id', 'under', 'type', 'form', 'date', 'language'];

  it('are all looked at, or known not to be shown', () => {
    const fields = new Set(textFields(view));
    expect(fields).toContain('paraphrase');
    const looked = [...fields].filter((name) => !SHOWN.has(name) && !EXACT.has(name));
    expect(looked.filter((name) => !UNSEEN.includes(name))).toEqual([]);
  });
});

/** Names of fields with free text, however deep. */
function textFields(schema: Schema, name = ''): string[] {
  const plain = unwrap(schema);
  const { type, shape, element, valueType, options } = partsOf(plain);
  const { reference, id } = metaOf(plain);
  if (type === 'string') return reference || id === 'date' ? [] : [name];
  return [
    ...Object.entries(shape ?? {}).flatMap(([key, inner]) => textFields(inner, key)),
    ...(element ? textFields(element, name) : []),
    ...(valueType ? textFields(valueType, name) : []),
    ...(options ?? []).flatMap((option) => textFields(option, name)),
  ];
}
