import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { exported, plain, slides, slug, story } from './exported';

interface Found {
  type: string;
  content?: string;
  elements?: Found[];
  data?: { key: string; values: { x: string; y: number }[]; xlabels: Record<string, string> }[];
}
interface Deck {
  size: { width: number; height: number };
  slides: { elements: Found[]; note: string }[];
}

/** The presentation as pptxtojson reads it, which knows nothing of what wrote it. */
async function read(): Promise<Deck> {
  // Its main file does not load in Node.
  const file = path.resolve('tests/exports/node_modules/pptxtojson/dist/index.js');
  const { parse } = (await import(pathToFileURL(file).href)) as {
    parse: (file: ArrayBuffer, options: object) => Promise<Deck>;
  };
  const bytes = new Uint8Array(readFileSync(exported(`${slug}.pptx`)));
  return parse(bytes.buffer, { imageMode: 'none' });
}

const words = (html = '') =>
  plain(
    html
      .replace(/<[^>]*>/g, '')
      .replaceAll('&nbsp;', ' ')
      .replaceAll('&apos;', "'")
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  );

test('another reader finds every slide with its words as text, its picture and its notes', async () => {
  const deck = await read();
  expect(deck.size.width / deck.size.height).toBeCloseTo(16 / 9);
  expect(deck.slides).toHaveLength(slides.length);
  for (const [i, { headline, text }] of slides.entries()) {
    const { elements = [], note } = deck.slides[i] ?? {};
    const said = elements.map(({ content }) => words(content)).join('');
    for (const sentence of [headline, ...text])
      expect(said, `slide ${i}`).toContain(plain(sentence));
    const pictures = elements.filter(({ type }) => /^(image|group|chart)$/.test(type));
    expect(pictures.length, `slide ${i}`).toBeGreaterThan(0);
    const paragraphs = story.steps[i - 1]?.paragraphs ?? [];
    for (const { text: sentence } of paragraphs.flat())
      expect(words(note), `notes ${i}`).toContain(plain(sentence));
  }
});

test('another reader finds the label and the figure of every bar', async () => {
  const deck = await read();
  const charts = deck.slides.flatMap(({ elements }) =>
    elements.filter(({ type }) => type === 'chart'),
  );
  expect(charts.length).toBeGreaterThan(0);
  const shown = new Set(
    Object.values(story.stage.data.series).flatMap(({ values }) =>
      values.map(({ value }) => value),
    ),
  );
  for (const { data = [] } of charts) {
    const bars = data.flatMap(({ values, xlabels }) =>
      values.map(({ x, y }) => ({ label: xlabels[x], figure: y })),
    );
    expect(bars.length).toBeGreaterThan(1);
    for (const { label, figure } of bars) {
      expect(label).toMatch(/\w/);
      expect(shown).toContain(figure);
    }
  }
});
