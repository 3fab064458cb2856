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
  const years = [scene.from, scene.to] as const;
  return [scene.bars, scene.line].map(({ series, title, hue }) => {
    const chart = makeChart(story, series, title, colour(hue), years);
    // As in the picture, it stands with the bars.
    const note = series === scene.bars.series ? scene.note?.text : undefined;
    return note ? { ...chart, notes: [...chart.notes, note] } : chart;
  });
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
  const { countries, words } = story.stage.data;
  const inTime = ({ date }: { date?: string }) =>
    !date || !years || (date.slice(0, 4) >= years[0] && date.slice(0, 4) <= years[1]);
  // Bars stand in an order, and that of minor figures may not be known.
  const values = series.values.filter((value) => !value.minor && inTime(value));
  const bars = values.map((value) => ({
    label: (value.country && countries[value.country]?.name) ?? value.when ?? value.date ?? '',
    value: value.value,
    shown: value.shown,
    // What was worked out is nobody's own figure.
    owner: value.derived ? words.implied : (series.owners[value.owner]?.name ?? ''),
    source: value.derived ?? series.owners[value.owner]?.name ?? '',
  }));
  const filled = values.every(({ date }) => date?.length === 4) ? fillYears(bars) : bars;
  const count = (name: string) => bars.filter(({ owner }) => owner === name).length;
  // Whoever has most figures has the chart's colour.
  const owners = [...new Set(bars.map(({ owner }) => owner))].sort((a, b) => count(b) - count(a));
  return {
    title,
    unit: series.unit,
    colour,
    labels: filled.map(({ label }) => label),
    series: owners.map((name) => ({
      name,
      values: filled.map((bar) => (bar.owner === name ? bar.value : undefined)),
    })),
    notes: filled.map(({ label, shown, source }) =>
      shown ? `${label}: ${shown} (${source})` : `${label}: ${words.noFigure}`,
    ),
  };
}

interface Bar {
  label: string;
  value: number | undefined;
  shown: string;
  owner: string;
  source: string;
}

/** A year without a figure keeps its place: without it, two bars would seem a year apart. */
function fillYears(bars: readonly Bar[]): Bar[] {
  const years = bars.map(({ label }) => Number(label));
  const [from, to] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: to - from + 1 }, (_, i) => {
    const label = String(from + i);
    return (
      bars.find((bar) => bar.label === label) ?? {
        label,
        value: undefined,
        shown: '',
        owner: '',
        source: '',
      }
    );
  });
}
