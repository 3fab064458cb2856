import { readFileSync } from 'node:fs';
import path from 'node:path/posix';
import { expect, test } from '@playwright/test';
import { readPackage } from '../../src/lib/server/export/files/pptx/read-package';
import { steps } from '../surfaces/story';
import { exported, slug } from './exported';

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

test('every step is a slide with words, a described picture or charts, and notes', () => {
  const slides = names(/^ppt\/slides\/slide\d+\.xml$/);
  expect(slides).toHaveLength(steps.length + 1);
  for (const name of slides) {
    const xml = parts.get(name) ?? '';
    expect(all(xml, /<a:t>([^<]+)<\/a:t>/g).length, name).toBeGreaterThan(1);
    const pictures = all(xml, /<p:pic>.*?descr="([^"]*)"/gs);
    const charts = all(xml, /<p:graphicFrame>.*?descr="([^"]*)"/gs);
    expect(pictures.length + charts.length, name).toBeGreaterThan(0);
    for (const words of [...pictures, ...charts]) expect(words?.length, name).toBeGreaterThan(40);
    const notes = parts.get(name.replace('slides/slide', 'notesSlides/notesSlide')) ?? '';
    expect(all(notes, /<a:t>([^<]+)<\/a:t>/g).join('').length, name).toBeGreaterThan(100);
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
