import type { Around, FrameFacts, PageFacts } from './facts';
import { readPolicies } from './policy';
import type { Policy } from './policy';

/** What of our own can be seen in a document that is laid out, in a window of its own or in ours. */
export function gather(
  found: Document,
  given: Pick<PageFacts, 'address' | 'embedder' | 'window'> & { policies: readonly Policy[] },
): PageFacts {
  const window = found.defaultView;
  const all = <T extends Element>(selector: string) => [...found.querySelectorAll<T>(selector)];
  const metas = all<HTMLMetaElement>('meta[http-equiv="content-security-policy" i]');
  return {
    ...given,
    policies: [...given.policies, ...metas.flatMap(({ content }) => readPolicies(content))],
    figures: all<HTMLElement>('figure[data-waymark]').map((figure) => ({
      story: figure.dataset['waymark'] ?? '',
      mode: figure.dataset['mode'] ?? '',
      step: figure.dataset['step'] ?? '',
      status: figure.dataset['waymarkStatus'] ?? '',
      around: window ? listAround(figure, window) : [],
    })),
    frames: all<HTMLIFrameElement>('iframe').flatMap(readFrame),
    scripts: all<HTMLElement>('script')
      .map((script) => ({
        address: addressOf(script),
        integrity: script.hasAttribute('integrity'),
        open: script.hasAttribute('crossorigin'),
      }))
      .filter(({ address }) => /\/embed\/v1(\.[0-9a-f]+)?\.js$/.test(address)),
    unseen: all('link[rel~="stylesheet" i]').filter((link) => !isSeen(link)).length,
  };
}

/** A frame of a story that is not in a figure, where the script has put it. */
function readFrame(frame: HTMLIFrameElement): FrameFacts[] {
  const address = addressOf(frame);
  if (frame.closest('figure[data-waymark]') ?? !/\/embed\/($|[?#])/.test(address)) return [];
  const written = Number.parseInt(frame.style.height || (frame.getAttribute('height') ?? ''), 10);
  const sandbox = frame.getAttribute('sandbox');
  return [
    {
      address,
      ...(sandbox === null ? {} : { sandbox }),
      ...(Number.isNaN(written) ? {} : { height: written }),
    },
  ];
}

/** As it stands in the page; of a page that was pasted it is kept aside (lay-out.ts). */
function addressOf(element: HTMLElement): string {
  return element.getAttribute('src') ?? element.dataset['laidSrc'] ?? '';
}

function listAround(figure: Element, window: Window): Around[] {
  const around: Around[] = [];
  let node: Node | null = figure;
  while (node) {
    if (node.nodeType === Node.ELEMENT_NODE) {
      const element = node as Element;
      const { overflowX, overflowY } = window.getComputedStyle(element);
      around.push({ name: nameOf(element), overflow: [overflowX, overflowY] });
    }
    node = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;
  }
  return around;
}

function nameOf({ localName, id, classList }: Element): string {
  if (id) return `#${CSS.escape(id)}`;
  return [localName, ...classList].map((name) => CSS.escape(name)).join('.');
}

/** Whether the rules of a stylesheet have taken part. */
function isSeen(link: Element): boolean {
  return link instanceof HTMLLinkElement && link.sheet !== null;
}
