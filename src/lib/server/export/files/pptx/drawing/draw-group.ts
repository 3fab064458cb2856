import type {
  CircleMark,
  LineMark,
  Mark,
  PathMark,
  Rect,
  RectMark,
} from '../../../../../scenes/shared/marks';
import { escapeXml } from '../../../../../story/share/feed';
import { paint } from './paint';
import type { Inks } from './paint';
import { readPath } from './path';
import type { Way } from './path';
import { setText } from './text';

/** What a slide has as shapes that can be taken, moved and changed. */
export interface Drawing {
  marks: readonly Mark[];
  /** In words, for those who do not see it. */
  description: string;
  /** What a mark stands for, by its key: name and figures. */
  meanings: ReadonlyMap<string, { name: string; says: string }>;
}

/** Where the drawing's corner lies, and how large a unit of it is, EMU. */
export interface Ground {
  x: number;
  y: number;
  unit: number;
}

/** Other things on a slide have ids well below. */
const FIRST_ID = 1000;

/** The marks of a picture as one group of native shapes, in DrawingML (ISO/IEC 29500-1, 20.1). */
export function drawGroup(drawing: Drawing, ground: Ground, inks: Inks): string {
  const { unit } = ground;
  const bounds: Rect[] = [];
  let id = FIRST_ID;
  const place = ({ x, y, w, h }: Rect, flip = '') => {
    bounds.push({ x, y, w, h });
    const emu = (length: number) => Math.round(length * unit);
    return (
      `<a:xfrm${flip}><a:off x="${ground.x + emu(x)}" y="${ground.y + emu(y)}"/>` +
      `<a:ext cx="${emu(w)}" cy="${emu(h)}"/></a:xfrm>`
    );
  };
  const shape = (key: string, geometry: string, style: string, body = '') => {
    const meaning = drawing.meanings.get(key);
    const says = meaning ? ` descr="${escapeXml(meaning.says)}"` : '';
    return (
      `<p:sp><p:nvSpPr><p:cNvPr id="${++id}" name="${escapeXml(meaning?.name ?? key)}"${says}/>` +
      `<p:cNvSpPr${body ? ' txBox="1"' : ''}/><p:nvPr/></p:nvSpPr><p:spPr>${geometry}${style}</p:spPr>${body}</p:sp>`
    );
  };
  const preset = (name: string, values = '') =>
    `<a:prstGeom prst="${name}"><a:avLst>${values}</a:avLst></a:prstGeom>`;

  const drawRect = (mark: RectMark) => {
    const round = mark.rx ? Math.min(0.5, mark.rx / Math.min(mark.w, mark.h)) : 0;
    const adjust = `<a:gd name="adj" fmla="val ${Math.round(round * 1e5)}"/>`;
    const geometry = round > 0 ? preset('roundRect', adjust) : preset('rect');
    return shape(mark.key, place(mark) + geometry, paint(mark, inks, unit));
  };
  const drawCircle = (mark: Omit<CircleMark, 'kind'>) => {
    const box = { x: mark.x - mark.r, y: mark.y - mark.r, w: mark.r * 2, h: mark.r * 2 };
    return shape(mark.key, place(box) + preset('ellipse'), paint(mark, inks, unit));
  };
  const drawWays = (mark: PathMark | LineMark, ways: readonly Way[]) => {
    const all = ways.flatMap(({ points }) => points);
    const [xs, ys] = [all.map(([x]) => x), all.map(([, y]) => y)];
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    const box = { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
    const [a, b] = all;
    if (a && b && all.length === 2 && ways.length === 1) {
      // Programs keep hold of the ends of what they know to be a line.
      const flip = (b[0] - a[0]) * (b[1] - a[1]) < 0 ? ' flipV="1"' : '';
      return shape(mark.key, place(box, flip) + preset('line'), paint(mark, inks, unit));
    }
    const emu = (length: number) => Math.round(length * unit);
    const point = ([px, py]: [number, number]) => `<a:pt x="${emu(px - x)}" y="${emu(py - y)}"/>`;
    const lines = ways.map(
      ({ points: [first = [x, y], ...rest], closed }) =>
        `<a:moveTo>${point(first)}</a:moveTo>` +
        rest.map((to) => `<a:lnTo>${point(to)}</a:lnTo>`).join('') +
        (closed ? '<a:close/>' : ''),
    );
    const fill = mark.fill || mark.hatch ? '' : ' fill="none"';
    const geometry =
      '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>' +
      `<a:pathLst><a:path w="${emu(box.w)}" h="${emu(box.h)}"${fill}>${lines.join('')}</a:path></a:pathLst></a:custGeom>`;
    return shape(mark.key, place(box) + geometry, paint(mark, inks, unit));
  };
  const draw = (mark: Mark): string => {
    switch (mark.kind) {
      case 'group':
        return mark.marks.map(draw).join('');
      case 'rect':
        return drawRect(mark);
      case 'circle':
        return drawCircle(mark);
      case 'dots':
        return pairs(mark.points)
          .map(([x, y]) => drawCircle({ ...mark, x, y }))
          .join('');
      case 'line':
        return drawWays(mark, [{ points: pairs(mark.points), closed: false }]);
      case 'path':
        return drawWays(mark, readPath(mark.d));
      case 'text': {
        const { box, body } = setText(mark, inks, unit);
        return shape(mark.key, place(box) + preset('rect'), '<a:noFill/>', body);
      }
    }
  };

  const shapes = drawing.marks.map(draw).join('');
  // A group that maps its inside to itself: what is in it has the slide's own coordinates.
  const [x, y] = [Math.min(...bounds.map((b) => b.x)), Math.min(...bounds.map((b) => b.y))];
  const w = Math.max(...bounds.map((b) => b.x + b.w)) - x;
  const h = Math.max(...bounds.map((b) => b.y + b.h)) - y;
  const outer = place({ x, y, w, h });
  const inner = outer
    .replace('</a:xfrm>', '')
    .replace('<a:xfrm>', '')
    .replace('a:off', 'a:chOff')
    .replace('a:ext', 'a:chExt');
  return (
    `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="${FIRST_ID}" name="drawing" descr="${escapeXml(drawing.description)}"/>` +
    '<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>' +
    `<p:grpSpPr>${outer.replace('</a:xfrm>', `${inner}</a:xfrm>`)}</p:grpSpPr>${shapes}</p:grpSp>`
  );
}

function pairs(list: readonly number[]): [number, number][] {
  return Array.from({ length: list.length / 2 }, (_, i) => [
    list[i * 2] ?? 0,
    list[i * 2 + 1] ?? 0,
  ]);
}
