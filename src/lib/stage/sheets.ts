import type { Camera, GroupMark, Mark, Picture, Size } from '$lib/scenes/shared/marks';
import { shapeGround, shapeMarks } from './shapes';
import type { Shape } from './shapes';

/** A part of a picture that fades, or is carried, as one: an SVG over the whole stage. */
export interface Sheet {
  /** Unique in its picture; the same for the same thing. */
  key: string;
  /** Sheets of one key whose contents are the same object look the same. */
  content: unknown;
  opacity: number | undefined;
  /**
   * The transform that takes it to where a moving camera is since it was drawn: of a layer, which
   * costs no drawing. Undefined at rest.
   */
  carried: string | undefined;
  shape: () => Shape;
}

/**
 * The sheets of a picture, from the back to the front.
 * @param id before the ids within, unique on a page
 */
export function sheetsOf({ bases, marks }: Picture, size: Size, id: string): Sheet[] {
  const box = `0 0 ${size.width} ${size.height}`;
  const grounds = bases.flatMap((base): Sheet[] => {
    const { key, opacity } = base;
    const carried = base.shift && carry(base.shift, size);
    const part = (name: string, content: unknown, lines: boolean): Sheet => ({
      key: `${name}-${key}`,
      content,
      opacity,
      carried,
      shape: () => shapeGround(base, lines, box, id),
    });
    // Lines that draw themselves lie apart, so that the land is not drawn again.
    const lines = base.geos.some(({ from }) => from) ? [part('lines', base.geos, true)] : [];
    return [part('land', key, false), ...lines];
  });
  return [
    ...grounds,
    ...gatherLoose(marks).map((group): Sheet => ({
      key: group.key,
      content: group.marks,
      opacity: group.opacity,
      carried: undefined,
      shape: () => shapeMarks(group.marks, box, `${id}-${group.key}`),
    })),
  ];
}

/** In shares of the layer, which may be shown smaller than it was laid out. */
function carry({ x, y, k }: Camera, { width, height }: Size): string {
  return `translate(${(x / width) * 100}%, ${(y / height) * 100}%) scale(${k})`;
}

/** What lies between two groups, as a group. */
function gatherLoose(marks: readonly Mark[]): GroupMark[] {
  const groups: GroupMark[] = [];
  let loose: Mark[] | undefined;
  for (const mark of marks) {
    if (mark.kind === 'group') {
      groups.push(mark);
      loose = undefined;
    } else if (loose) loose.push(mark);
    else groups.push({ kind: 'group', key: `after-${groups.length}`, marks: (loose = [mark]) });
  }
  return groups;
}
