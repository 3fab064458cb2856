import type { Story } from '../../../../story/story';
import type { DeckChart } from './deck';

/** Colours by name, six hexadecimal digits. */
export type Hues = Readonly<Record<string, string>>;

/**
 * The charts of a step's still as figures; none where its picture is another, or more than charts.
 */
export function chartsOf(story: Story, step: number, hues: Hues): DeckChart[] {
  const view = story.stage.steps[step]?.views.at(-1);
  if (view?.scene.type !== 'charts' || view.panel) return [];
  const { scene } = view;
  const colour = (hue: string) => hues[hue] ?? '4D6175';
  if (scene.form === 'waffles')
    return [makeChart(story, scene.series, scene.caption, colour(scene.hue))];
  if (scene.form !== 'pair') return [];
  return [scene.bars, scene.line].map(({ series, title, hue }) =>
    makeChart(story, series, title, colour(hue), [scene.from, scene.to]),
  );
}

function makeChart(
  story: Story,
  id: string,
  title: string,
  colour: string,
  years?: readonly [string, string],
): DeckChart {
  const series = story.stage.data.series[id];
  if (!series) throw new Error(`"${id}" is no series of this story.`);
  const { countries } = story.stage.data;
  const values = series.values.filter(
    ({ date }) => !date || !years || (date.slice(0, 4) >= years[0] && date.slice(0, 4) <= years[1]),
  );
  const labels = values.map(
    ({ country, when, date }) => (country && countries[country]?.name) ?? when ?? date ?? '',
  );
  return {
    title,
    unit: series.unit,
    colour,
    labels,
    series: Object.entries(series.owners)
      .filter(([owner]) => values.some((value) => value.owner === owner))
      .map(([owner, { name }]) => ({
        name,
        values: values.map((value) => (value.owner === owner ? value.value : undefined)),
      })),
    notes: values.map(({ shown, owner, derived }, i) => {
      const whose = derived ?? series.owners[owner]?.name ?? '';
      return `${labels[i]}: ${shown} (${whose})`;
    }),
  };
}
