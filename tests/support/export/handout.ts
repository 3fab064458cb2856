import encodeQR from 'qr';
import type { Story } from '../../../src/lib/story/story';
import { useOurFonts } from '../browser';
import type { Studio } from './studio';

interface Options {
  studio: Studio;
  story: Story;
  origin: string | undefined;
  format: 'A4' | 'Letter';
  /** Where the PDF goes. */
  file: string;
}

/**
 * Width of a module of a QR code, mm: at arm's length a telephone's camera has about three pixels
 * for it, and with fewer than two and a half it depends on where they fall.
 */
const MODULE = 0.5;
/** Modules of quiet zone, which ISO 18004 asks for. */
const QUIET = 4;

/** Prints the handout: each step's picture, words, sources, and where to find it. */
export async function printHandout(options: Options): Promise<void> {
  const { studio, story, origin, format, file } = options;
  const context = await studio.open('16:9');
  const page = await context.newPage();
  // Without its script, the page of the presentation is the handout.
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(`${studio.address}present/`);
  await useOurFonts(page);
  const ids = ['', ...story.steps.map(({ id }) => id)];
  const places = ids.map((id) => {
    if (!origin) return { words: id, link: '', code: '' };
    const link = `${origin}/${story.slug}/${id && `#${id}`}`;
    const code = encodeQR(link, 'svg', { ecc: 'medium', border: QUIET });
    return { words: link.replace(/^https?:\/\//, ''), link, code };
  });
  await page.evaluate(
    ({ list, module }) => {
      for (const [step, { words, link, code }] of list.entries()) {
        const where = document.createElement('p');
        where.className = 'where';
        where.innerHTML = code;
        const svg = where.querySelector('svg');
        svg?.setAttribute('role', 'img');
        svg?.setAttribute('aria-label', link);
        // A longer address has more modules, and none of them is smaller.
        const side = `${(svg?.viewBox.baseVal.width ?? 0) * module}mm`;
        if (svg) Object.assign(svg.style, { inlineSize: side, blockSize: side });
        const name = document.createElement(link ? 'a' : 'span');
        if (name instanceof HTMLAnchorElement) name.href = link;
        name.textContent = words;
        where.append(name);
        document.querySelector(`[data-slide="${step}"] .notes`)?.append(where);
      }
      // It leads back to a page that is not in the file.
      document.querySelector('.handout > header .small')?.remove();
      document.querySelectorAll('.handout h2 a').forEach((a) => a.replaceWith(...a.childNodes));
    },
    { list: places, module: MODULE },
  );
  await page.addStyleTag({
    // Two steps on most pages: nobody carries thirty sheets into a room.
    content: `@page { size: ${format}; margin: 14mm 14mm 13mm }
      .handout ol { margin-block-start: 3mm }
      .handout ol > li { grid-template: auto auto 1fr auto / 70mm 1fr; gap: 0 6mm; padding-block: 4mm }
      .handout li > .thumb { grid-row: 1 / span 3; margin-block-end: 2mm }
      .handout li > .notes { display: flex; flex-direction: column }
      .handout li > .rests { grid-column: 1 / -1; grid-row: 4; columns: 2; column-gap: 6mm }
      .handout .rests { font-size: 7pt; line-height: 1.3 }
      .handout .rests li { break-inside: avoid; padding-block: 1mm }
      .handout .rests ul, .handout .rests dl { margin-block-end: 1.5mm }
      .handout .rests h3 { margin-block: 1.5mm 1mm; break-after: avoid }
      .handout .notes p { font-size: 9.5pt; line-height: 1.36 }
      .handout .notes .where { display: flex; align-items: end; gap: 2mm; margin-block: auto 1mm;
        font: 7.5pt/1.3 var(--sans); color: var(--ink-2); overflow-wrap: anywhere }
      .where svg { flex: none; margin: -1.5mm 0 -1mm -1.5mm }`,
  });
  await page.evaluate(async (title) => {
    document.title = title;
    await document.fonts.ready;
  }, story.file.title);
  await page.pdf({
    path: file,
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
  });
  await context.close();
}
