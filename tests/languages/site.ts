import type { Page } from '@playwright/test';

export { restOf } from '../surfaces/story';

/** The story of the test, in its own language and in those that nobody speaks. */
export const STORY = '/harbour/';
export const inLanguage = (language: string, path = '') => `${STORY}${language}/${path}`;

/** Every page of a story that is made for readers. */
export const SURFACES = {
  'the story': '',
  'a step': 'two-islands/',
  'the page of sources': 'sources/',
  'the presentation': 'present/',
  'the frame': 'embed/',
  'a step in a frame': 'two-islands/embed/',
};

/**
 * Texts of a page that are said to be in its own language: what is read, what is read aloud, and
 * what stands in its title. Keys as they are printed and the name of the site are in none.
 */
export function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const own = document.documentElement.lang;
    const isOwn = (element: Element | null) =>
      !!element &&
      element.closest('[lang]')?.getAttribute('lang') === own &&
      !element.closest('script, style, template, noscript, kbd');
    const texts = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (isOwn(node.parentElement)) texts.push(node.textContent ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [alt]'))
      for (const name of ['aria-label', 'title', 'alt'])
        if (isOwn(element)) texts.push(element.getAttribute(name) ?? '');
    return texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean);
  });
}
