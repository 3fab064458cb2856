import { storyAddress } from '$lib/story/address';
import { pageOf, writeAmp, writeFigure, writeFrame } from '$lib/story/share/snippets';
import type { Loader } from '$lib/story/share/snippets';
import { readChoices } from './choose';
import type { StoryChoice } from './stories';

/** Windows of readers in which an article is previewed, px: a phone, a column, a desk. */
const SIZES: Record<string, [number, number]> = {
  phone: [390, 780],
  column: [768, 900],
  wide: [1280, 800],
};
/** While somebody types, the preview waits, ms. */
const TYPING = 300;

function start(bench: HTMLElement): void {
  const stories = JSON.parse(bench.dataset['stories'] ?? '[]') as StoryChoice[];
  const loaders = JSON.parse(bench.dataset['loaders'] ?? '{}') as { newest: Loader; fixed: Loader };
  // A site that does not know its address is asked where it stands.
  const origin = bench.dataset['origin'] ?? location.origin;
  const form = bench.querySelector('form');
  const frame = bench.querySelector('iframe');
  const around = bench.querySelector<HTMLElement>('[data-window]');
  if (!form || !frame || !around) return;

  const field = (name: string) => {
    const element = form.elements.namedItem(name);
    return element instanceof HTMLSelectElement || element instanceof HTMLInputElement
      ? element
      : undefined;
  };
  const chosen = (name: string) => field(name)?.value ?? null;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  function listSteps(): void {
    const steps = field('step');
    const story = stories.find(({ slug }) => slug === chosen('story'));
    if (!(steps instanceof HTMLSelectElement) || !story) return;
    while (steps.options.length > 1) steps.remove(1);
    for (const { id, headline } of story.steps) steps.add(new Option(headline, id));
  }

  function write(): void {
    const found = readChoices(chosen, stories);
    if (!found) return;
    const { embed } = found;
    const steps = field('step');
    if (steps && embed.step) steps.value = embed.step;
    const box = field('fixed');
    const fixed = box instanceof HTMLInputElement && box.checked;
    const texts: Record<string, string> = {
      figure: writeFigure(embed, fixed ? loaders.fixed : loaders.newest, origin),
      address: pageOf(embed, origin),
      frame: writeFrame(embed, origin),
      amp: writeAmp(embed, origin),
    };
    for (const [name, text] of Object.entries(texts)) {
      const code = document.querySelector(`[data-snippet="${name}"]`);
      if (code) code.textContent = text;
    }
    document.querySelector('[data-read]')?.setAttribute('href', storyAddress(embed.slug));
    clearTimeout(waiting);
    waiting = setTimeout(preview, TYPING);
  }

  function query(): string {
    const names = ['story', 'step', 'mode', 'theme', 'load', 'width', 'height'];
    const asked = new URLSearchParams();
    for (const name of names) if (chosen(name)) asked.set(name, chosen(name) ?? '');
    return `?${asked.toString()}`;
  }
  function preview(): void {
    const address = `${frame?.dataset['preview'] ?? ''}${query()}`;
    // Not `src`: every change would be one more step back for the reader.
    if (frame?.contentWindow?.location.href !== new URL(address, location.href).href)
      frame?.contentWindow?.location.replace(address);
    history.replaceState(null, '', query());
  }
  function fit(): void {
    const size = bench.querySelector<HTMLInputElement>('[name="size"]:checked')?.value ?? 'phone';
    const [width, height] = SIZES[size] ?? [390, 780];
    const scale = Math.min(1, (around?.clientWidth ?? width) / width);
    if (!frame || !around) return;
    Object.assign(frame.style, { width: `${width}px`, height: `${height}px`, scale: `${scale}` });
    around.style.blockSize = `${height * scale}px`;
  }

  const asked = new URLSearchParams(location.search);
  for (const [name, value] of asked) {
    const one = field(name);
    if (one) one.value = value;
    if (name === 'story') listSteps();
    if (one instanceof HTMLSelectElement && one.selectedIndex < 0) one.selectedIndex = 0;
  }
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', (event) => {
    if (event.target === field('story')) listSteps();
    write();
  });
  bench.addEventListener('change', fit);
  document.querySelector('[data-unknown]')?.remove();
  for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) offerCopy(button);
  bench.hidden = false;
  new ResizeObserver(fit).observe(around);
  write();
}

function offerCopy(button: HTMLElement): void {
  const { copy, copied, failed } = button.dataset;
  const text = button.textContent;
  const status = document.querySelector('[data-status]');
  const say = (words = '') => {
    button.textContent = words;
    if (status) status.textContent = words;
  };
  button.hidden = false;
  button.addEventListener('blur', () => (button.textContent = text));
  button.addEventListener('click', () => {
    const code = document.querySelector(`[data-snippet="${copy ?? ''}"]`);
    if (!code) return;
    navigator.clipboard
      .writeText(code.textContent)
      .then(() => say(copied))
      .catch(() => {
        getSelection()?.selectAllChildren(code);
        say(failed);
      });
  });
}

const bench = document.querySelector<HTMLElement>('[data-builder]');
if (bench) start(bench);
