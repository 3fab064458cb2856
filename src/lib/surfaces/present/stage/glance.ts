import { explorableOf, moveMap } from '$lib/stage/looking';
import type { Slide } from '$lib/stage/slide';
import type { Looking } from '$lib/story/looking';
import type { Glance } from '$lib/playback/present/press';
import type { Show } from '$lib/surfaces/present/show.svelte';

/** A key goes this much nearer, or drags by this share of the picture, or of the chart's time. */
const NEARER = 1.25;
const ASIDE = 0.15;
const TIME = 1 / 36;

const WAYS: Record<Glance['glance'], readonly [factor: number, x: number, y: number]> = {
  nearer: [NEARER, 0, 0],
  farther: [1 / NEARER, 0, 0],
  left: [1, 1, 0],
  right: [1, -1, 0],
  up: [1, 0, 1],
  down: [1, 0, -1],
};

/** Where a key that looks around leads to; undefined where there is nothing to look around in. */
export function glance(show: Show, { glance: way }: Glance, { size }: Slide): Looking | undefined {
  const { stage } = show.presentation;
  const { looking } = show.deck;
  const explorable = explorableOf(stage.steps[show.stop.step]);
  if (explorable?.at === 'date') {
    const { from, to } = explorable;
    const day = looking?.at === 'date' ? looking.day : explorable.day;
    const later = way === 'nearer' || way === 'right' || way === 'up' ? 1 : -1;
    const next = day + later * Math.max(1, (to - from) * TIME);
    return { at: 'date', day: Math.min(to, Math.max(from, next)) };
  }
  if (!explorable) return undefined;
  const [factor, dx, dy] = WAYS[way];
  const { x, y, w, h } = size.area;
  return moveMap(
    explorable.view,
    looking,
    { x: x + w / 2, y: y + h / 2, dx: dx * w * ASIDE, dy: dy * h * ASIDE, factor },
    size,
    stage,
  );
}
