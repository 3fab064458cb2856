import type { Page } from '@playwright/test';
import { KEEP_NAMES } from '../subject';

/**
 * What the story is measured against: a page of its words and its first picture, with the
 * system's fonts, a few lines of style and no script.
 * @param page a story page, drawn by the server, its script switched off
 * @returns HTML
 */
export async function makePlainPage(page: Page): Promise<string> {
  await page.evaluate(KEEP_NAMES);
  const { lang, title, words, picture } = await page.evaluate(readStory);
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<style>body{max-width:38em;margin:2em auto;padding:0 1em;font:1.1em/1.55 Georgia,serif}
svg{width:100%;height:auto}h2{margin-top:3em}
svg text{font-family:sans-serif;paint-order:stroke;stroke-width:3.5px}</style></head>
<body>${picture}
${words}
</body></html>`;
}

/** Runs in the page. */
function readStory() {
  const main = document.querySelector('main') ?? document.body;
  const escape = (text: string) => {
    const element = document.createElement('p');
    element.textContent = text;
    return element.innerHTML;
  };
  const blocks = 'h1, h2, h3, h4, p, li, dt, dd, figcaption, caption, th, td, summary';
  const words = [...main.querySelectorAll(blocks)]
    // The innermost blocks only, so that nothing is said twice.
    .filter((block) => !block.querySelector(blocks) && !block.closest('svg'))
    .map((block) => {
      const name = /^H\d$/.test(block.tagName) ? block.tagName.toLowerCase() : 'p';
      const text = (block.textContent ?? '').replace(/\s+/g, ' ').trim();
      return text && `<${name}>${escape(text)}</${name}>`;
    })
    .filter(Boolean)
    .join('\n');

  const shown = [...document.querySelectorAll('figure')]
    .flatMap((figure) => [...figure.querySelectorAll('svg')])
    .filter((svg) => !svg.parentElement?.closest('svg') && svg.getBoundingClientRect().width > 1);
  // A picture may be of several layers, one upon the other in one element.
  const layers = shown.filter((svg) => svg.parentElement === shown[0]?.parentElement);
  const ids = new Set<string>();
  const collect = (element: Element) => {
    for (const use of element.querySelectorAll('use')) {
      const id = (use.getAttribute('href') ?? '').slice(1);
      const shape = document.getElementById(id);
      if (!shape || element.querySelector(`[id="${id}"]`) || ids.has(id)) continue;
      ids.add(id);
      collect(shape);
    }
  };
  layers.forEach(collect);
  const shapes = [...ids].map((id) => document.getElementById(id)?.outerHTML ?? '').join('');
  const styles = getComputedStyle(document.documentElement);
  const picture =
    `<svg viewBox="${layers[0]?.getAttribute('viewBox') ?? '0 0 1 1'}"><defs>${shapes}</defs>${layers
      .map((svg) => svg.outerHTML)
      .join('')}</svg>`
      .replace(/ class="[^"]*"/g, '')
      .replace(/<!--[^]*?-->/g, '')
      .replace(/var\((--[\w-]+)\)/g, (_, name: string) => styles.getPropertyValue(name).trim());

  return { lang: document.documentElement.lang, title: escape(document.title), words, picture };
}
