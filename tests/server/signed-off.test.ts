import { describe, expect, it } from 'vitest';
import { checkSignedOff, signOff, SIGNED_OFF } from '$lib/server/stories/check/signed-off';
import { readStory } from '$lib/server/stories/files';
import type { Files } from '$lib/server/stories/files';
import { showProblem } from '$lib/server/stories/problems';
import { dice } from '../support/dice';
import { harbour } from './spoil-story';

const FIRST = 'armenia-russia';
const first = readStory(FIRST, 'stories');

const signed = (slug: string, files: Files): Files =>
  new Map([
    ...files,
    [`${slug}/${SIGNED_OFF}`, JSON.stringify(signOff(slug, files, '2023-11-12'))],
  ]);

/** What is told of the harbour's story, signed off and then changed in one file. */
function told(name: string, change: (text: string) => string | undefined): string[] {
  const files = new Map(signed('harbour', harbour));
  const after = change(files.get(`harbour/${name}`) ?? '');
  if (after === undefined) files.delete(`harbour/${name}`);
  else files.set(`harbour/${name}`, after);
  return checkSignedOff('harbour', files).map((problem) => showProblem(problem).slice(0, 80));
}

describe('a story that is signed off', () => {
  it('is as it was', () => {
    expect(checkSignedOff('harbour', signed('harbour', harbour))).toEqual([]);
    expect(checkSignedOff('harbour', harbour)).toEqual([]);
    expect(told('claims.yaml', (text) => text.replaceAll('\n\n', '\n\n# why\n\n'))).toEqual([]);
  });

  it('tells of a line that was changed, moved, added or taken away', () => {
    const lines = (text: string) => text.split('\n');
    expect(told('claims.yaml', (text) => text.replace("date: '1950'", "date: '1951'")))
      .toMatchInlineSnapshot(`
        [
          "harbour/claims.yaml:3:1  this line was changed since the story was signed off on",
        ]
      `);
    expect(told('claims.yaml', (text) => `${text}more: yes\n`)).toMatchInlineSnapshot(`
      [
        "harbour/claims.yaml:46:1  this line was changed since the story was signed off o",
      ]
    `);
    expect(told('claims.yaml', (text) => lines(text).toSpliced(3, 1).join('\n')))
      .toMatchInlineSnapshot(`
      [
        "harbour/claims.yaml:4:1  something was taken away before this line since the sto",
      ]
    `);
    expect(
      told('claims.yaml', (text) => {
        const all = lines(text);
        return [...all.slice(0, 3), all[4], all[3], ...all.slice(5)].join('\n');
      }),
    ).toMatchInlineSnapshot(`
      [
        "harbour/claims.yaml:5:1  this line was changed since the story was signed off on",
      ]
    `);
    expect(told('steps/aground.md', () => undefined)).toMatchInlineSnapshot(`
      [
        "harbour/steps/aground.md:1:1  something was taken away before this line since th",
      ]
    `);
    expect(told(SIGNED_OFF, () => '{')).toMatchInlineSnapshot(`
      [
        "harbour/signed-off.json:1:1  is not what "npm run check:story -- harbour --sign-",
      ]
    `);
  });
});

describe('the first story', () => {
  it('is as it was signed off', () => {
    expect(first.has(`${FIRST}/${SIGNED_OFF}`)).toBe(true);
    expect(checkSignedOff(FIRST, first).map(showProblem)).toEqual([]);
  });

  it('tells the line of any name, date, figure or reference that becomes another', () => {
    const roll = dice();
    const names = [...first.keys()].filter((name) =>
      /(steps\/.*|claims|story)\.(md|yaml)$/.test(name),
    );
    for (let i = 0; i < 100; i++) {
      const name = names[roll(names.length)] ?? '';
      const text = first.get(name) ?? '';
      const words = [...text.matchAll(/(?<=^[^#\n]*)(\p{Lu}[\p{L}-]+|\d[\d-]*|\[\^[^\]]+\])/gmu)];
      const from = words[roll(words.length)];
      const to = words.filter(([word]) => word !== from?.[0])[roll(words.length - 1)]?.[0] ?? 'X';
      const at = from?.index ?? 0;
      const broken = text.slice(0, at) + to + text.slice(at + (from?.[0].length ?? 0));
      const found = checkSignedOff(FIRST, new Map([...first, [name, broken]]));
      const line = text.slice(0, at).split('\n').length;
      expect(
        found.map((problem) => [problem.file, problem.line]),
        `${from?.[0] ?? ''} → ${to}`,
      ).toEqual([[name, line]]);
    }
  });
});
