import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path/posix';
import { expect, test } from '@playwright/test';
import { readPackage } from '../../src/lib/server/export/files/pptx/read-package';
import { ask, exported, plain, slides, slug, story } from './exported';

let parts = new Map<string, string>();
test.beforeAll(async () => {
  parts = await readPackage(readFileSync(exported(`${slug}.pptx`)));
});

const names = (pattern: RegExp) => [...parts.keys()].filter((name) => pattern.test(name));
const all = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, found]) => found);

test('every part that has a type is there, and every part has a type', () => {
  const types = parts.get('[Content_Types].xml') ?? '';
  const overrides = all(types, /<Override PartName="\/([^"]*)"/g);
  expect(overrides.filter((name) => !parts.has(name ?? ''))).toEqual([]);
  expect(new Set(overrides).size).toBe(overrides.length);
  const endings = all(types, /<Default Extension="([^"]*)"/g);
  const untyped = names(/./).filter(
    (name) =>
      name !== '[Content_Types].xml' &&
      !overrides.includes(name) &&
      !endings.includes(name.split('.').at(-1)),
  );
  expect(untyped).toEqual([]);
  expect(names(/\/$/)).toEqual([]);
});

test('every relationship leads to a part, and has a name of its own', () => {
  for (const name of names(/\.rels$/)) {
    const text = parts.get(name) ?? '';
    const folder = path.dirname(path.dirname(name));
    const broken = [...text.matchAll(/<Relationship [^>]*>/g)]
      .map(([element]) => element)
      .filter((element) => !element.includes('TargetMode="External"'))
      .map((element) => /Target="([^"]*)"/.exec(element)?.[1] ?? '')
      .map((to) => (to.startsWith('/') ? to.slice(1) : path.join(folder, to)))
      .filter((to) => !parts.has(to));
    expect(broken, name).toEqual([]);
    const ids = all(text, / Id="([^"]*)"/g);
    expect(new Set(ids).size, name).toBe(ids.length);
  }
});

test('nothing is in the package that nothing leads to', () => {
  const reached = new Set(['[Content_Types].xml']);
  const follow = (name: string) => {
    if (reached.has(name)) return;
    reached.add(name);
    const rels = path.join(path.dirname(name), '_rels', `${path.basename(name)}.rels`);
    if (!parts.has(rels)) return;
    reached.add(rels);
    const folder = path.dirname(name);
    for (const [element] of (parts.get(rels) ?? '').matchAll(/<Relationship [^>]*>/g)) {
      const to = /Target="([^"]*)"/.exec(element)?.[1] ?? '';
      follow(to.startsWith('/') ? to.slice(1) : path.join(folder, to));
    }
  };
  follow('');
  reached.delete('');
  expect(names(/./).filter((name) => !reached.has(name))).toEqual([]);
});

test('other programs can unpack it, and read every part as XML', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'pptx-'));
  ask('unzip', '-q', '-d', folder, exported(`${slug}.pptx`));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(xml|rels)$/.test(name))
    .map((name) => path.join(folder, name));
  expect(files).toHaveLength(names(/\.(xml|rels)$/).length);
  ask('xmllint', '--noout', ...files);
  rmSync(folder, { recursive: true });
});

const slideOf = (number: number) => parts.get(`ppt/slides/slide${number + 1}.xml`) ?? '';

test('every step is a slide with its words, described pictures or shapes, and notes', () => {
  expect(names(/^ppt\/slides\/slide\d+\.xml$/)).toHaveLength(slides.length);
  for (const [i, { kicker, headline, text }] of slides.entries()) {
    const xml = slideOf(i);
    const said = all(xml, /<a:t>([^<]*)<\/a:t>/g).map((words) => unescape(words ?? ''));
    for (const words of [kicker, headline, ...text]) expect(said, `slide ${i}`).toContain(words);
    const seen = all(xml, /<p:(?:pic|graphicFrame|grpSp)>.*?descr="([^"]*)"/gs);
    expect(seen.length, `slide ${i}`).toBeGreaterThan(0);
    for (const words of seen) expect(words?.length, `slide ${i}`).toBeGreaterThan(40);
    const ids = all(xml, /<p:cNvPr id="(\d+)"/g);
    expect(new Set(ids).size, `slide ${i}`).toBe(ids.length);
    const notes = parts.get(`ppt/notesSlides/notesSlide${i + 1}.xml`) ?? '';
    const spoken = plain(unescape(all(notes, /<a:t>([^<]*)<\/a:t>/g).join('')));
    const paragraphs = story.steps[i - 1]?.paragraphs ?? [];
    for (const { text: sentence } of paragraphs.flat()) expect(spoken).toContain(plain(sentence));
    expect(spoken.length, `notes ${i}`).toBeGreaterThan(100);
  }
});

test('memberships are shapes that say whose they are and from when to when', () => {
  const charts = story.stage.steps.flatMap(({ views }, i) =>
    views.at(-1)?.scene.type === 'alliances' ? [i] : [],
  );
  expect(charts.length).toBeGreaterThan(0);
  for (const i of charts) {
    expect(slideOf(i), `slide ${i}`).not.toContain('<p:pic>');
    const bars = all(slideOf(i), /<p:sp><p:nvSpPr><p:cNvPr id="\d+" name="[^"]*" descr="([^"]*)"/g);
    expect(bars.length, `slide ${i}`).toBeGreaterThan(2);
    for (const says of bars) expect(says).toMatch(/^.+: .+, .+, .*\d{4} –/);
  }
});

test('figures under a map are shapes too, and the map ends where they begin', () => {
  const maps = story.stage.steps.flatMap(({ views }, i) => {
    const { scene, panel } = views.at(-1) ?? {};
    return scene?.type === 'map' && panel?.scene.type === 'charts' ? [i] : [];
  });
  expect(maps.length).toBeGreaterThan(0);
  for (const i of maps) {
    const group = /<p:grpSp>.*<\/p:grpSp>/s.exec(slideOf(i))?.[0] ?? '';
    expect(all(group, /<a:t>([^<]*\d[^<]*)<\/a:t>/g).length, `slide ${i}`).toBeGreaterThan(3);
    const bottom = (xml: string) => {
      const [, y, h] = /<a:off x="-?\d+" y="(\d+)"\/>\s*<a:ext cx="\d+" cy="(\d+)"/.exec(xml) ?? [];
      return [Number(y), Number(y) + Number(h)] as const;
    };
    const picture = /<p:pic>.*?<\/p:pic>/s.exec(slideOf(i))?.[0] ?? '';
    expect(bottom(picture)[1]).toBeLessThanOrEqual(bottom(group)[0]);
  }
});

test('charts have their figures in them, and a table to change them in', () => {
  const charts = names(/^ppt\/charts\/chart\d+\.xml$/);
  expect(charts.length).toBeGreaterThan(0);
  for (const name of charts) {
    const figures = all(parts.get(name) ?? '', /<c:v>([\d.]+)<\/c:v>/g);
    expect(figures.length, name).toBeGreaterThan(1);
    expect(parts.get(name)).not.toMatch(/<c:v>(NaN|undefined)?<\/c:v>/);
  }
  expect(names(/^ppt\/embeddings\/.*\.xlsx$/)).toHaveLength(charts.length);
});

function unescape(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
