import { expect, it } from 'vitest';
import { showProblem } from '$lib/server/stories/problems';

it('an error is a line of a length that can be read, whatever was pasted in', () => {
  const place = { file: 'harbour/story.yaml', line: 4, column: 1 };
  const told = showProblem({ ...place, message: `"${'x'.repeat(5000)}" is no field here.` });
  expect(told).toMatch(/^harbour\/story\.yaml:4:1 {2}"x+…$/);
  expect(told).toHaveLength(1000);
});
