import { readHost, write } from './messages';
import type { FrameMessage, HostMessage } from './messages';

/** Says something to the page around the frame, whoever that is: nothing of it is private. */
export function tell(message: FrameMessage): void {
  if (parent !== window) parent.postMessage(write(message), '*');
}

/** Hears the page around the frame, and nobody else. */
export function listen(hear: (message: HostMessage) => void): void {
  addEventListener('message', ({ source, data }) => {
    const message = source === parent && parent !== window ? readHost(data) : undefined;
    if (message) hear(message);
  });
}
