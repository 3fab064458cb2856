import type { z } from 'zod';
import type { callsFile, membershipFile } from '$lib/story/schema/evidence';
import type { SceneView } from '$lib/story/schema/views';
import type { Located, Path } from '../../parse/yaml';
import type { Problem } from '../../problems';

type Rows = z.infer<typeof membershipFile>['rows'];
type Calls = z.infer<typeof callsFile>;

/** What a picture picks out of the data by its date is in them: a call for help, a part of a bar. */
export function checkPicked(
  scene: SceneView,
  path: Path,
  located: Located,
  rows: Rows | undefined,
  calls: Calls | undefined,
): Problem[] {
  if (scene.type === 'timeline' && scene.form === 'calls' && calls) {
    const dates = calls.map(({ date }) => date);
    return scene.focus.flatMap((day, i) =>
      dates.includes(day)
        ? []
        : [
            located.problem(
              [...path, 'focus', i],
              `${day} is the date of no call in data/calls.yaml: there is ${dates.join(', ')}.`,
            ),
          ],
    );
  }
  if (scene.type !== 'alliances' || !rows) return [];
  return scene.focus.flatMap(({ country, organisation, from }, i) => {
    const row = rows.find((r) => r.country === country && r.organisation === organisation);
    const begins = row?.intervals.map((one) => one.from) ?? [];
    if (from === undefined || begins.includes(from)) return [];
    const message = `nothing begins on ${from} in this bar in data/membership.yaml: there is ${begins.join(', ')}.`;
    return [located.problem([...path, 'focus', i, 'from'], message)];
  });
}
