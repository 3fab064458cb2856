/**
 * Types for what only the geography build uses. Its packages are installed apart from the rest
 * (see package.json in this folder), so the type check must not need them.
 */
declare module 'polygon-clipping' {
  type Pair = [number, number];
  type Polygon = Pair[][];
  type Geometry = Polygon | Polygon[];
  type Operation = (first: Geometry, ...rest: Geometry[]) => Polygon[];

  const polygonClipping: { union: Operation; intersection: Operation; difference: Operation };
  export default polygonClipping;
}

declare module 'topojson-server' {
  import type { FeatureCollection, Geometry } from 'geojson';
  import type { Objects, Topology } from 'topojson-specification';

  export function topology(objects: Record<string, FeatureCollection<Geometry>>): Topology<Objects>;
}

declare module 'topojson-simplify' {
  import type { Topology } from 'topojson-specification';

  /** Gives every vertex a third number: the area of its triangle when it would be removed. */
  export function presimplify(topology: Topology): Topology;
  /** Keeps the rings, given as arc indices, that pass; arcs left unused go too. */
  export function filter(topology: Topology, keep: (ring: number[]) => boolean): Topology;
}
