import type { StoryFile } from '$lib/story/schema/story';
import type { View } from '$lib/story/schema/views';
import type { Checked } from './check/consistency';
import type { Files } from './files';
import { projectMap } from './geography';
import type { Plane } from './geography';
import { forgetful } from './memory';
import { suggest } from './problems';
import type { Problem } from './problems';
import { scattersOf } from './stage';

/** Projects every map that can be drawn; the others are problems. */
export function readMaps(
  slug: string,
  { value, located }: Checked<StoryFile>,
  views: readonly View[],
  files: Files,
  problems: Problem[],
  memory = forgetful,
): Record<string, Plane> {
  const planes: Record<string, Plane> = {};
  const scatters = scattersOf([value.cover, ...views]);
  const present = [...files.keys()]
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(slug.length + 1));
  for (const [id, map] of Object.entries(value.maps)) {
    const text = files.get(`${slug}/${map.file}`);
    const fail = (message: string) =>
      problems.push(located.problem(['maps', id, 'file'], `"${map.file}" ${message}`));
    if (text === undefined) {
      fail(`is no map file of this story.${suggest(map.file, present)}`);
      continue;
    }
    try {
      const from = [map, text, JSON.stringify(scatters)];
      planes[id] = memory(`${slug} ${id}`, from, () => projectMap(map, text, scatters));
    } catch (error) {
      // A TypeError comes from deep inside: an arc that is not there.
      const why = error instanceof Error && !(error instanceof TypeError) ? error.message : '';
      fail(`cannot be drawn: ${why || 'its lines do not fit together'}.`);
    }
  }
  return planes;
}
