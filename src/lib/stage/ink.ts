/** A colour token as a paint of SVG. */
export function ink(name: string | undefined): string {
  return name ? `var(--${name})` : 'none';
}

/** The paint of a mark that may be hatched; the patterns are defined in `scope`. */
export function fill(mark: { fill?: string; hatch?: string }, scope: string): string {
  return mark.hatch ? `url(#${scope}-${mark.hatch})` : ink(mark.fill);
}
