import { expect, it } from 'vitest';
import { complaintAfter } from './spoil-story';

it('an error is a line of a length that can be read, whatever was pasted in', () => {
  // Quoted once as the field and once in the message.
  const told = complaintAfter(['story.yaml', 'standfirst:', `${'x'.repeat(900)}: 1\nstandfirst:`]);
  expect(told).toMatch(/^harbour\/story\.yaml:\d+:\d+ {2}.*x…$/);
  expect(told.length).toBeLessThan(1100);
});
