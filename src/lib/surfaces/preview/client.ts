import { writeFigure } from '$lib/story/share/snippets';
import type { Loader } from '$lib/story/share/snippets';
import { readChoices } from '$lib/surfaces/builder/choose';
import type { StoryChoice } from '$lib/surfaces/builder/stories';
import { trust } from '$lib/surfaces/trust';

/** Puts the code of the builder into the article, as an editor would. */
function place(article: HTMLElement): void {
  const stories = JSON.parse(article.dataset['stories'] ?? '[]') as StoryChoice[];
  const loader = JSON.parse(article.dataset['loader'] ?? '{}') as Loader;
  const asked = new URLSearchParams(location.search);
  const found = readChoices((name) => asked.get(name), stories);
  if (!found) return;
  // Our own policy allows no style attribute, which most sites do; the same by script is allowed.
  const code = writeFigure(found.embed, loader, location.origin);
  article.innerHTML = trust.createHTML(code.replaceAll(' style="', ' data-style="'));
  for (const element of article.querySelectorAll<HTMLElement>('[data-style]'))
    element.style.cssText = element.dataset['style'] ?? '';
  // A script that came as text does not run.
  const script = document.createElement('script');
  script.src = trust.createScriptURL(article.querySelector('script')?.src ?? '');
  article.querySelector('script')?.replaceWith(script);
}

const article = document.querySelector<HTMLElement>('[data-place]');
if (article) place(article);
