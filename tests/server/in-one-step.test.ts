import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Adapter, Builder } from '@sveltejs/kit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { inOneStep, settle } from '$lib/server/build/in-one-step';

let folder = '';
let site = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-'));
  site = join(folder, 'build');
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (place: string, text: string) => {
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'index.html'), text);
};
const shown = () => readFileSync(join(site, 'index.html'), 'utf8');
const isTidy = () => !existsSync(join(folder, '.build'));

/** A site is written by an adapter that then does something else. */
async function publish(text: string, then: () => void = () => undefined): Promise<void> {
  const adapter: Adapter = {
    name: 'writes a page',
    adapt(builder) {
      builder.rimraf(site);
      builder.writeClient(site);
      then();
    },
  };
  const builder = {
    rimraf: (place: string) => rmSync(place, { recursive: true, force: true }),
    writeClient: (place: string) => {
      write(place, text);
      return [];
    },
  } as unknown as Builder;
  await inOneStep(adapter, site).adapt(builder);
}

it('a site takes the place of the one before', async () => {
  await publish('first');
  await publish('second');
  expect(shown()).toBe('second');
  expect(isTidy()).toBe(true);
});

it('a site that is half written leaves the one before', async () => {
  await publish('first');
  const failure = publish('second', () => {
    throw new Error('the disk is full');
  });
  await expect(failure).rejects.toThrow('the disk is full');
  expect(shown()).toBe('first');
  settle(site);
  expect(shown()).toBe('first');
  expect(isTidy()).toBe(true);
});

it('after a kill between the two moves the one before is there again', () => {
  write(join(folder, '.build/before'), 'first');
  write(join(folder, '.build/draft'), 'second');
  settle(site);
  expect(shown()).toBe('first');
  expect(isTidy()).toBe(true);
});

it('after a kill before the old one was removed the new one stays', () => {
  write(site, 'second');
  write(join(folder, '.build/before'), 'first');
  settle(site);
  expect(shown()).toBe('second');
  expect(isTidy()).toBe(true);
});

/** What a process that lays a site's files is killed at: the n-th such call of `fs`. */
const MOMENTS = [
  { at: ['rmSync', 'draft', 1], leaves: 'first' },
  { at: ['copyFileSync', 'draft', 1], leaves: 'first' },
  { at: ['copyFileSync', 'draft', 25], leaves: 'first' },
  { at: ['copyFileSync', 'draft', 50], leaves: 'first' },
  { at: ['renameSync', 'build .build', 1], leaves: undefined },
  { at: ['renameSync', '.build/draft build', 1], leaves: 'second' },
  { at: ['renameSync', '.build/before .build', 1], leaves: 'second' },
  { at: ['rmSync', '.build', 4], leaves: 'second' },
] as const;

it.each(MOMENTS)('a process killed at $at leaves a whole site', ({ at, leaves }) => {
  for (const text of ['first', 'second']) {
    mkdirSync(join(folder, text));
    for (let i = 0; i < 50; i++) writeFileSync(join(folder, text, `${i}.html`), text);
  }
  const lay = (text: string, death: readonly string[] = []) =>
    spawnSync(process.execPath, [...death, resolve('tests/builds/lay-files.mjs'), text], {
      cwd: folder,
      env: { ...process.env, WAYMARK_DIE: JSON.stringify(at) },
    });
  const found = () =>
    existsSync(site) && readdirSync(site).map((name) => readFileSync(join(site, name), 'utf8'));
  const whole = (text: string) => Array<string>(50).fill(text);

  expect(lay('first').status).toBe(0);
  const die = pathToFileURL('tests/builds/die.mjs').href;
  expect(lay('second', ['--import', die]).signal).toBe('SIGKILL');
  expect(found()).toEqual(leaves === undefined ? false : whole(leaves));
  // The next build begins with this.
  settle(site);
  expect(found()).toEqual(whole(leaves ?? 'first'));
  expect(isTidy()).toBe(true);
});
