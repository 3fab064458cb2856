/** Colours by the name of their token, six hexadecimal digits each. */
export type Inks = Readonly<Record<string, string>>;

/** @throws Error when no colour has the name */
function colour(inks: Inks, name: string, opacity = 1): string {
  const value = inks[name];
  if (!value) throw new Error(`There is no colour "${name}".`);
  const alpha = opacity < 1 ? `<a:alpha val="${Math.round(opacity * 1e5)}"/>` : '';
  return `<a:srgbClr val="${value}">${alpha}</a:srgbClr>`;
}

export function solid(inks: Inks, name: string, opacity?: number): string {
  return `<a:solidFill>${colour(inks, name, opacity)}</a:solidFill>`;
}

/** Stripes of a colour on a tint of it, as on the page; a pattern here has no holes. */
function hatch(inks: Inks, name: string): string {
  const channels = (hex = '') => (hex.match(/../g) ?? []).map((pair) => parseInt(pair, 16));
  const ground = channels(inks['paper']);
  const tint = channels(inks[name])
    .map((value, i) => Math.round(value * 0.2 + (ground[i] ?? 0) * 0.8))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
  return (
    `<a:pattFill prst="wdUpDiag"><a:fgClr>${colour(inks, name)}</a:fgClr>` +
    `<a:bgClr><a:srgbClr val="${tint}"/></a:bgClr></a:pattFill>`
  );
}

interface Painted {
  fill?: string;
  hatch?: string;
  stroke?: string;
  width?: number;
  dash?: string;
  opacity?: number;
  cap?: 'round' | 'butt';
}

/** Fill and outline of a mark; `unit` is EMU to a unit of its lengths. */
export function paint(mark: Painted, inks: Inks, unit: number): string {
  const { fill, stroke, width = 1, dash, opacity } = mark;
  const inside = mark.hatch
    ? hatch(inks, mark.hatch)
    : fill
      ? solid(inks, fill, opacity)
      : '<a:noFill/>';
  if (!stroke) return `${inside}<a:ln><a:noFill/></a:ln>`;
  // Lengths of dashes are in shares of the line's width.
  const [on = 0, off = on] = (dash?.match(/[\d.]+/g) ?? []).map((n) => Number(n) / width);
  const dashes = on
    ? `<a:custDash><a:ds d="${Math.round(on * 1e5)}" sp="${Math.round(off * 1e5)}"/></a:custDash>`
    : '';
  const cap = mark.cap === 'round' ? ' cap="rnd"' : '';
  return `${inside}<a:ln w="${Math.round(width * unit)}"${cap}>${solid(inks, stroke, opacity)}${dashes}<a:round/></a:ln>`;
}
