import { flatten, group, nameOf } from '$lib/scenes/shared/layers';
import type { Base, GeoMark, Mark, Picture } from '$lib/scenes/shared/marks';

/** Faint enough to be taken for the past. */
const OPACITY = 0.25;
/** A whole area is fainter than a line by itself, and lies under all else. */
const AREA = 0.4;
/** Words twice would be read twice; grounds of cards would lie over what is there now. */
const SOLID: readonly Mark['kind'][] = ['path', 'line', 'circle', 'dots'];
/** What a mark says of how it comes, not of where it lies. */
const WAYS = ['from', 'when', 'part'];
/** A shape that is only stronger or weaker than before would cover its own ghost. */
const STRENGTH = [...WAYS, 'opacity', 'draw'];

/**
 * A still that shows faintly, beneath all else, what was there before and is not there any more,
 * or elsewhere: for readers to whom nothing moves.
 */
export function haunt(before: Picture, still: Picture): Picture {
  return {
    bases: still.bases.map((base) => hauntGround(before.bases, base)),
    marks: [...findGhosts(before.marks, still.marks), ...still.marks],
  };
}

/** Nothing, where the picture before was quite another one. */
function findGhosts(before: readonly Mark[], still: readonly Mark[]): Mark[] {
  const [was, is] = [flatten(before), flatten(still)];
  const now = new Map(is.map((mark) => [mark.key, lie(mark)]));
  if (was.filter(({ key }) => now.has(key)).length * 2 < was.length) return [];
  const ghosts = was
    .filter((mark) => SOLID.includes(mark.kind) && now.get(mark.key) !== lie(mark))
    .map((mark) => fade(mark, OPACITY));
  return ghosts.length > 0 ? [group(ghosts)] : [];
}

/** A map with the shapes that lay on it before, if it was the same map in the same place. */
function hauntGround(before: readonly Base[], base: Base): Base {
  const old = before.find((other) => place(other) === place(base));
  if (!old) return base;
  const looks = new Set(base.geos.map(look));
  const gone = old.geos.filter((geo) => !looks.has(look(geo)));
  if (gone.length === 0) return base;
  // Each where it lay among those that are still there: an area under the waters and the roads.
  const geos = [...base.geos];
  for (const geo of gone) {
    const above = old.geos.slice(old.geos.indexOf(geo) + 1).map(({ key }) => key);
    const at = geos.findIndex(({ key }) => above.includes(key));
    const ghost = fade(geo, geo.fill || geo.hatch ? AREA : OPACITY);
    // At rest: what would draw itself lies by itself, over the ground.
    delete ghost.from;
    geos.splice(at < 0 ? geos.length : at, 0, ghost);
  }
  return { ...base, geos, key: nameOf([base.key, geos]) };
}

function fade<T extends Mark | GeoMark>(mark: T, by: number): T {
  return { ...mark, key: `ghost:${mark.key}`, opacity: (mark.opacity ?? 1) * by };
}

/** Where a mark lies and how it looks, not how it came there. */
function lie(mark: Mark): string {
  return without(WAYS, mark);
}

function look(geo: GeoMark): string {
  return without(STRENGTH, geo);
}

function place({ map, camera, frame }: Base): string {
  return JSON.stringify([map, camera, frame]);
}

function without(names: readonly string[], value: object): string {
  return JSON.stringify(value, (name, inner: unknown) =>
    names.includes(name) ? undefined : inner,
  );
}
