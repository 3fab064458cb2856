import { serveLayouts } from '$lib/surfaces/layouts/serve';
import { startFrame } from './page';

/**
 * A frame may fetch nothing: its worker runs the script that stands in it. Without an origin it lays
 * out by itself: in Chromium, a sandboxed frame that has hired a worker may be drawn no more.
 */
function ownAddress(): string | undefined {
  if (origin === 'null') return undefined;
  const text = document.currentScript?.textContent;
  return text ? URL.createObjectURL(new Blob([text], { type: 'text/javascript' })) : undefined;
}

if (typeof document === 'undefined') serveLayouts();
else startFrame(ownAddress());
