import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from '../../support/run/commands.mjs';

const MARKS = { begin: '<!-- bench: begin -->', end: '<!-- bench: end -->' };

/**
 * Puts what was measured in its place in the README, set as the check of formats wants it.
 * @throws Error where the README has no such place
 */
export async function writeReadme(report: string): Promise<void> {
  const file = path.join(root, 'README.md');
  const text = readFileSync(file, 'utf8');
  const [before, rest = ''] = text.split(MARKS.begin);
  const after = rest.split(MARKS.end)[1];
  if (before === undefined || after === undefined) throw new Error('the README has no such marks');
  const whole = `${before}${MARKS.begin}\n\n${report}\n\n${MARKS.end}${after}`;
  const options = await resolveConfig(file);
  writeFileSync(file, await format(whole, { ...options, filepath: file }));
}
