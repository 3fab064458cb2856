import { DOMParser, parseHTML } from 'linkedom';
import { render } from 'svelte/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readStory } from '$lib/server/stories/files';
import { loadStory } from '$lib/server/stories/load';
import type { Picture, Size } from '$lib/scenes/shared/marks';
import Drawing from '$lib/stage/Drawing.svelte';
import { makeFilm } from '$lib/stage/film';
import { Painter } from '$lib/stage/painter';
import { STAGES } from '../scenes/stages';
import { dice } from '../support/dice';

const { document } = parseHTML('<main></main>');
const frames = new Map<number, () => void>();
let asked = 0;

beforeEach(() => {
  frames.clear();
  vi.stubGlobal('document', document);
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => {
    frames.set(++asked, frame);
    return asked;
  });
  vi.stubGlobal('cancelAnimationFrame', (id: number) => frames.delete(id));
});
afterEach(() => vi.unstubAllGlobals());

/** A map that is new is out of sight for a frame, and then in its place. */
function runFrames(): void {
  for (const [id, frame] of frames) {
    frames.delete(id);
    frame();
  }
}

/** Elements with their attributes in order of name, and their words. */
function describeNode(node: Node): string {
  if (node.nodeType === 3) return node.textContent ?? '';
  if (node.nodeType !== 1) return '';
  const element = node as Element;
  const attributes = [...element.attributes]
    .map(({ name, value }) => [name, value.replace(/^transform:\s*|;\s*$/g, '')])
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ` ${name}="${value}"`)
    .sort();
  const inner = [...element.childNodes].map(describeNode).join('');
  return `<${element.localName}${attributes.join('')}>${inner}</>`;
}

/** What svelte leaves between elements is no part of the picture. */
const describeAll = (root: Element) =>
  [...root.childNodes].map(describeNode).filter(Boolean).join('\n');

function drawn(picture: Picture, size: Size): string {
  const { body } = render(Drawing, { props: { picture, size, id: 'live' } });
  // As XML, where a clipPath keeps its capital.
  const parsed = new DOMParser().parseFromString(`<svg>${body}</svg>`, 'image/svg+xml');
  return describeAll(parsed.documentElement as unknown as Element);
}

const stories = [
  ['armenia-russia', 'stories'],
  ['harbour', 'tests/fixtures/stories'],
] as const;

describe.each(stories)('%s', (slug, root) => {
  const story = loadStory(slug, readStory(slug, root)).stage;
  const last = story.steps.length - 1;

  it.each(['laptop', 'phone'])('is painted as it is drawn, on a %s', (stage) => {
    const film = makeFilm(story, STAGES[stage] as Size);
    const page = document.createElement('div');
    const painter = new Painter(page, 'live');
    const roll = dice();
    // At rest and on the way, forwards, back and far away: what was there before leaves no trace.
    for (let i = 0; i < 60; i++) {
      const position = Math.min(last, roll(last + 1) + (roll(2) ? 0 : roll(100) / 100));
      painter.show(film.at(position), film.size);
      runFrames();
      expect(describeAll(page), `at ${position}`).toBe(drawn(film.at(position), film.size));
    }
  });
});
