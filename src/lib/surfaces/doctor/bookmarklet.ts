import { doctor as words } from '$lib/story/words/en-doctor';
import { diagnose } from './diagnose';
import { gather } from './gather';
import { readHeaders, readPolicies } from './policy';
import { showDiagnosis } from './show';

/**
 * Runs from a bookmark in somebody's page, and may therefore load nothing: all of it is in the
 * bookmark's address. It leaves the page as it was when its window is closed.
 */

const STYLE = `
:host{all:initial}
dialog{max-inline-size:38rem;max-block-size:85vh;overflow:auto;padding:1.25rem 1.5rem;border:0;border-radius:6px;background:#fffdf8;color:#1f1b16;font:16px/1.45 system-ui,sans-serif;box-shadow:0 8px 40px #0007}
h2,h3,p,pre{margin:0 0 .5rem}h2{font-size:1.25rem}h3{font-size:1rem}
.outcome{font-weight:600}ol{padding-inline-start:1.25rem}
pre{padding:.5rem .75rem;background:#efe8d9;white-space:pre-wrap;overflow-wrap:anywhere}
button{min-block-size:44px;padding-inline:1rem;font:inherit}`;

async function run(): Promise<void> {
  // The page's own server, asked for what it has just said.
  const response = await fetch(location.href, { method: 'HEAD' }).catch(() => undefined);
  const headers = readHeaders(
    [...(response?.headers ?? [])].map(([name, value]) => `${name}: ${value}`).join('\n'),
  );
  const [embedder] = headers['cross-origin-embedder-policy'] ?? [];
  const facts = gather(document, {
    address: location.href,
    policies: (headers['content-security-policy'] ?? []).flatMap(readPolicies),
    window: {
      height: innerHeight,
      still: matchMedia('(prefers-reduced-motion: reduce)').matches,
    },
    ...(embedder ? { embedder } : {}),
  });
  show(showDiagnosis(diagnose(facts), words));
}

function show(result: HTMLElement): void {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  const dialog = document.createElement('dialog');
  const title = document.createElement('h2');
  title.textContent = words.result;
  const close = document.createElement('button');
  close.textContent = words.live.close;
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => host.remove());
  dialog.append(title, result, close);
  root.append(dialog);
  document.documentElement.append(host);
  dialog.showModal();
}

void run();
