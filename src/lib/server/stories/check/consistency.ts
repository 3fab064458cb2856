import type { z } from 'zod';
import type { membershipFile, quantitiesFile, seriesFile } from '$lib/story/schema/evidence';
import type { StepFile, StoryFile } from '$lib/story/schema/story';
import { LANGUAGE } from '../../../story/language';
import { listKinds } from './schema-tree';
import { suggest } from '../problems';
import type { Problem } from '../problems';
import type { Located, Path } from '../parse/yaml';

/** A value that has the right shape, and where it stands. */
export interface Checked<T> {
  value: T;
  located: Located;
}

/** A file that was read, whether its shape is right or not. */
export type Read<T> = Checked<T> | { value: undefined; located: Located };

/**
 * Chapters name every step once, and none like another page of the story.
 * @param pages names of those pages
 */
export function checkChapters(
  { value, located }: Checked<StoryFile>,
  pages: readonly string[],
): Problem[] {
  const seen = new Set<string>();
  return value.chapters.flatMap(({ steps }, c) =>
    steps.flatMap((id, s) => {
      const at = ['chapters', c, 'steps', s];
      if (seen.has(id)) return [located.problem(at, `"${id}" is a step already.`)];
      seen.add(id);
      if (LANGUAGE.test(id)) {
        const message = `"${id}" would be read as a language in an address: name the step otherwise.`;
        return [located.problem(at, message)];
      }
      return pages.includes(id)
        ? [located.problem(at, `"${id}" is another page of every story: name the step otherwise.`)]
        : [];
    }),
  );
}

/** A story is translated into another language than its own, and once into each. */
export function checkLanguages({ value, located }: Checked<StoryFile>): Problem[] {
  const { language, translations } = value;
  return translations.flatMap((other, i) =>
    other === language || translations.indexOf(other) < i
      ? [located.problem(['translations', i], `the story is in "${other}" already.`)]
      : [],
  );
}

/** Every status of a membership has a style: without one it would be drawn as a gap. */
export function checkStatuses({
  value,
  located,
}: Checked<z.infer<typeof membershipFile>>): Problem[] {
  const known = Object.values(value['status-style']).flat();
  return value.rows.flatMap(({ intervals }, r) =>
    intervals.flatMap(({ status }, i) =>
      known.includes(status)
        ? []
        : [
            located.problem(
              ['rows', r, 'intervals', i, 'status'],
              `"${status}" has no style in status-style.${suggest(status, known)}`,
            ),
          ],
    ),
  );
}

type Quantities = z.infer<typeof quantitiesFile>;

/** Every figure has an owner, and is on record where the record has the series. */
export function checkSeries(
  { value, located }: Checked<z.infer<typeof seriesFile>>,
  quantities: Quantities | undefined,
): Problem[] {
  return Object.entries(value).flatMap(([id, { owners, values }]) => {
    const record = quantities?.[id];
    const problems = values.flatMap(({ owner, value: figure }, i): Problem[] => {
      const path = [id, 'values', i];
      const strange = owner in owners ? '' : `"${owner}" is no owner of this series.`;
      return [
        ...(strange
          ? [located.problem([...path, 'owner'], strange + suggest(owner, Object.keys(owners)))]
          : []),
        ...(record && !record.values.some((entry) => states(entry.value, figure))
          ? [
              located.problem(
                [...path, 'value'],
                `${figure} is no value of "${id}" in data/quantities.yaml.`,
              ),
            ]
          : []),
      ];
    });
    if (record?.verified === false)
      problems.unshift(
        located.problem([id], `"${id}" is not verified in data/quantities.yaml.`, 'key'),
      );
    return problems;
  });
}

/** "about 2.7" and "1,960" state 2.7 and 1960. */
function states(value: string | number, figure: number): boolean {
  if (typeof value === 'number') return value === figure;
  return (value.match(/\d[\d,]*(\.\d+)?/g) ?? []).some(
    (text) => Number(text.replaceAll(',', '')) === figure,
  );
}

/** Ids that a picture gives and uses by itself. */
export function checkPictures({ value, located }: Checked<StepFile>): Problem[] {
  const views = [
    ...value.builds.map((view, i) => ({ view, path: ['builds', i] as Path })),
    { view: value, path: [] as Path },
  ];
  return views.flatMap(({ view, path }) => [
    ...checkScene(view.scene, [...path, 'scene'], located),
    ...(view.panel ? checkScene(view.panel.scene, [...path, 'panel', 'scene'], located) : []),
  ]);
}

function checkScene(scene: StepFile['scene'], path: Path, located: Located): Problem[] {
  if (scene.type === 'timeline' && scene.form === 'matrix') {
    const columns = scene.columns.map(({ id }) => id);
    return scene.rows.flatMap(({ cells }, r) => {
      const at = [...path, 'rows', r, 'cells'];
      const missing = columns.filter((id) => !(id in cells));
      return [
        ...Object.keys(cells)
          .filter((id) => !columns.includes(id))
          .map((id) =>
            located.problem([...at, id], `"${id}" is no column.${suggest(id, columns)}`, 'key'),
          ),
        ...(missing.length > 0
          ? [located.problem(at, `has no cell for ${listKinds(missing)}.`)]
          : []),
      ];
    });
  }
  if (scene.type === 'quote' && scene.form === 'cards') {
    const ids = scene.speeches.map(({ id }) => id);
    return scene.speeches.flatMap(({ under }, i) =>
      under === undefined || ids.includes(under)
        ? []
        : [
            located.problem(
              [...path, 'speeches', i, 'under'],
              `"${under}" is no speech of this picture.${suggest(under, ids)}`,
            ),
          ],
    );
  }
  return [];
}
