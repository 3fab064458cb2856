import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds wrong in a page as it is now, against WCAG 2.2 A and AA and axe's best practices:
 * a line for each rule and element.
 */
export async function complaintsOf(page: Page): Promise<string[]> {
  // From outside, so that the page's content security policy may stay as it is.
  await page.evaluate(source);
  const { violations, passes } = await page.evaluate<AxeResults>(`axe.run({
    resultTypes: ['violations'],
    // A frame of ours is a page that is looked at by itself.
    iframes: false,
    // 24 px, which axe does not look at unless it is asked to.
    rules: { 'target-size': { enabled: true } },
  })`);
  if (passes.length === 0) return ['axe looked at nothing'];
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => {
      const why = failureSummary.split('\n').slice(1).join(' ').trim();
      return `${id}: ${help} at ${target.join(' ')}: ${why}`;
    }),
  );
}
