import { seal, unseal } from '$lib/playback/present/link';
import type { Message } from '$lib/playback/present/link';

/** Pages that are files have no origin that could be named: the source of a message is checked. */
const origin = location.protocol === 'file:' || self.origin === 'null' ? undefined : self.origin;

function send(to: Window, story: string, message: Message): void {
  to.postMessage(seal(story, message), origin ?? '*');
}

function isOurs(event: MessageEvent): boolean {
  return origin === undefined || event.origin === origin;
}

/** Did this window open the one that the message comes from? That can be asked of any window. */
function speakerOf(event: MessageEvent): Window | undefined {
  const source = event.source as Window | null;
  try {
    return source !== null && 'opener' in source && source.opener === window ? source : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The stage's end of the line.
 * @param hear called with every message, and what tells all speakers where we are
 */
export function linkStage(story: string, hear: (message: Message) => void) {
  const speakers = new Set<Window>();
  addEventListener('message', (event) => {
    const speaker = speakerOf(event);
    const message = speaker && isOurs(event) ? unseal(event.data, story) : undefined;
    if (!speaker || !message) return;
    speakers.add(speaker);
    hear(message);
  });
  return {
    tell(message: Message) {
      for (const speaker of speakers)
        if (speaker.closed) speakers.delete(speaker);
        else send(speaker, story, message);
    },
    /** Opens the speaker's window, or brings it to the front; false where the browser will not. */
    open(): boolean {
      const address = `${location.href.replace(/[?#].*/, '')}?speaker`;
      const opened = window.open(address, `waymark-${story}`, 'popup,width=1200,height=760');
      if (opened) speakers.add(opened);
      opened?.focus();
      return opened !== null;
    },
  };
}

/**
 * The speaker's end: it says again and again that it is there, so that either window may reload.
 * @returns undefined where no window opened this one
 */
export function linkSpeaker(story: string, hear: (message: Message) => void) {
  const stage = window.opener as Window | null;
  if (!stage) return undefined;
  let heard = -Infinity;
  addEventListener('message', (event) => {
    const message = event.source === stage && isOurs(event) ? unseal(event.data, story) : undefined;
    if (!message) return;
    heard = performance.now();
    hear(message);
  });
  const hello = () => send(stage, story, { say: 'hello' });
  hello();
  setInterval(hello, 500);
  return {
    tell: (message: Message) => send(stage, story, message),
    /** Has the stage been heard of lately? A reload takes less. */
    alive: () => !stage.closed && performance.now() - heard < 4000,
  };
}
