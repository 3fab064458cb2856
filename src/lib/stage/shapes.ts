import type {
  Base,
  Camera,
  DotsMark,
  GeoMark,
  LineMark,
  Mark,
  PathMark,
  TextMark,
} from '$lib/scenes/shared/marks';

/** An SVG element to be: what a picture looks like, whoever puts it on the page. */
export interface Shape {
  tag: string;
  attributes: Readonly<Record<string, string | number | undefined>>;
  children?: readonly (Shape | string)[];
}

type Attributes = Shape['attributes'];

const shape = (tag: string, attributes: Attributes, children?: Shape['children']): Shape => ({
  tag,
  attributes,
  ...(children && { children }),
});

/** A colour token as a paint of SVG. */
function ink(name: string | undefined): string {
  return name ? `var(--${name})` : 'none';
}

/** The paint of a mark that may be hatched; the patterns are defined in `scope`. */
function fill(mark: { fill?: string; hatch?: string }, scope: string): string {
  return mark.hatch ? `url(#${scope}-${mark.hatch})` : ink(mark.fill);
}

/**
 * The patterns of those hatches that are used.
 * @param scale of what is hatched, undone so that hatches are alike everywhere
 */
function hatches(marks: readonly { hatch?: string }[], id: string, scale = 1): Shape[] {
  const names = [...new Set(marks.flatMap(({ hatch }) => hatch ?? []))];
  const pattern = (name: string) =>
    shape(
      'pattern',
      {
        id: `${id}-${name}`,
        width: 6,
        height: 6,
        patternUnits: 'userSpaceOnUse',
        patternTransform: `scale(${scale}) rotate(45)`,
      },
      [shape('path', { d: 'M0 0V6', stroke: ink(name), 'stroke-width': 3 })],
    );
  return names.length > 0 ? [shape('defs', {}, names.map(pattern))] : [];
}

/** An SVG over the whole stage; those who listen have the picture in words. */
function sheet(name: string, box: string, children: Shape[]): Shape {
  return shape(
    'svg',
    { class: name, viewBox: box, 'aria-hidden': 'true', focusable: 'false' },
    children,
  );
}

/** Marks, none of them a group, in an SVG of their own. */
export function shapeMarks(marks: readonly Mark[], box: string, id: string): Shape {
  return sheet('marks', box, [
    ...hatches(marks, id),
    ...marks.flatMap((mark) => (mark.kind === 'group' ? [] : shapeMark(mark, id))),
  ]);
}

function shapeMark(mark: Exclude<Mark, { kind: 'group' }>, id: string): Shape {
  if (mark.kind === 'text') return shapeText(mark);
  if (mark.kind === 'rect' || mark.kind === 'circle') {
    const place =
      mark.kind === 'rect'
        ? { x: mark.x, y: mark.y, width: mark.w, height: mark.h, rx: mark.rx }
        : { cx: mark.x, cy: mark.y, r: mark.r };
    return shape(mark.kind, {
      ...place,
      fill: fill(mark, id),
      stroke: mark.stroke && ink(mark.stroke),
      'stroke-width': mark.width,
      'stroke-dasharray': mark.dash,
      opacity: mark.opacity,
    });
  }
  // Dots are strokes of no length with round ends.
  const line: Omit<LineMark, 'kind' | 'points'> =
    mark.kind === 'dots'
      ? { ...mark, fill: '', stroke: mark.fill ?? 'ink', width: mark.r * 2, cap: 'round' }
      : mark;
  // Strokes drawn in part are one dash; a whole one has none, so that nothing is left at rest.
  const partly = line.draw !== undefined && line.draw < 1;
  return shape('path', {
    d: pathOf(mark),
    fill: fill(line, id),
    stroke: line.stroke && ink(line.stroke),
    'stroke-width': line.width,
    'stroke-linecap': line.cap,
    'stroke-dasharray': partly ? `${line.draw} 2` : line.dash,
    pathLength: partly ? 1 : undefined,
    opacity: line.opacity,
  });
}

function pathOf(mark: PathMark | LineMark | DotsMark): string {
  if (mark.kind === 'path') return mark.d;
  const dots = mark.kind === 'dots';
  let d = '';
  for (let i = 0; i < mark.points.length; i += 2)
    d += `${dots || !i ? 'M' : 'L'}${mark.points[i]} ${mark.points[i + 1]}${dots ? 'h0' : ''}`;
  return d;
}

function shapeText(mark: TextMark): Shape {
  const { x, lines, size } = mark;
  const [first = '', ...others] = lines;
  return shape(
    'text',
    {
      x,
      y: mark.y,
      'font-family': mark.face && `var(--${mark.face})`,
      lang: mark.lang,
      'font-size': size,
      'font-weight': mark.weight,
      'font-style': mark.italic ? 'italic' : undefined,
      'letter-spacing': mark.spacing || undefined,
      'text-anchor': mark.anchor,
      fill: ink(mark.fill ?? 'ink'),
      stroke: mark.halo && ink(mark.halo),
      opacity: mark.opacity,
    },
    [
      first,
      ...others.map((line) => shape('tspan', { x, dy: mark.leading ?? size * 1.25 }, [line])),
    ],
  );
}

/** The shapes of a map with the ground beneath, or the lines on it that draw themselves. */
export function shapeGround(base: Base, lines: boolean, box: string, id: string): Shape {
  const { camera, frame, map } = base;
  const { x, y, w: width, h: height } = frame;
  const scope = `${id}-${base.key}`;
  const geos = base.geos.filter((geo) => !!geo.from === lines);
  const clips = [...new Set(geos.flatMap(({ clip }) => clip ?? []))];
  return sheet('ground', box, [
    shape('svg', { x, y, width, height, viewBox: `${x} ${y} ${width} ${height}` }, [
      ...hatches(geos, scope, 1 / camera.k),
      ...clips.map((clip) =>
        shape('clipPath', { id: `${scope}-${clip}` }, [shape('use', { href: `#${map}-${clip}` })]),
      ),
      ...(lines ? [] : [shape('rect', { x, y, width, height, fill: 'var(--sea)' })]),
      shape(
        'g',
        {
          transform: `translate(${camera.x} ${camera.y}) scale(${camera.k})`,
          fill: 'none',
          'stroke-linejoin': 'round',
        },
        geos.map((geo) => shapeGeo(geo, camera, map, scope)),
      ),
    ]),
  ]);
}

function shapeGeo(geo: GeoMark, { k }: Camera, map: string, scope: string): Shape {
  const { draw = 1, length = 0 } = geo;
  return shape('use', {
    href: `#${map}-${geo.shape}`,
    fill: geo.fill || geo.hatch ? fill(geo, scope) : undefined,
    stroke: geo.stroke && ink(geo.stroke),
    'stroke-width': geo.width && (geo.scaled ? (geo.width * k).toFixed(1) : geo.width),
    'stroke-dasharray': draw >= 1 ? geo.dash : `${(length * k * draw).toFixed(1)} 99999`,
    'stroke-linejoin': geo.join,
    opacity: geo.opacity,
    'clip-path': geo.clip && `url(#${scope}-${geo.clip})`,
  });
}
