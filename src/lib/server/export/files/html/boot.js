// Runs at the end of the file. What is read lies in it as it is; the other views are packed, and
// take its place when the address asks for them. Kept to what every browser has run for years.
(() => {
  const root = document.documentElement;
  const asked = new URLSearchParams(location.search);
  const wanted = ['present', 'sources'].find((name) => asked.has(name));
  // The speaker's window is the presentation, and knows by the address which half it is.
  const name = asked.has('speaker') ? 'present' : wanted;

  /** @param {string} id */
  const textOf = (id) => document.getElementById(id)?.textContent ?? '';
  /** @param {string} source */
  const run = (source) => {
    if (!source) return;
    const script = document.createElement('script');
    script.type = 'module';
    script.textContent = source;
    document.body.append(script);
  };

  /**
   * @param {string} packed gzip, in base 64
   * @returns {Promise<{ title: string, css: string, body: string }>}
   */
  const unpack = async (packed) => {
    const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return JSON.parse(await new Response(stream).text());
  };

  /** @param {string} view */
  const show = async (view) => {
    const script = textOf(`script-${view}`);
    const { title, css, body } = await unpack(textOf(`view-${view}`));
    document.title = title;
    // A new element: emptied for a moment, the old one would be against the policy.
    const style = document.createElement('style');
    style.textContent = css;
    document.getElementById('style')?.replaceWith(style);
    document.body.innerHTML = body;
    delete root.dataset['opening'];
    run(script);
    // To the place that the address names, which was not there until now. The presentation goes
    // there by itself, and keeps in the history's entry what a second visit would take away.
    if (!script && location.hash) location.replace(location.href);
  };

  if (!name) return run(textOf('script-read'));
  root.dataset['opening'] = '';
  show(name).catch((error) => {
    delete root.dataset['opening'];
    console.error('waymark: this view cannot be opened here.', error);
    run(textOf('script-read'));
  });
})();
