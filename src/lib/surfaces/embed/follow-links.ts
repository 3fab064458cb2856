/**
 * In the sandbox that WordPress makes of a pasted address a link can open nothing by itself. There
 * the page around is asked to follow it, which it does for links to the frame's own host.
 */
export function followLinks(): void {
  const [, secret] = /[?&]secret=(\w+)/.exec(location.hash) ?? [];
  if (!secret) return;
  addEventListener('click', ({ target }) => {
    const link = target instanceof Element && target.closest('a');
    if (link) parent.postMessage({ message: 'link', value: link.href, secret }, '*');
  });
}
