import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Host } from '../surfaces/host';
import { address } from '../surfaces/story';

/** Where the stories are served, as the site itself knows it. */
export const SITE = process.env.WAYMARK_ORIGIN ?? 'http://127.0.0.1:47911';

export const frameAddress = `${SITE}${address}embed/`;

/** The figure as the builder writes it. */
export function figure(options = ''): string {
  return (
    `<figure data-waymark="${SITE}${address}" ${options} style="margin:0">` +
    `<a href="${SITE}${address}"><img src="${SITE}${address}card.png" alt="A story" width="1200" height="630" loading="lazy" referrerpolicy="no-referrer" style="max-width:100%;height:auto"></a>` +
    `<figcaption>A story</figcaption></figure><script async src="${SITE}/embed/v1.js" referrerpolicy="no-referrer"></script>`
  );
}

export const filler = '<p style="height:1200px">Words of the host.</p>';

/** A file of another's package, unmodified. */
export function packageFile(file: string): string {
  return readFileSync(path.join('tests/hosts/node_modules', file), 'utf8');
}

interface Visit {
  headers?: Record<string, string>;
  /** Attributes of the root. */
  html?: string;
  until?: 'load' | 'domcontentloaded';
}

/** Opens a page of another site. */
export async function visit(
  page: Page,
  host: Host,
  body: string,
  { headers = {}, html = '', until = 'load' }: Visit = {},
): Promise<void> {
  host.pages['/article'] = {
    html: `<!doctype html><html ${html}><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Host</title><body style="margin:0">${body}`,
    headers,
  };
  await page.goto(`${host.origin}/article`, { waitUntil: until });
}

/** Waits until the script on the page has come to a mode. */
export async function statusOf(page: Page): Promise<string> {
  const first = page.locator('figure').first();
  await expect(first).toHaveAttribute('data-waymark-status', /^(?!waiting)./);
  return (await first.getAttribute('data-waymark-status')) ?? '';
}
