import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { steps, title } from '../surfaces/story';
import { exported, slug } from './exported';

const slides = exported(`${slug}-slides.pdf`);
const handouts = ['a4', 'letter'].map((format) => exported(`${slug}-handout-${format}.pdf`));

/** What a program says of a file. @throws Error when it fails or is not there */
function ask(program: string, ...args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (error || status !== 0) throw new Error(`${program}: ${error?.message ?? stderr}`);
  return stdout;
}

const headlines = steps.map((step) => {
  const words = /^headline: (.+)$/m.exec(readFileSync(`stories/${slug}/steps/${step}.md`, 'utf8'));
  return (words?.[1] ?? '').replace(/^'(.*)'$|^"(.*)"$/, '$1$2');
});
/** As it is read: lines may be broken anywhere, and letters be joined or spaced. */
const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');

for (const file of [slides, ...handouts])
  test(`${file.split('/').at(-1)} is whole, tagged, with an outline and its fonts`, () => {
    expect(ask('qpdf', '--check', file)).toContain('No syntax or stream encoding errors');
    const info = ask('pdfinfo', file);
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toContain(title);
    const fonts = ask('pdffonts', file).split('\n').slice(2).filter(Boolean);
    expect(fonts.length).toBeGreaterThan(0);
    // Columns from the end: embedded, subset, unicode, object and generation.
    for (const font of fonts) expect(font.trim().split(/\s+/).at(-5), font).toBe('yes');
    const outline = ask('qpdf', '--json', '--json-key=outlines', file);
    for (const headline of headlines)
      expect(plain(outline)).toContain(plain(JSON.stringify(headline).slice(1, -1)));
  });

test('the slides have a page a step with its headline, and a link on each', () => {
  const pages = ask('pdftotext', slides, '-').split('\f').slice(0, -1);
  expect(pages).toHaveLength(steps.length + 1);
  for (const [i, words] of [title, ...headlines].entries())
    expect(plain(pages[i] ?? '')).toContain(plain(words));
  expect(
    ask('qpdf', '--qdf', '--object-streams=disable', slides, '-').match(/\/Subtype \/Link/g),
  ).toHaveLength(steps.length);
});

test('the handout has the paper it is for, and says of each step where it is', () => {
  const [a4 = '', letter = ''] = handouts;
  expect(ask('pdfinfo', a4)).toContain('A4');
  expect(ask('pdfinfo', letter)).toContain('letter');
  const text = plain(ask('pdftotext', a4, '-'));
  for (const [i, step] of steps.entries()) {
    expect(text).toContain(plain(headlines[i] ?? step));
    expect(text).toContain(plain(step));
  }
});
