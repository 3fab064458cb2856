import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { steps } from '../surfaces/story';
import { writeExports } from '../support/export/kinds';
import { ask, slug } from './exported';

const origin = 'https://stories.example';

// In one worker, so that the files are made once; what fails holds up nothing else.
test.describe.configure({ mode: 'default', timeout: 300_000 });
test.use({ offline: false });

let folder = '';
test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'published-'));
  const wanted = ['pdf', 'handout'] as const;
  await writeExports({ slug, origin, shape: '4:3', folder, wanted }, () => undefined);
});
test.afterAll(() => rmSync(folder, { recursive: true }));

for (const paper of ['a4', 'letter'])
  test(`codes on the handout (${paper}) lead to the published steps`, () => {
    const file = path.join(folder, `${slug}-handout-${paper}.pdf`);
    const picture = path.join(folder, paper);
    // As a telephone sees a printed page, and better than most printers.
    ask('pdftoppm', '-r', '150', '-gray', file, picture);
    const pages = Number(/Pages:\s+(\d+)/.exec(ask('pdfinfo', file))?.[1]);
    const names = Array.from(
      { length: pages },
      (_, i) => `${picture}-${String(i + 1).padStart(String(pages).length, '0')}.pgm`,
    );
    const codes = ask('zbarimg', '-q', '--raw', '-Sdisable', '-Sqrcode.enable', ...names)
      .split('\n')
      .filter(Boolean);
    const home = `${origin}/${slug}/`;
    expect(codes.sort()).toEqual([home, ...steps.map((step) => `${home}#${step}`)].sort());
  });

test('slides for old projectors are as wide as these, and lead to the published steps', () => {
  const file = path.join(folder, `${slug}-slides.pdf`);
  expect(ask('pdfinfo', file)).toMatch(/Page size:\s+720 x 540 pts/);
  const inside = ask('qpdf', '--qdf', '--object-streams=disable', file, '-');
  for (const step of steps) expect(inside).toContain(`(${origin}/${slug}/#${step})`);
});
