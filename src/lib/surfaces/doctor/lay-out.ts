import { trust } from '$lib/surfaces/trust';

/**
 * Lays out a page that was pasted, in a hidden frame without scripts, so that its own rules can be
 * asked for what comes of them. Nothing is loaded: what names another file is taken out before.
 * @returns its document, and a function that removes it again
 */
export function layOut(html: string): { found: Document; remove: () => void } {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-same-origin');
  frame.className = 'laid-out';
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
  document.body.append(frame);
  const found = frame.contentDocument as Document;
  const parsed = new DOMParser().parseFromString(trust.createHTML(withoutStyle(html)), 'text/html');
  const rules = [...parsed.querySelectorAll('noframes')].map((style) => style.textContent);
  for (const element of parsed.querySelectorAll('noframes, base, [http-equiv="refresh" i]'))
    element.remove();
  for (const element of parsed.querySelectorAll<HTMLElement>('*')) silence(element);
  found.replaceChild(found.adoptNode(parsed.documentElement), found.documentElement);

  // Our own policy allows neither style elements nor style attributes, only rules made by script.
  const Sheet = (frame.contentWindow as unknown as typeof globalThis).CSSStyleSheet;
  found.adoptedStyleSheets = rules.map((text) => {
    const sheet = new Sheet();
    sheet.replaceSync(withoutFiles(text));
    return sheet;
  });
  for (const element of found.querySelectorAll<HTMLElement>('[data-laid-out]'))
    element.style.cssText = withoutFiles(element.dataset['laidOut'] ?? '');
  return { found, remove: () => frame.remove() };
}

/** Takes from an element whatever would load or run; its address is kept aside. */
function silence(element: HTMLElement): void {
  for (const { name, value } of [...element.attributes]) {
    if (name === 'src') element.dataset['laidSrc'] = value;
    if (/^(src|srcset|srcdoc|poster|background|data|href|ping)$/.test(name))
      element.removeAttribute(name);
  }
}

/**
 * What our own policy would complain of as soon as it is read: styles and handlers under other
 * names. Of `noframes` the text is as raw as that of `style`, in the head too.
 */
function withoutStyle(html: string): string {
  return html
    .replace(/<(\/?)(?:noframes|style)\b/gi, '<$1noframes')
    .replace(/(\s)style(?=\s*=)/gi, '$1data-laid-out')
    .replace(/(\s)(on[a-z]+)(?=\s*=)/gi, '$1data-$2');
}

function withoutFiles(css: string): string {
  return css.replace(/@import[^;]*;?/g, '').replace(/url\([^)]*\)/gi, 'none');
}
