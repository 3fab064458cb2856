import type { Story } from '../../../src/lib/story/story';
import { goTo, HEIGHT, openPresentation, WIDTHS } from './studio';
import type { Shape, Studio } from './studio';

interface Options {
  studio: Studio;
  story: Story;
  shape: Shape;
  origin: string | undefined;
  /** Where the PDF goes. */
  file: string;
}

/** Prints the slides, a page a step: lines and letters, with headings and descriptions. */
export async function printSlides({ studio, story, shape, origin, file }: Options): Promise<void> {
  const context = await studio.open(shape);
  const page = await openPresentation(context, studio.address);
  // Made to be shown: in the colours of the screen, on its ground.
  await page.emulateMedia({ media: 'screen' });
  const slides: string[] = [];
  const { file: head, steps, slug } = story;
  for (const step of [{ id: '', description: head.coverDescription }, ...steps]) {
    await goTo(page, step.id);
    // A step's own address where there is one; else back to the first page.
    const link = origin ? `${origin}/${slug}/${step.id && `#${step.id}`}` : '#slide-0';
    const taken = { number: slides.length, description: step.description ?? '', link };
    slides.push(await page.evaluate(takeSlide, taken));
  }
  await page.evaluate((html) => {
    const shapes = document.querySelector('svg.shapes')?.outerHTML ?? '';
    delete document.documentElement.dataset['role'];
    document.body.innerHTML = html + shapes;
  }, slides.join(''));
  const width = WIDTHS[shape];
  await page.addStyleTag({
    content: `@page { size: ${width}px ${HEIGHT}px; margin: 0 }
      html, body { margin: 0; padding: 0; font-size: 16px; background: var(--paper) }
      .page { position: relative; width: ${width}px; height: ${HEIGHT}px; overflow: hidden;
        break-inside: avoid; break-after: page }
      /* On paper, what overflows before it is scaled would be moved to where it fits. */
      .page .slide { inset: 0 auto auto 0; translate: none; transform-origin: 0 0 }
      .page:last-of-type { break-after: auto }
      .page .number a { color: inherit; text-decoration: none }`,
  });
  await page.evaluate((title) => (document.title = title), head.title);
  await page.pdf({
    path: file,
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
  });
  await context.close();
}

/** In the page: the slide as it stands there, with names of its own for what it refers to. */
function takeSlide(taken: { number: number; description: string; link: string }): string {
  const slide = document.querySelector('.slide')?.cloneNode(true) as HTMLElement;
  const picture = slide.querySelector('[data-picture]');
  picture?.setAttribute('role', 'img');
  picture?.setAttribute('aria-label', taken.description);
  const number = slide.querySelector('.number span');
  if (number) {
    const link = document.createElement('a');
    link.href = taken.link;
    link.append(...number.childNodes);
    number.append(link);
  }
  const html = slide.outerHTML.replace(
    /(id="|url\((?:&quot;|")?#|href="#)live-/g,
    (_, before: string) => `${before}s${taken.number}-`,
  );
  return `<section class="page" id="slide-${taken.number}">${html}</section>`;
}
