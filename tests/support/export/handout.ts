import encodeQR from 'qr';
import type { Story } from '../../../src/lib/story/story';
import type { Studio } from './studio';

interface Options {
  studio: Studio;
  story: Story;
  origin: string | undefined;
  format: 'A4' | 'Letter';
  /** Where the PDF goes. */
  file: string;
}

/** Prints the handout: each step's picture, words, sources, and where to find it. */
export async function printHandout(options: Options): Promise<void> {
  const { studio, story, origin, format, file } = options;
  const context = await studio.open('16:9');
  const page = await context.newPage();
  // Without its script, the page of the presentation is the handout.
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(`${studio.address}present/`);
  const ids = ['', ...story.steps.map(({ id }) => id)];
  const places = ids.map((id) => {
    if (!origin) return { words: id, link: '', code: '' };
    const link = `${origin}/${story.slug}/${id && `#${id}`}`;
    // The quiet zone that ISO 18004 asks for.
    const code = encodeQR(link, 'svg', { ecc: 'medium', border: 4 });
    return { words: link.replace(/^https?:\/\//, ''), link, code };
  });
  await page.evaluate((list) => {
    for (const [step, { words, link, code }] of list.entries()) {
      const thumb = document.querySelector(`[data-slide="${step}"] .thumb`);
      if (!thumb) continue;
      const side = document.createElement('div');
      side.className = 'side';
      thumb.replaceWith(side);
      const where = document.createElement('p');
      where.className = 'where';
      where.innerHTML = code;
      const svg = where.querySelector('svg');
      svg?.setAttribute('role', 'img');
      svg?.setAttribute('aria-label', link);
      const name = document.createElement(link ? 'a' : 'span');
      if (name instanceof HTMLAnchorElement) name.href = link;
      name.textContent = words;
      where.append(name);
      side.append(thumb, where);
    }
    // It leads back to a page that is not in the file.
    document.querySelector('.handout > header .small')?.remove();
    document.querySelectorAll('.handout h2 a').forEach((a) => a.replaceWith(...a.childNodes));
  }, places);
  await page.addStyleTag({
    content: `@page { size: ${format}; margin: 15mm 14mm }
      .handout ol > li { grid-template-rows: auto auto 1fr auto }
      .handout ol > li > .side { grid-column: 1; grid-row: 1 / span 3 }
      .handout ol > li > .rests { grid-column: 1 / -1; grid-row: 4; columns: 2; column-gap: 2rem }
      .handout .rests li { break-inside: avoid }
      .handout ol { margin-block-start: 4mm }
      .side .thumb { margin: 0 0 2mm }
      .where { display: flex; align-items: end; gap: 3mm; font: 7.5pt/1.3 var(--sans) !important;
        color: var(--ink-2); overflow-wrap: anywhere }
      .where svg { flex: none; inline-size: 17mm; block-size: 17mm }`,
  });
  await page.evaluate(async (title) => {
    document.title = title;
    await document.fonts.ready;
  }, story.file.title);
  const line = (content: string) =>
    `<div style="width: 100%; padding: 0 14mm; font: 8px Arial, sans-serif; text-align: right">${content}</div>`;
  await page.pdf({
    path: file,
    preferCSSPageSize: true,
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate: line(''),
    footerTemplate: line('<span class="pageNumber"></span> / <span class="totalPages"></span>'),
    tagged: true,
    outline: true,
  });
  await context.close();
}
