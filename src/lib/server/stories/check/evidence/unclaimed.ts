import type { z } from 'zod';
import type { membershipFile } from '$lib/story/schema/evidence';
import type { SceneView } from '$lib/story/schema/views';
import type { Located, Path } from '../../parse/yaml';
import type { Problem } from '../../problems';

type Membership = z.infer<typeof membershipFile>;

/**
 * Words in a picture for which the schema demands no claim, because some can do without: the label
 * of a line on a map needs one; a note at a bar rests on the bar's own row, so it stands where
 * something begins or ends in it.
 */
export function checkUnclaimed(
  scene: SceneView,
  path: Path,
  located: Located,
  { rows }: Membership,
): Problem[] {
  if (scene.type === 'map')
    return scene.lines.flatMap(({ label, claim }, i) =>
      label === undefined || claim !== undefined
        ? []
        : [
            located.problem(
              [...path, 'lines', i, 'label'],
              `"${label}" rests on no claim: add "claim".`,
            ),
          ],
    );
  if (scene.type !== 'alliances') return [];
  return scene.annotations.flatMap(({ country, organisation, date, text, claim }, i) => {
    if (claim !== undefined) return [];
    const row = rows.find((r) => r.country === country && r.organisation === organisation);
    const edges = (row?.intervals ?? []).flatMap(({ from, to }) => [from, ...(to ? [to] : [])]);
    if (edges.some((edge) => edge.startsWith(date) || date.startsWith(edge))) return [];
    const message = `"${text}" rests on no claim, and nothing begins or ends on ${date} in data/membership.yaml: add "claim".`;
    return [located.problem([...path, 'annotations', i, 'date'], message)];
  });
}
