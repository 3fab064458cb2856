import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { comparePurges, listPurges } from '$lib/server/publish/purge';

const SITE = {
  'index.html': 'all stories',
  '404.html': 'all stories',
  'feed.xml': 'all stories',
  'sw.js': 'a worker',
  _headers: 'for the host',
  '.inputs': 'a stamp',
  '_app/immutable/read.0123.js': 'a script',
  'embed/v1.js': 'a script',
  'embed/v1.0123.js': 'a script',
  'harbour/index.html': 'a story',
  'harbour/index.html.br': 'a story, packed',
  'harbour/card.png': 'a picture',
  'harbour/first-boat/index.html': 'a step',
  'harbour-two/index.html': 'another story',
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'waymark-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(name: string, files: Readonly<Record<string, string>>): string {
  for (const [file, text] of Object.entries(files)) {
    const target = path.join(folder, name, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  return path.join(folder, name);
}

describe('what a CDN should forget', () => {
  it('is everything of a story and what tells of all stories, by its address', () => {
    expect(listPurges(write('now', SITE), 'harbour')).toEqual([
      '/',
      '/404.html',
      '/feed.xml',
      '/harbour/',
      '/harbour/card.png',
      '/harbour/first-boat/',
    ]);
  });

  it('is, after a build before, what is different or gone, and no file whose name changes', () => {
    const others = Object.fromEntries(
      Object.entries(SITE).filter(([name]) => name !== 'harbour/card.png'),
    );
    const before = write('before', { ...SITE, '_app/immutable/old.4567.js': 'an old script' });
    const now = write('now', {
      ...others,
      'harbour/index.html': 'a story, corrected',
      'harbour/second-boat/index.html': 'a new step',
    });
    expect(comparePurges(now, before)).toEqual(['/harbour/', '/harbour/card.png']);
    expect(comparePurges(before, before)).toEqual([]);
  });
});
