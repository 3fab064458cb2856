import { expect, test } from '@playwright/test';
import { steps, title } from '../surfaces/story';
import { ask, exported, plain, slides, slug, story } from './exported';

const talk = exported(`${slug}-slides.pdf`);
const handouts = ['a4', 'letter'].map((format) => exported(`${slug}-handout-${format}.pdf`));

const headlines = slides.slice(1).map(({ headline }) => headline);

for (const file of [talk, ...handouts])
  test(`${file.split('/').at(-1)} is whole, tagged, with an outline and its fonts`, () => {
    expect(ask('qpdf', '--check', file)).toContain('No syntax or stream encoding errors');
    const info = ask('pdfinfo', file);
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toContain(title);
    const fonts = ask('pdffonts', file).split('\n').slice(2).filter(Boolean);
    expect(fonts.length).toBeGreaterThan(0);
    // Columns from the end: embedded, subset, unicode, object and generation.
    for (const font of fonts) expect(font.trim().split(/\s+/).at(-5), font).toBe('yes');
    // Ours, which are written as shapes where they are variable, and one for signs that ours lack.
    const others = fonts.filter((font) => !/^\[none\]|^\w+\+(Source|Noto)/.test(font));
    expect(others.length, others.join('\n')).toBeLessThan(2);
    const outline = ask('qpdf', '--json', '--json-key=outlines', file);
    for (const headline of headlines)
      expect(plain(outline)).toContain(plain(JSON.stringify(headline).slice(1, -1)));
  });

test('the slides have a page a step with all its words, and a link on each', () => {
  expect(ask('pdfinfo', talk)).toMatch(/Page size:\s+960 x 540 pts/);
  const pages = ask('pdftotext', talk, '-').split('\f').slice(0, -1);
  expect(pages).toHaveLength(slides.length);
  for (const [i, { kicker, headline, text }] of slides.entries())
    for (const words of [kicker, headline, ...text])
      expect(plain(pages[i] ?? ''), `page ${i + 1}`).toContain(plain(words));
  expect(
    ask('qpdf', '--qdf', '--object-streams=disable', talk, '-').match(/\/Subtype \/Link/g),
  ).toHaveLength(steps.length);
});

test('the handout has the paper it is for, and tells each step and where it is', () => {
  const [a4 = '', letter = ''] = handouts;
  expect(ask('pdfinfo', a4)).toContain('A4');
  expect(ask('pdfinfo', letter)).toContain('letter');
  const text = plain(ask('pdftotext', a4, '-'));
  for (const { id, headline, paragraphs } of story.steps)
    for (const words of [id, headline, ...paragraphs.flat().map((sentence) => sentence.text)])
      expect(text, id).toContain(plain(words));
});
