// A thread that turns pictures of links into PNG, beside the one that draws them.
import { parentPort } from 'node:worker_threads';
import { Resvg } from '@resvg/resvg-js';

parentPort?.on('message', ({ number, svg, files, width }) => {
  try {
    const font = { loadSystemFonts: false, fontFiles: files };
    const picture = new Resvg(svg, { fitTo: { mode: 'width', value: width }, font })
      .render()
      .asPng();
    parentPort?.postMessage({ number, picture });
  } catch (cause) {
    parentPort?.postMessage({ number, error: String(cause) });
  }
});
