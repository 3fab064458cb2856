type Point = readonly [number, number];

/**
 * `count` points spread evenly inside an area: a triangular lattice as coarse as it can be, thinned
 * to the exact number. The same area always gives the same points.
 * @param rings outlines and holes in the plane, even-odd
 * @returns flat x, y list
 */
export function spread(rings: readonly (readonly Point[])[], count: number): number[] {
  const xs = rings.flat().map(([x]) => x);
  const ys = rings.flat().map(([, y]) => y);
  const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const;
  let low = 0;
  let high = Math.max(box[2] - box[0], box[3] - box[1]);
  let points = [] as Point[];
  // Halving finds the widest spacing that still gives enough points.
  for (let i = 0; i < 40; i++) {
    const spacing = (low + high) / 2;
    const found = lattice(rings, box, spacing);
    if (found.length >= count) {
      points = found;
      low = spacing;
    } else high = spacing;
  }
  const chosen = Array.from(
    { length: count },
    (_, i) => points[Math.floor((i * points.length) / count)],
  );
  return chosen.flatMap((point) => (point ? [Math.round(point[0]), Math.round(point[1])] : []));
}

function lattice(
  rings: readonly (readonly Point[])[],
  [x0, y0, x1, y1]: readonly [number, number, number, number],
  spacing: number,
): Point[] {
  const points: Point[] = [];
  const rise = (spacing * Math.sqrt(3)) / 2;
  // More points than could ever be asked for: the spacing is too fine to try.
  if (((x1 - x0) / spacing) * ((y1 - y0) / rise) > 200_000)
    return Array<Point>(200_000).fill([x0, y0]);
  for (let row = 0, y = y0 + rise / 2; y < y1; row++, y += rise)
    for (let x = x0 + (row % 2 ? spacing / 2 : 0); x < x1; x += spacing)
      if (contains(rings, x, y)) points.push([x, y]);
  return points;
}

/** Even-odd rule. */
function contains(rings: readonly (readonly Point[])[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings)
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi, yi] = ring[i] ?? [0, 0];
      const [xj, yj] = ring[j] ?? [0, 0];
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    }
  return inside;
}
