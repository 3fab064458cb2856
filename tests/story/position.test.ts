import { describe, expect, it } from 'vitest';
import { clampPosition, stepAt } from '$lib/story/position';

describe('a position', () => {
  it('is kept within the story', () => {
    expect(clampPosition(-3, 24)).toBe(0);
    expect(clampPosition(99, 24)).toBe(24);
    expect(clampPosition(7.4, 24)).toBeCloseTo(7.4, 6);
  });

  it('of nonsense is the opening', () => {
    expect(clampPosition(Number.NaN, 24)).toBe(0);
    expect(clampPosition(Number.POSITIVE_INFINITY, 24)).toBe(0);
  });

  it('belongs to the nearer step', () => {
    expect([7.4, 7.5, 8].map(stepAt)).toEqual([7, 8, 8]);
  });
});
