import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext } from '@playwright/test';
import { readStory } from '../../src/lib/server/stories/files';
import { loadStory } from '../../src/lib/server/stories/load';
import { presentationOf } from '../../src/lib/surfaces/present/slides';
import { address } from '../surfaces/story';

export const slug = address.replaceAll('/', '');

/** Path of an exported file. */
export function exported(name: string): string {
  return path.resolve('exports', slug, name);
}

/** Address of the one file, as a double click opens it. */
export const html = pathToFileURL(exported(`${slug}.html`)).href;

/** All that a browser asks for, and all that it complains of, from now on. */
export function listRequests(context: BrowserContext): string[] {
  const list: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    const opening = url.startsWith(html) && request.isNavigationRequest();
    if (!opening && !/^(data|blob):/.test(url)) list.push(url);
  });
  context.on('console', (message) => {
    if (message.type() !== 'info' && message.type() !== 'log') list.push(message.text());
  });
  context.on('weberror', (error) => list.push(error.error().message));
  return list;
}

/** What a program says of a file. @throws Error when it fails or is not there */
export function ask(program: string, ...args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (error || status !== 0) throw new Error(`${program}: ${error?.message ?? stderr}`);
  return stdout;
}

/** As it is read: lines may be broken anywhere, at hyphens too, and letters be joined or spaced. */
export const plain = (text: string) => text.normalize('NFKC').replace(/[\s\u2010-]+/g, '');

/** The story that was exported; the opening is slide 0. */
export const story = loadStory(slug, readStory(slug));
export const { slides } = presentationOf(story);
