import { findClip } from './clips';
import { followHeights } from './heights';
import { readFrame, write } from './messages';
import type { HostMessage, Mode } from './messages';

/**
 * Runs in the page of another site: makes a frame of every `<figure data-waymark>`, in the best
 * mode that the page allows. It stores nothing, asks for nothing but the frame, and tells nobody
 * where it stands.
 */

/** A frame that has said nothing for so long will not, ms. */
const PATIENCE = 8000;
/** How far a reader scrolls from step to step, per cent of the window's height. */
const STRIDE = 70;
/** A lower window shows too little of a pinned frame, px. */
const LOW = 480;
/** Looks in a row that must find the frame out of its place. */
const DOUBTS = 5;

const FRAME = 'border:0;width:100%;display:block';

const frames = new Map<Window, (data: unknown, origin: string) => void>();

function upgrade(figure: HTMLElement): void {
  const { waymark, mode: wanted, step, theme, height, load } = figure.dataset;
  if (figure.dataset['waymarkStatus']) return;
  const report = (status: string, why = '') => {
    if (why) console.info('waymark:', (status += `: ${why}`), figure);
    figure.dataset['waymarkStatus'] = status;
  };
  const emit = (type: string, detail: object) =>
    figure.dispatchEvent(new CustomEvent(`waymark:${type}`, { detail, bubbles: true }));
  report('waiting');

  let address: URL;
  try {
    address = new URL('embed/', new URL(waymark ?? '', location.href));
  } catch {
    return report('static', 'no address');
  }
  if (wanted === 'static') return report('static');
  if (step) address.searchParams.set('step', step);
  if (theme) address.searchParams.set('theme', theme);

  if (load === 'click')
    figure.addEventListener('click', function begin(event) {
      if (event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      figure.removeEventListener('click', begin);
      start();
    });
  else if (typeof IntersectionObserver !== 'function') start();
  else
    new IntersectionObserver(
      (entries, observer) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        start();
      },
      { rootMargin: '800px' },
    ).observe(figure);

  function choose(): [Mode, string] {
    if (wanted === 'fluid' || wanted === 'stepper') return [wanted, ''];
    const clip = findClip(figure);
    if (clip) return ['stepper', `${clip.localName}.${clip.className} clips`];
    if (innerHeight < LOW) return ['stepper', 'low window'];
    if (wanted !== 'stage' && matchMedia('(prefers-reduced-motion: reduce)').matches)
      return ['stepper', 'reduced motion'];
    return ['stage', ''];
  }

  function start(): void {
    const track = document.createElement('div');
    const frame = document.createElement('iframe');
    const hidden = [...figure.children].filter((child) => child.localName !== 'figcaption');
    const place = followHeights();
    let mode: Mode | undefined;
    let steps = 0;
    let doubts = 0;
    let ticking = 0;
    let sent = -1;

    frame.title = figure.textContent.trim();
    frame.referrerPolicy = 'no-referrer';
    frame.style.cssText = FRAME;
    frame.src = address.href;
    track.append(frame);

    const say = (message: HostMessage) =>
      frame.contentWindow?.postMessage(write(message), address.origin);
    const settle = (next: Mode, why = '') => {
      mode = next;
      for (const child of hidden)
        (child as HTMLElement).style.setProperty('display', 'none', 'important');
      const pinned = mode === 'stage';
      track.style.height = pinned ? `calc(100svh + ${steps * STRIDE}vh)` : '';
      frame.style.cssText =
        FRAME +
        (pinned ? ';position:sticky;top:0;height:100svh' : `;height:${Number(height) || 640}px`);
      report(mode, why);
      say({ type: 'init', mode });
      if (pinned) look();
    };
    const giveUp = (why: string) => {
      if (mode || !frame.isConnected) return;
      clearTimeout(timer);
      track.remove();
      report('static', why);
      emit('error', { code: why });
    };
    const onViolation = ({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent) => {
      if (/frame|child/.test(effectiveDirective) && blockedURI.startsWith(address.origin))
        giveUp('forbidden by policy');
    };
    const look = () => {
      ticking = 0;
      if (mode !== 'stage') return;
      const { top, height: tall } = track.getBoundingClientRect();
      const way = tall - frame.clientHeight;
      const p = Math.min(1, Math.max(0, -top / way));
      const off = top < 0 && -top < way && Math.abs(frame.getBoundingClientRect().top) > 1;
      doubts = off ? doubts + 1 : 0;
      if (doubts >= DOUBTS) return settle('stepper', 'not pinned');
      if (off) wake();
      if (p !== sent) say({ type: 'scroll', p: (sent = p) });
    };
    function wake() {
      ticking ||= requestAnimationFrame(look);
    }

    document.addEventListener('securitypolicyviolation', onViolation);
    addEventListener('scroll', wake, { passive: true });
    addEventListener('resize', wake);
    const timer = setTimeout(() => giveUp('no answer'), PATIENCE);
    figure.prepend(track);
    frames.set(frame.contentWindow as Window, (data, origin) => {
      const message = origin === address.origin ? readFrame(data) : undefined;
      if (message?.type === 'hello') {
        clearTimeout(timer);
        ({ steps } = message);
        sent = -1;
        settle(...choose());
      } else if (message?.type === 'height') {
        const given = mode === 'fluid' ? place(message.height, performance.now()) : undefined;
        if (given) frame.style.height = `${given}px`;
      } else if (message) {
        emit(message.type, message);
      }
    });
  }
}

function scan(): void {
  document.querySelectorAll<HTMLElement>('figure[data-waymark]').forEach(upgrade);
}

addEventListener('message', ({ source, data, origin }) =>
  frames.get(source as Window)?.(data, origin),
);
new MutationObserver(scan).observe(document.documentElement, { childList: true, subtree: true });
scan();
