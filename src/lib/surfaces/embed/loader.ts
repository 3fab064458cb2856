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

/** Its style; the height follows. */
const FRAME = 'border:0;width:100%;display:block;height:';
/**
 * The first child is the track with the frame, the others are what the figure had. On paper a frame
 * that shows a step at a time gives way to these. A sheet made by script needs no leave of a policy.
 */
const STYLE =
  '@media screen{[data-waymark-on]>:not(:first-child,figcaption){display:none!important}}' +
  '@media print{[data-waymark-on^=st]>:first-child,[data-waymark-on*=l]>:not(:first-child,figcaption){display:none!important}}';

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

  const single = wanted === 'single' && step;
  /** As high as its content, whatever the page is like. */
  const flows = single || wanted === 'fluid';
  let address: URL;
  try {
    // By its dot a path, whatever the step is: else it could be of somebody else, or run as a script.
    address = new URL(`./${single ? `${step}/` : ''}embed/`, new URL(waymark ?? '', location.href));
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
  else
    try {
      new IntersectionObserver(
        (entries, observer) => {
          // The last is how it is now.
          if (!entries.pop()?.isIntersecting) return;
          observer.disconnect();
          start();
        },
        { rootMargin: '800px' },
      ).observe(figure);
    } catch {
      // A browser that cannot say when the frame comes near gets it at once.
      start();
    }

  function start(): void {
    const track = document.createElement('div');
    const frame = document.createElement('iframe');
    const place = followHeights();
    let mode: Mode | undefined;
    let steps = 0;
    let doubts = 0;
    let ticking = 0;
    let sent = -1;

    frame.title = figure.textContent.trim();
    frame.referrerPolicy = 'no-referrer';
    // Until it has answered it takes no room from the picture.
    frame.style.cssText = `${FRAME}0`;
    frame.src = address.href;
    track.append(frame);

    const say = (message: HostMessage) =>
      frame.contentWindow?.postMessage(write(message), address.origin);
    const settle = (next: Mode, why?: string) => {
      mode = next;
      figure.dataset['waymarkOn'] = mode;
      const pinned = mode === 'stage';
      track.style.height = pinned ? `calc(100svh + ${steps * STRIDE}vh)` : '';
      frame.style.cssText =
        FRAME + (pinned ? '100svh;position:sticky;top:0' : `${Number(height) || 640}px`);
      report(mode, why);
      say({ type: 'init', mode });
      if (pinned) look();
    };
    const choose = () => {
      if (flows || wanted === 'stepper') return settle(wanted);
      const clip = findClip(figure);
      const why = clip
        ? `${clip.localName}.${clip.className} clips`
        : innerHeight < LOW
          ? 'low window'
          : wanted !== 'stage' && matchMedia('(prefers-reduced-motion: reduce)').matches
            ? 'reduced motion'
            : '';
      settle(why ? 'stepper' : 'stage', why);
    };
    const giveUp = (why: string) => {
      if (mode || !frame.isConnected) return;
      track.remove();
      report('static', why);
      emit('error', { code: why });
    };
    const look = () => {
      ticking = 0;
      if (mode !== 'stage') return;
      const { top, height: tall } = track.getBoundingClientRect();
      const p = Math.min(1, Math.max(0, -top / (tall - frame.clientHeight)));
      const off = p > 0 && p < 1 && Math.abs(frame.getBoundingClientRect().top) > 1;
      if (!off) doubts = 0;
      else if (++doubts < DOUBTS) wake();
      else return settle('stepper', 'not pinned');
      if (p !== sent) say({ type: 'scroll', p: (sent = p) });
    };
    function wake() {
      ticking ||= requestAnimationFrame(look);
    }

    document.addEventListener('securitypolicyviolation', (event) => {
      if (
        /frame|child/.test(event.effectiveDirective) &&
        event.blockedURI.startsWith(address.origin)
      )
        giveUp('policy');
    });
    addEventListener('scroll', wake, { passive: true });
    addEventListener('resize', wake);
    setTimeout(() => giveUp('no answer'), PATIENCE);
    figure.prepend(track);
    addEventListener('message', ({ source, data, origin }) => {
      if (source !== frame.contentWindow || origin !== address.origin) return;
      const message = readFrame(data);
      if (message?.type === 'hello') {
        steps = message.steps;
        sent = -1;
        choose();
      } else if (message?.type === 'height') {
        const given = mode && flows && place(message.height, Date.now());
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

new MutationObserver(scan).observe(document.documentElement, { childList: true, subtree: true });
scan();

// At the end: before Safari 16.4 it throws, and the picture stays below the frame.
const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLE);
document.adoptedStyleSheets.push(sheet);
