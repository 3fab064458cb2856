import type { GroupMark, Mark, Picture } from './marks';

/** A short name for what a value holds: equal contents have equal names. */
export function nameOf(value: unknown): string {
  let hash = 0;
  const text = JSON.stringify(value);
  for (let i = 0; i < text.length; i++) hash = (hash * 31 + text.charCodeAt(i)) % 4294967296;
  return hash.toString(36);
}

/** Marks that fade as one; named by their content, so that they keep their drawing at rest. */
export function group(marks: readonly Mark[]): GroupMark {
  return { kind: 'group', key: nameOf(marks), marks };
}

/** All marks of a picture, each by itself. */
export function flatten(marks: readonly Mark[]): Mark[] {
  return marks.flatMap((mark) => (mark.kind === 'group' ? mark.marks : [mark]));
}

/**
 * A picture at rest in the layers in which it comes and goes: what a part of it consists of fades
 * as one, so that nothing need be drawn anew when it begins to move or has arrived.
 */
export function settle({ bases, marks }: Picture): Picture {
  const groups: Mark[] = [];
  for (let i = 0; i < marks.length;) {
    const start = i;
    while (i < marks.length && marks[i]?.part === marks[start]?.part) i += 1;
    groups.push(group(marks.slice(start, i)));
  }
  return { bases, marks: groups };
}
