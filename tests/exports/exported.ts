import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext } from '@playwright/test';
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
