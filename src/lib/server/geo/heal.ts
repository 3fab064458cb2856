import { contains } from './shapes';
import type { Box, Point, Ring } from './shapes';

/**
 * Closes a hairline between two neighbours: from the first to the last vertex they share in the
 * box, the follower takes the leader's vertices. Both lines must stay in the box in between.
 * @param leader a closed ring, unchanged
 * @param follower a closed ring
 * @returns the follower's new ring, closed
 * @throws when they share fewer than two vertices in the box, or a line leaves it
 */
export function traceBorder(leader: Ring, follower: Ring, within: Box): Ring {
  const guide = leader.slice(0, -1);
  const open = startOutside(follower.slice(0, -1), within);
  const places = new Map(guide.map((point, i) => [point.join(), i]));
  const shared = open.flatMap((point, i) => {
    const place = contains(within, point) ? places.get(point.join()) : undefined;
    return place === undefined ? [] : [{ own: i, place }];
  });
  const [first, last] = [shared[0], shared.at(-1)];
  if (!first || !last || first === last) {
    throw new Error(`fewer than two shared vertices in ${within.join(', ')}`);
  }
  const staysInside = (line: Point[]) => line.every((point) => contains(within, point));
  const trace = [1, -1].map((step) => walk(guide, first.place, last.place, step)).find(staysInside);
  if (!trace || !staysInside(open.slice(first.own, last.own + 1))) {
    throw new Error(`the border leaves ${within.join(', ')} between its shared vertices`);
  }
  const healed = [...open.slice(0, first.own), ...trace, ...open.slice(last.own + 1)];
  return [...healed, ...healed.slice(0, 1)];
}

/** The same ring begun outside the box, so that the stretch inside is not cut in two. */
function startOutside(open: Point[], within: Box): Point[] {
  const start = open.findIndex((point) => !contains(within, point));
  return [...open.slice(start), ...open.slice(0, start)];
}

/** The vertices from one index to another, round the ring in steps of 1 or -1. */
function walk(open: Point[], from: number, to: number, step: number): Point[] {
  const count = (((to - from) * step + open.length) % open.length) + 1;
  return Array.from(
    { length: count },
    (_, i) => open[(from + i * step + open.length) % open.length] as Point,
  );
}
