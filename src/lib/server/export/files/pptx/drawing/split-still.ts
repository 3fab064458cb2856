import type { Mark, Picture, Rect, Size } from '../../../../../scenes/shared/marks';
import type { View } from '../../../../../story/stage-data';

/** What of a still becomes shapes, and which part of it stays a picture, units of the still. */
export interface Split {
  drawn: readonly Mark[];
  picture: Rect | undefined;
}

/**
 * Charts, quotations and timelines are shapes. A map is a picture: its shapes have thousands of
 * points that nobody would move, and its labels need the outline that keeps them legible.
 */
export function splitStill(view: View | undefined, still: Picture, size: Size): Split {
  const marks = flatten(still.marks);
  const whole = { drawn: [], picture: { x: 0, y: 0, w: size.width, h: size.height } };
  if (still.bases.length === 0) return { drawn: marks, picture: undefined };
  const { scene, panel } = view ?? {};
  if (!panel || panel.place === 'behind') return whole;
  const inPanel = (mark: Mark) => mark.part === 'panel';
  if (panel.scene.type === 'map') {
    const picture = still.bases.find(({ inset }) => !inset)?.frame ?? still.bases[0]?.frame;
    if (scene?.type === 'map' || !picture) return whole;
    return { drawn: marks.filter((mark) => !inPanel(mark)), picture };
  }
  const ground = marks.find(({ key }) => key === 'panel');
  // Only a panel that the map ends at can be cut off from it.
  if (ground?.kind !== 'rect' || ground.w < size.width * 0.9) return whole;
  const picture = { x: 0, y: 0, w: size.width, h: ground.y };
  return { drawn: marks.filter(inPanel), picture };
}

function flatten(marks: readonly Mark[]): Mark[] {
  return marks.flatMap((mark) => (mark.kind === 'group' ? flatten(mark.marks) : [mark]));
}
