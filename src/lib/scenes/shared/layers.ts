import { round } from './round';
import type { GroupMark, Mark, Picture } from './marks';

/** A short name for what a value holds: equal contents have equal names. */
export function nameOf(value: unknown): string {
  let hash = 0;
  const text = JSON.stringify(value);
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash, 31) + text.charCodeAt(i);
  return (hash >>> 0).toString(36);
}

/** Marks that fade as one; named by their content, so that they keep their drawing at rest. */
export function group(marks: readonly Mark[]): GroupMark {
  return { kind: 'group', key: nameOf(marks), marks };
}

/**
 * All marks of a picture, each by itself and as faded as what it was part of. Between two steps
 * the same mark may be there as it was and as it will be: then the second has a name of its own.
 */
export function flatten(marks: readonly Mark[]): Mark[] {
  const seen = new Set<string>();
  return marks
    .flatMap((mark) =>
      mark.kind === 'group' ? mark.marks.map((inner) => fade(inner, mark.opacity)) : [mark],
    )
    .filter(({ opacity }) => opacity !== 0)
    .map((mark) => {
      const key = seen.has(mark.key) ? `${mark.key}~` : mark.key;
      seen.add(key);
      return key === mark.key ? mark : { ...mark, key };
    });
}

function fade(mark: Mark, by = 1): Mark {
  return by === 1 ? mark : { ...mark, opacity: round((mark.opacity ?? 1) * by, 3) };
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
