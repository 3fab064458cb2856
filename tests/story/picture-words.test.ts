import { describe, expect, it } from 'vitest';
import { joinByClaims } from '$lib/story/picture-words';

describe('the words of a picture', () => {
  it('are told together where they rest on the same, and last where they rest on nothing', () => {
    const joined = joinByClaims([
      { text: 'Schematic', claims: [] },
      { text: 'The road', claims: ['road'] },
      { text: 'The gate', claims: ['gate', 'road'] },
      { text: 'Five kilometres', claims: ['road'] },
    ]);
    expect(joined).toEqual([
      { texts: ['The road', 'Five kilometres'], claims: ['road'] },
      { texts: ['The gate'], claims: ['gate', 'road'] },
      { texts: ['Schematic'], claims: [] },
    ]);
  });
});
