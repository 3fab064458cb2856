/** A point on a line and the direction of the line there (unit vector). */
export interface OnRoute {
  x: number;
  y: number;
  dx: number;
  dy: number;
}

/** Cumulative length at each point of a flat list, in its own unit. */
function lengths(points: readonly number[]): number[] {
  const sums = [0];
  for (let i = 2; i + 1 < points.length; i += 2)
    sums.push(
      (sums.at(-1) ?? 0) +
        Math.hypot(
          (points[i] ?? 0) - (points[i - 2] ?? 0),
          (points[i + 1] ?? 0) - (points[i - 1] ?? 0),
        ),
    );
  return sums;
}

/** Asks a line for the point at a share, 0..1, of its length. */
export function follow(points: readonly number[]): (share: number) => OnRoute {
  const sums = lengths(points);
  const total = sums.at(-1) ?? 0;
  return (share) => {
    const wanted = Math.min(1, Math.max(0, share)) * total;
    let i = 1;
    while (i < sums.length - 1 && (sums[i] ?? 0) < wanted) i++;
    const [from, to] = [sums[i - 1] ?? 0, sums[i] ?? 1];
    const t = to > from ? (wanted - from) / (to - from) : 0;
    const [x0, y0, x1, y1] = points.slice(i * 2 - 2, i * 2 + 2) as [number, number, number, number];
    const long = Math.hypot(x1 - x0, y1 - y0) || 1;
    return {
      x: x0 + (x1 - x0) * t,
      y: y0 + (y1 - y0) * t,
      dx: (x1 - x0) / long,
      dy: (y1 - y0) / long,
    };
  };
}

/**
 * A gentle arc between two points, as a flat list.
 * @param bend distance of its middle from the straight, as a share of the length; left is positive
 */
export function arc(
  [x0, y0]: readonly [number, number],
  [x1, y1]: readonly [number, number],
  bend: number,
): number[] {
  const middle = [(x0 + x1) / 2 + (y1 - y0) * bend, (y0 + y1) / 2 - (x1 - x0) * bend] as const;
  return Array.from({ length: 33 }, (_, i) => i / 32).flatMap((t) => [
    (1 - t) ** 2 * x0 + 2 * t * (1 - t) * middle[0] + t * t * x1,
    (1 - t) ** 2 * y0 + 2 * t * (1 - t) * middle[1] + t * t * y1,
  ]);
}

/** Length of a line, in its own unit; 0 where there is none. */
export function lengthOf(points: readonly number[] = []): number {
  return Math.round(lengths(points).at(-1) ?? 0);
}
