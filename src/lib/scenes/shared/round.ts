/** Fewer digits make smaller pages and snapshots that do not change with the machine. */
export function round(value: number, digits = 1): number {
  const factor = 10 ** digits;
  return Math.round(value * factor) / factor + 0;
}
