import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { readStory } from '$lib/server/stories/files';
import { loadStory } from '$lib/server/stories/load';

const README = readFileSync('stories/README.md', 'utf8');

interface Example {
  /** File of the story that it is to be put into. */
  name: string;
  text: string;
  /** First words of the section that it stands in. */
  section: string;
}

/** Blocks that say in a comment which file they belong to. */
const EXAMPLES: Example[] = README.split(/^## /m).flatMap((part) =>
  [...part.matchAll(/^```(?:yaml|markdown)\n(?:---\n)?# (\S+)\n([\s\S]*?)^```/gm)].map((match) => ({
    name: match[1] ?? '',
    text: match[2] ?? '',
    section: part.slice(0, part.indexOf('\n')),
  })),
);

describe('the README for authors', () => {
  const first = EXAMPLES.findIndex(({ section }) => section === 'Pictures');
  const start = EXAMPLES.slice(0, first).reduce(
    put,
    readStory('harbour', 'tests/fixtures/stories'),
  );

  it('has examples that make a step', () => {
    const story = loadStory('harbour', start);
    expect(story.steps.map(({ id }) => id)).toContain('low-water');
    expect(story.steps[2]?.paragraphs).toMatchObject([
      [{ claims: [{ id: 'shoal-dry' }] }, { framing: true }],
    ]);
  });

  let files = start;
  it.each(EXAMPLES.slice(first))('has an example without a mistake: $section, $text', (example) => {
    files = put(files, example);
    expect(loadStory('harbour', files).steps).toHaveLength(5);
  });

  it('has an example of every type of scene', () => {
    const types = EXAMPLES.slice(first).flatMap(({ text }) => /^ {2}type: (\w+)/m.exec(text)?.[1]);
    expect(types.filter(Boolean)).toEqual(['map', 'alliances', 'timeline', 'quote', 'charts']);
  });

  it('shows a mistake as it is told', () => {
    const step = /^```markdown\n([\s\S]*?)^```/m.exec(README)?.[1] ?? '';
    const told = /^```text\n([\s\S]*?)\n```/m.exec(README)?.[1];
    const wrong = step.replace('camera: strait\n', 'camera: straits\n');
    expect(wrong).not.toBe(step);
    const slips = new Map([...start, ['harbour/steps/low-water.md', wrong]]);
    expect(() => loadStory('harbour', slips)).toThrow(told?.replace('my-story', 'harbour'));
  });
});

/** Adds an example to a story, as its author would: into a file that there is, or as a new one. */
function put(files: ReadonlyMap<string, string>, { name, text }: Example) {
  const file = `harbour/${name}`;
  const old = files.get(file);
  if (old === undefined) return new Map([...files, [file, `---\n${text}`]]);
  const step = /^---\n([\s\S]*?)^---\n([\s\S]*)$/m.exec(old);
  const fields = merge(parse(step?.[1] ?? old, { merge: true }), parse(text));
  const now = step ? `---\n${stringify(fields)}---\n${step[2] ?? ''}` : stringify(fields);
  return new Map([...files, [file, now]]);
}

/** Entries join those that are there; a list, and a picture, takes the place of the one before. */
function merge(old: unknown, added: unknown, key = ''): unknown {
  if (!isMapping(old) || !isMapping(added) || key === 'scene') return added;
  const entries = Object.entries(added).map(([k, value]) => [k, merge(old[k], value, k)]);
  return { ...old, ...Object.fromEntries(entries) };
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
