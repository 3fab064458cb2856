import { round } from '$lib/scenes/shared/round';
import { measure } from '$lib/scenes/shared/text';
import type { Mark, Size } from '$lib/scenes/shared/marks';
import type { StageStory } from '$lib/story/stage-data';

/** Width of the area from which the strip has room for its title, px. */
const ROOMY = 400;

/** Height that the strip takes at the top of the picture, px. */
export function tiesHeight(size: Size): number {
  return round(Math.max(20, size.text * 2));
}

/**
 * The ties strip: a short line and a name for each tie, in the same place in every step, so that
 * a change in it is news. A tie may be solid, joined by another, notched, or hatched (frozen).
 */
export function drawTies(
  { ties, tiesTitle }: StageStory,
  states: Record<string, string>,
  size: Size,
): Mark[] {
  const font = round(Math.max(11, size.text - 2));
  const y = round(size.area.y + font * 0.6);
  const long = round(font * 1.7);
  let x = size.area.x;
  const title: Mark[] = [];
  if (tiesTitle && size.area.w > ROOMY) {
    title.push({
      kind: 'text',
      key: 'ties:title',
      x,
      y: round(y + font * 0.35),
      lines: [tiesTitle],
      size: font,
      fill: 'ink-2',
      halo: 'paper',
    });
    x += measure(tiesTitle, { size: font }) + font;
  }
  const strip = ties
    .filter(({ id }) => id in states)
    .flatMap(({ id, label }, i): Mark[] => {
      const state = states[id];
      const left = round(x);
      const when = [0.5 + i * 0.12, 0.7 + i * 0.12] as const;
      const line = (name: string, from: number, to: number, dy: number, ink: string): Mark => ({
        kind: 'line',
        key: `tie:${id}:${name}`,
        points: [round(from), round(y + dy), round(to), round(y + dy)],
        stroke: ink,
        width: 3,
        when,
      });
      x += long + 6 + measure(label, { size: font }) + font * 1.4;
      const end = left + long;
      const strokes: Mark[] =
        state === 'joined'
          ? [line('a', left, end, -3, 'hue-c'), line('b', left, end, 3, 'hue-d')]
          : state === 'notched'
            ? [
                line('a', left, left + long * 0.4, 0, 'hue-c'),
                line('c', left + long * 0.62, end, 0, 'hue-c'),
              ]
            : [
                {
                  ...line(state === 'hatched' ? 'h' : 'a', left, end, 0, 'hue-c'),
                  ...(state === 'hatched' ? { dash: '3 2.5' } : {}),
                },
              ];
      return [
        ...strokes,
        {
          kind: 'text',
          key: `tie:${id}:label`,
          x: end + 6,
          y: round(y + font * 0.35),
          lines: [label],
          size: font,
          fill: 'ink-2',
          halo: 'paper',
          when,
        },
      ];
    });
  return [...title, ...strip];
}
