import { serveLayouts } from '$lib/surfaces/layouts/serve';
import { startFrame } from './page';

/** A frame may fetch nothing: its worker runs the script that stands in it. */
function ownAddress(): string | undefined {
  const text = document.currentScript?.textContent;
  return text ? URL.createObjectURL(new Blob([text], { type: 'text/javascript' })) : undefined;
}

if (typeof document === 'undefined') serveLayouts();
else startFrame(ownAddress());
