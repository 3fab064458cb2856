/** WordPress is told again from when until when, ms; each time after twice as long. */
const SOON = 1000;
const LATE = 60_000;

/** A way to say a height, as one of the hosts understands it. */
type Say = (height: number) => unknown;

/**
 * Tells the page around the frame how high it would be, in the words of those who follow a frame's
 * height: AMP and @newswire/frames, Datawrapper's script, Pym, iframe-resizer 4 and 5,
 * open-iframe-resizer, WordPress. The first two never ask, so they are told; the others once they
 * have shown that they are there. None is told anything else.
 * @param measure finds how high the frame would be now, and passes that to the function returned
 * @returns tells a height, px, to all of them
 */
export function answerHosts(measure: () => void): (height: number) => void {
  let height = 0;
  const ways = new Map<string, Say>();
  const tellAgain = () => {
    height = 0;
    measure();
  };
  const learn = (name: string, way: Say) => {
    ways.set(name, way);
    tellAgain();
  };

  ways.set('amp', (value) => ({
    sentinel: 'amp',
    type: 'embed-size',
    height: value,
    'datawrapper-height': { waymark: value },
  }));
  const pym = new URLSearchParams(location.search).get('childId');
  if (pym) ways.set('pym', (value) => `pymxPYMx${pym}xPYMxheightxPYMx${value}`);
  const [, secret] = /[?&]secret=(\w+)/.exec(location.hash) ?? [];
  if (secret) {
    ways.set('wp', (value) => ({ message: 'height', value, secret }));
    // It hides a frame that it has not heard, and a hidden frame hears of no new size. One that had none
    // when it was to tell it, or spoke before somebody listened, would stay hidden for ever.
    for (let ms = SOON; ms < LATE; ms *= 2) setTimeout(tellAgain, ms);
  }

  if (parent !== window)
    addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
      if (source !== parent) return;
      const [, id] = /^\[iFrameSizer\]([^:]{1,99}):/.exec(String(data)) ?? [];
      if (id) learn('resizer', (value) => `[iFrameSizer]${id}:${value}:${innerWidth}:resize`);
      const { type, message } = (data ?? {}) as Record<string, unknown>;
      if (type === 'iframe-child-init')
        learn('open', (value) => ({ type: 'iframe-resized', width: innerWidth, height: value }));
      if (message === 'ready') tellAgain();
    });

  return (wanted) => {
    const next = Math.ceil(wanted);
    if (next === height || parent === window) return;
    height = next;
    for (const way of ways.values()) parent.postMessage(way(height), '*');
  };
}
