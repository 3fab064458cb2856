import { round } from '../shared/round';
import type { GeoMark, Size } from '../shared/marks';
import type { Emphasis } from '$lib/story/schema/common';
import type { MapView } from '$lib/story/schema/map';
import type { CameraData, MapData, SceneData } from '$lib/story/stage-data';
import { lengthOf } from './route';

/** Roads draw themselves when the camera is nearly there. */
const DRAW = [0.6, 1] as const;

/**
 * Width of borders and rivers, px. Up to 1 px a browser without a graphics card draws a hairline,
 * five times as fast as the outline of a stroke along a thousand points.
 */
const HAIRLINE = 1;

/** An edge in small dots. */
const EDGE = { width: 1.2, dash: '2 4' };

/** What of a view lies on the ground. */
export type Ground = Pick<MapView, 'countries' | 'glow' | 'areas' | 'ribbons' | 'roads'>;

/** How strongly a country with a hue of its own is tinted. */
const TINT: Record<Emphasis, number> = { focus: 0.28, context: 0.12, muted: 0, hidden: 0 };

/**
 * The shapes of a map in the order they are laid: land, tints, the alliance's light, areas,
 * waters, borders, roads and the corridor.
 */
export function layGround(
  view: Ground,
  map: MapData,
  camera: CameraData,
  size: Size,
  data: SceneData,
): GeoMark[] {
  const has = (shape: string) => shape in map.shapes;
  const countries = Object.keys(map.shapes).filter((id) => map.shapes[id]?.kind === 'country');
  // All countries and their outlines at once: a shape costs the browser as much as its path.
  const geos: GeoMark[] = [
    { key: 'land', shape: 'countries', fill: 'land-far', stroke: 'border', width: HAIRLINE },
  ];
  for (const id of countries) {
    const hue = data.countries[id]?.hue;
    if (!hue) continue;
    const opacity = TINT[view.countries[id] ?? 'muted'];
    geos.push({ key: id, shape: id, fill: 'land', stroke: 'border', width: HAIRLINE });
    if (opacity > 0) geos.push({ key: `${id}:tint`, shape: id, fill: hue, opacity });
  }
  for (const id of view.glow.filter(has)) geos.push(...light(id, size.text));
  for (const area of view.areas.filter((a) => has(a.shape))) {
    const { style, hue, shape, emphasis } = area;
    const strength = emphasis === 'focus' ? 1 : emphasis === 'context' ? 0.7 : 0.35;
    geos.push({
      key: `${shape}:${style}`,
      shape,
      [{ hatch: 'hatch', fill: 'fill', band: 'fill', outline: 'stroke' }[style]]: hue,
      ...(style === 'outline' ? EDGE : {}),
      opacity: { hatch: 0.75, fill: 0.34, band: 0.13, outline: 1 }[style] * strength,
    });
  }
  if (has('lakes')) geos.push({ key: 'lakes', shape: 'lakes', fill: 'lake' });
  if (has('rivers')) geos.push({ key: 'rivers', shape: 'rivers', stroke: 'lake', width: HAIRLINE });
  for (const { route } of view.roads.filter((r) => has(r.route)))
    geos.push({
      key: `${route}:road`,
      shape: route,
      stroke: 'border',
      width: 1.6,
      ...drawn(map, route),
    });
  for (const ribbon of view.ribbons.filter((r) => has(r.route)))
    geos.push(...layRibbon(ribbon, camera, map));
  return geos;
}

/** A light that fills a country and stops exactly at its border. */
function light(id: string, text: number): GeoMark[] {
  // Three rims, each narrower and all cut at the border, stand for a blur, which costs a frame.
  // Their corners are a thousand each: round ones cost half as much again.
  const rim = (n: number, width: number): GeoMark => ({
    key: `${id}:rim${n}`,
    shape: id,
    clip: id,
    stroke: 'hue-e',
    width,
    join: 'bevel',
    opacity: 0.17,
  });
  return [
    { key: `${id}:glow`, shape: id, fill: 'hue-e', opacity: 0.13 },
    rim(1, round(text * 1.8)),
    rim(2, round(text)),
    rim(3, round(text * 0.4)),
  ];
}

type Ribbon = MapView['ribbons'][number];

/** Strength of a ribbon's tint; one that is no longer in use is pale. */
const RIBBON: Record<Ribbon['style'], number> = { solid: 0.3, empty: 0.16, outline: 0.14 };

function layRibbon(ribbon: Ribbon, camera: CameraData, map: MapData): GeoMark[] {
  const { route, line, style, within } = ribbon;
  // A road no longer in use is dashed, which no area is.
  const road =
    style === 'outline' ? { width: 1.6, dash: '5 4' } : { width: 2.6, ...drawn(map, route) };
  return [
    {
      key: `${route}:ribbon`,
      shape: line,
      stroke: 'accent',
      // True width: so many kilometres in units of the plane.
      width: ribbon.km / camera.km,
      scaled: true,
      opacity: RIBBON[style],
      ...drawn(map, line),
      ...(within ? { clip: within } : {}),
    },
    { key: `${route}:line`, shape: route, stroke: 'accent', ...road },
  ];
}

/** A line that draws itself. */
function drawn({ routes }: MapData, route: string) {
  return { length: lengthOf(routes[route]), from: { draw: 0 }, when: DRAW };
}
