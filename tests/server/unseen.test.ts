import { describe, expect, it } from 'vitest';
import { complaintAfter } from './spoil-story';

describe('a letter that cannot be seen', () => {
  it.each([
    ['as it is', 'ran\u0000aground'],
    ['as half of one', 'ran\ud800aground'],
  ])('is an error in a file of values, %s', (_, words) => {
    expect(complaintAfter(['steps/two-islands.md', 'Two islands, one ferry', words])).toMatch(
      /^harbour\/steps\/two-islands\.md:\d+:\d+ {2}.*has a letter that cannot be seen \(U\+/m,
    );
  });

  it('is one as an escape of YAML', () => {
    const slip = ['steps/two-islands.md', 'headline: Two islands, one ferry', 'headline: "a\\x01"'];
    expect(complaintAfter(slip as [string, string, string])).toContain('(U+0001): take it out.');
  });
});
