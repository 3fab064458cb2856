import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { ask, exported, plain, slides, slug, story } from './exported';

/** The pages of what LibreOffice makes of the presentation, as text; with notes, those follow. */
function convert(folder: string): string[] {
  ask(
    'soffice',
    // A profile of its own: one that is in use would refuse.
    `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`,
    '--headless',
    '--convert-to',
    'pdf:impress_pdf_Export:{"ExportNotesPages":{"type":"boolean","value":"true"}}',
    '--outdir',
    folder,
    exported(`${slug}.pptx`),
  );
  const pdf = path.join(folder, 'deck.pdf');
  renameSync(path.join(folder, `${slug}.pdf`), pdf);
  return ask('pdftotext', pdf, '-').split('\f').slice(0, -1).map(plain);
}

test('LibreOffice opens the presentation with every word, on slides and in notes', () => {
  test.setTimeout(300_000);
  const folder = mkdtempSync(path.join(tmpdir(), 'office-'));
  const pages = convert(folder);
  // Notes that are longer than a page go on on the next.
  expect(pages.length).toBeGreaterThanOrEqual(slides.length * 2);
  for (const [i, { headline, text }] of slides.entries())
    for (const words of [headline, ...text]) expect(pages[i], `slide ${i}`).toContain(plain(words));
  const notes = pages.slice(slides.length).join('');
  for (const { id, paragraphs } of story.steps)
    for (const { text } of paragraphs.flat()) expect(notes, id).toContain(plain(text));
  const drawn = slides.findIndex(
    (_, i) => story.stage.steps[i]?.views.at(-1)?.scene.type === 'alliances',
  );
  const members = story.stage.steps[drawn]?.views.at(-1)?.scene;
  for (const id of members?.type === 'alliances' ? members.countries : [])
    expect(pages[drawn]).toContain(plain(story.stage.data.countries[id]?.name ?? id));
  rmSync(folder, { recursive: true });
});
