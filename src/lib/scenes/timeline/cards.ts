import { fit } from '../shared/block';
import { round } from '../shared/round';
import { SMALLEST } from '../shared/annotate';
import { frame } from './axis';
import { drawLane, setLane, type CardsView, type Setting } from './flags';
import { drawScale } from './scale';
import type { Mark, Size } from '../shared/marks';
import type { SceneData } from '$lib/story/stage-data';

/** Dated cards on poles above and below a scale of days or months. */
export function drawCards(view: CardsView, stage: Size, data: SceneData): Mark[] {
  const { area, text } = stage;
  const axis = frame(stage, view.from, view.to);
  const set = fit(settings(text), area.h, (setting) => {
    const lay = (gap: number) =>
      (['above', 'below'] as const).map((side) =>
        setLane(view, side, { ...setting, axis, gap }, data),
      );
    const band = round(setting.size * 1.9);
    const least = setting.size * 0.5;
    const lanes = lay(least);
    const h = band + lanes.reduce((sum, lane) => sum + lane.h, 0);
    // Room to spare goes between the cards.
    const levels = lanes.reduce((sum, { steps }) => sum + steps.length, 0);
    const gap = least + Math.max(0, Math.min((area.h - h) / (levels + 2), setting.size * 1.4));
    return { h, size: setting.size, band, lanes: lay(gap) };
  });
  const { size, band, lanes } = set;
  const h = band + lanes.reduce((sum, lane) => sum + lane.h, 0);
  const top = round(area.y + Math.max(0, area.h - h) / 2 + (lanes[0]?.h ?? 0));
  return [
    ...drawScale(view, axis, { top, h: band, size }, data.lang),
    ...lanes.flatMap((lane, i) =>
      drawLane(lane, { edge: i ? top + band : top, out: i ? 1 : -1, size }),
    ),
  ];
}

/** From generous to the least that still says what happened when. */
function settings(text: number): Pick<Setting, 'size' | 'tags' | 'share'>[] {
  return [
    ...[1.3, 1.2, 1.1, 1].map((k) => ({ size: text * k, tags: 'under' as const, share: 0.4 })),
    { size: text, tags: 'beside', share: 0.45 },
    { size: text, tags: 'beside', share: 0.6 },
    { size: SMALLEST, tags: 'beside', share: 0.6 },
    { size: SMALLEST, tags: 'dense', share: 0.6 },
    { size: SMALLEST, tags: 'none', share: 0.6 },
  ];
}
